package be.jalon.pathway;

import be.jalon.contracts.PathwayId;
import be.jalon.contracts.people.PersonKey;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A list that one viewer has open: of each line the mark by which it is told whether it is another one now, and nothing of what it says. One look at a time, and
 * one more for all that was asked for meanwhile.
 */
final class FollowedList {

  private static final Duration ALL_AGAIN = Duration.ofMinutes(5);

  private final Reader reader;
  private final Set<String> keys;
  private final Reading reading;
  private final Instant until;
  private final Wire wire;
  private final Executor looks;
  private final Executor sends;
  private final AtomicBoolean looking = new AtomicBoolean();
  private final AtomicBoolean allAsked = new AtomicBoolean();
  private final Set<PathwayId> asked = ConcurrentHashMap.newKeySet();
  private final ReentrantLock sending = new ReentrantLock();
  private volatile Map<PathwayId, String> marks = Map.of();
  private volatile @Nullable Instant allLookedAt;
  private volatile boolean over;
  private volatile @Nullable String told;

  /** @param after the mark of the list as the viewer has it; null when they begin with whatever it is at the first look */
  FollowedList(Reader reader, Reading reading, @Nullable String after, Instant until, Wire wire, Executor looks, Executor sends) {
    this.reader = reader;
    this.keys = Pathway.keysOf(reader);
    this.reading = reading;
    this.told = after;
    this.until = until;
    this.wire = wire;
    this.looks = looks;
    this.sends = sends;
  }

  /** @param keysOfIt by which the pathway is found now; whoever has lost their part in it has it on their list still */
  boolean concerns(PathwayId id, Set<String> keysOfIt, Set<PersonKey> authors) {
    return marks.containsKey(id) || !Collections.disjoint(keys, keysOfIt) || reader.isAnyOf(authors);
  }

  /** Whether all lines are to be looked at: now and then, and soon after a look that failed. */
  boolean isDue(Instant now) {
    var looked = allLookedAt;
    return looked == null || !now.isBefore(looked.plus(ALL_AGAIN));
  }

  boolean isOver() {
    return over;
  }

  boolean isOverAt(Instant now) {
    return over || !now.isBefore(until);
  }

  void lookAtAll(Instant now) {
    allAsked.set(true);
    look(now);
  }

  void lookAt(PathwayId id, Instant now) {
    asked.add(id);
    look(now);
  }

  private void look(Instant now) {
    if (looking.compareAndSet(false, true)) {
      looks.execute(() -> {
        try {
          lookOnce(now);
        } catch (RuntimeException e) {
          allLookedAt = null;
          throw e;
        } finally {
          looking.set(false);
          if (allAsked.get() || !asked.isEmpty()) {
            look(now);
          }
        }
      });
    }
  }

  private void lookOnce(Instant now) {
    var ids = Set.copyOf(asked);
    asked.removeAll(ids);
    if (allAsked.getAndSet(false)) {
      become(reading.marks(reader));
      allLookedAt = now;
    } else if (allLookedAt != null) {
      var changed = new HashMap<>(marks);
      ids.forEach(id -> reading.mark(id, reader).ifPresentOrElse(mark -> changed.put(id, mark), () -> changed.remove(id)));
      become(changed);
    }
  }

  private void become(Map<PathwayId, String> now) {
    marks = Map.copyOf(now);
    var mark = Reading.Listed.markOf(marks);
    boolean isNews = told != null && !told.equals(mark);
    told = mark;
    if (isNews) {
      sends.execute(this::tell);
    }
  }

  /** Blocks while the viewer is slow. */
  private void tell() {
    sending.lock();
    try {
      if (!over) {
        wire.changed(told);
      }
    } catch (IOException | IllegalStateException _) {
      over = true;
    } finally {
      sending.unlock();
    }
  }

  /** Whoever is being told something needs no beat. */
  void beat() {
    sends.execute(() -> {
      if (sending.tryLock()) {
        try {
          wire.beat();
        } catch (IOException | IllegalStateException _) {
          over = true;
        } finally {
          sending.unlock();
        }
      }
    });
  }

  void end() {
    over = true;
    sends.execute(wire::end);
  }
}
