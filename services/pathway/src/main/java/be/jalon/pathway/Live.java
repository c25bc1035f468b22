package be.jalon.pathway;

import be.jalon.contracts.PathwayId;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Streams of one instance. A pathway that somebody watches is looked at when it is woken and every few seconds besides; one look serves all who watch it, each
 * by the consents as they are at that moment.
 */
public final class Live {

  private final Looking looking;
  private final Executor looks;
  private final Executor sends;
  private final Map<PathwayId, Watched> watched = new ConcurrentHashMap<>();

  /**
   * @param looks where looking is done
   * @param sends where sending is done; a thread for each viewer who is slow
   */
  public Live(Pathways pathways, Views views, Sights sights, AccessLog log, Marks marks, Executor looks, Executor sends) {
    this.looking = new Looking(pathways, views, sights, log, marks);
    this.looks = looks;
    this.sends = sends;
  }

  /** To one viewer of a pathway. */
  public interface Wire extends be.jalon.pathway.Wire {

    void entry(String mark, Shown shown) throws IOException;
  }

  /**
   * @param after the mark of the last thing the viewer got; null to begin now
   * @param until when the viewer's token ends (UTC)
   * @return empty when there is no such pathway for this reader
   * @throws BadMark when {@code after} is none of this viewer's
   */
  public Optional<Runnable> open(PathwayId id, Reader reader, boolean automated, @Nullable String after, Instant until, Wire wire) {
    return looking.begin(id, reader, automated, after, until, wire).map(watcher -> {
      watched.compute(id, (_, known) -> known == null ? new Watched(id, looking, looks, sends, watcher) : known.with(watcher));
      woken(id);
      return () -> leave(id, watcher);
    });
  }

  /** There may be something new on that pathway. Cheap when nobody here watches it. */
  public void woken(PathwayId id) {
    var here = watched.get(id);
    if (here != null) {
      here.look();
    }
  }

  /** The view was written just now, by this instance. */
  public void woken(View written) {
    var here = watched.get(written.id());
    if (here != null) {
      here.look(written);
    }
  }

  /** To be called for every part every few seconds: wake-ups may get lost, consents begin and end by the clock. */
  public void lookAround(Part part) {
    forEach(part, (id, here) -> {
      here.look();
      watched.computeIfPresent(id, (_, known) -> known.isEmpty() ? null : known);
    });
  }

  /** A stream ends with its token. */
  public void endThoseOver(Instant now) {
    watched.values().forEach(here -> here.endThoseOver(now));
  }

  public void beat(Part part) {
    forEach(part, (_, here) -> here.beat());
  }

  private void forEach(Part part, BiConsumer<PathwayId, Watched> each) {
    watched.forEach((id, here) -> {
      if (part.holds(id)) {
        each.accept(id, here);
      }
    });
  }

  public void endAll() {
    watched.values().forEach(Watched::endAll);
    watched.clear();
  }

  public int streams() {
    return watched.values().stream().mapToInt(Watched::size).sum();
  }

  private void leave(PathwayId id, Watcher watcher) {
    watched.computeIfPresent(id, (_, here) -> here.without(watcher) ? null : here);
  }
}
