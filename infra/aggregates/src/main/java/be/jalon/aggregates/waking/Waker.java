package be.jalon.aggregates.waking;

import be.jalon.aggregates.AggregateStore;
import be.jalon.aggregates.Aggregates;
import be.jalon.aggregates.store.Failure;
import be.jalon.aggregates.store.StoredDocument;
import io.micrometer.core.instrument.Counter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes documents that are due. Waking is an ordinary command, so any number of instances may try: whoever comes second finds nothing to do.
 * A document that wants to be woken although it just was is a fault of its kind: it is logged and left alone for longer and longer.
 */
public final class Waker {

  private static final int AT_ONCE = 50;
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final Logger LOG = LoggerFactory.getLogger(Waker.class);

  private final AggregateStore store;
  private final StoreClock storeClock;
  private final Clock clock;
  private final Counter wakeups;
  private final Map<String, Pause> pauses = new ConcurrentHashMap<>();

  private record Pause(Duration length, Instant until) {

    Pause longer(Instant now) {
      var next = length.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : length.multipliedBy(2);
      return new Pause(next, now.plus(next));
    }
  }

  public Waker(AggregateStore store, StoreClock storeClock, Clock clock, Counter wakeups) {
    this.store = store;
    this.storeClock = storeClock;
    this.clock = clock;
    this.wakeups = wakeups;
  }

  public void wakeWhatIsDue() {
    if (storeClock.agrees()) {
      store.all().stream().filter(kind -> kind.kind().wake() != null).forEach(this::wakeWhatIsDue);
    }
  }

  private void wakeWhatIsDue(Aggregates<?> kind) {
    for (var due = due(kind); !due.isEmpty(); due = due(kind)) {
      try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
        due.forEach(document -> workers.submit(() -> wake(kind, document.id())));
      }
    }
  }

  private List<StoredDocument> due(Aggregates<?> kind) {
    var now = clock.instant();
    pauses.values().removeIf(pause -> pause.until().plus(LONGEST_PAUSE.multipliedBy(2)).isBefore(now));
    return kind.documents().dueAt(now, AT_ONCE + pauses.size()).stream().filter(document -> !document.isErased())
        .filter(document -> !pausing(name(kind, document.id()), now)).toList();
  }

  private boolean pausing(String name, Instant now) {
    var pause = pauses.get(name);
    return pause != null && pause.until().isAfter(now);
  }

  private void wake(Aggregates<?> kind, String id) {
    var now = clock.instant();
    try {
      var due = kind.wake(id, now);
      wakeups.increment();
      if (due.isPresent() && !due.get().isAfter(now)) {
        LOG.error("{} {} is still due after it was woken; it is left alone for a while", kind.kind().collection(), id);
        leaveAlone(name(kind, id), now);
      }
    } catch (RuntimeException e) {
      LOG.warn("{} {} could not be woken and is left alone for a while: {}", kind.kind().collection(), id, Failure.describe(e));
      leaveAlone(name(kind, id), now);
    }
  }

  private void leaveAlone(String name, Instant now) {
    pauses.merge(name, new Pause(Duration.ofSeconds(1), now.plusSeconds(1)), (known, _) -> known.longer(now));
  }

  private static String name(Aggregates<?> kind, String id) {
    return kind.kind().collection() + "/" + id;
  }
}
