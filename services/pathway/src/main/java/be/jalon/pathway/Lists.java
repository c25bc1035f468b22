package be.jalon.pathway;

import be.jalon.aggregates.Current;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.people.PersonKey;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Lists of pathways that people have open at one instance. Who looks at a list is told that a line came, went or changed, by what they may see at that moment; nothing of
 * what it is, so nothing is handed out here. What happens without showing on their list stays untold.
 */
public final class Lists {

  private final Pathways pathways;
  private final Reading reading;
  private final Executor looks;
  private final Executor sends;
  private final Set<FollowedList> open = ConcurrentHashMap.newKeySet();

  /**
   * @param looks where looking is done
   * @param sends where sending is done; a thread for each viewer who is slow
   */
  public Lists(Pathways pathways, Reading reading, Executor looks, Executor sends) {
    this.pathways = pathways;
    this.reading = reading;
    this.looks = looks;
    this.sends = sends;
  }

  /**
   * @param after the mark of the list as they have it; null to begin now
   * @param until when the viewer's token ends (UTC)
   * @return to be run when the viewer leaves
   */
  public Runnable open(Reader reader, @Nullable String after, Instant until, Wire wire) {
    var list = new FollowedList(reader, reading, after, until, wire, looks, sends);
    open.add(list);
    list.lookAtAll(pathways.now());
    return () -> open.remove(list);
  }

  /** There may be something new on that pathway: for those who have a part in it, or had it on their list. Cheap when nobody has a list open here. */
  public void woken(PathwayId id) {
    woken(id, Set.of());
  }

  /** The view was written just now, by this instance: it also concerns those who wrote something and have no other part in it. */
  public void woken(View written) {
    woken(written.id(), written.authors());
  }

  private void woken(PathwayId id, Set<PersonKey> authors) {
    if (!open.isEmpty()) {
      looks.execute(() -> {
        var keys = pathways.find(id).map(Current::state).map(Pathway::keys).orElse(Set.of());
        open.stream().filter(list -> list.concerns(id, keys, authors)).forEach(list -> list.lookAt(id, pathways.now()));
      });
    }
  }

  /** To be called for every part every few seconds: wake-ups may get lost, and consents begin and end by the clock. */
  public void lookAround(Part part) {
    var now = pathways.now();
    open.removeIf(FollowedList::isOver);
    open.stream().filter(part::holds).filter(list -> list.isDue(now)).forEach(list -> list.lookAtAll(now));
  }

  /** A stream ends with its token. */
  public void endThoseOver(Instant now) {
    open.stream().filter(list -> list.isOverAt(now)).forEach(this::end);
  }

  public void beat(Part part) {
    open.stream().filter(part::holds).forEach(FollowedList::beat);
  }

  public void endAll() {
    open.forEach(this::end);
  }

  public int size() {
    return open.size();
  }

  private void end(FollowedList list) {
    open.remove(list);
    list.end();
  }
}
