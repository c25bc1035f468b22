package be.jalon.aggregates.relay;

import be.jalon.aggregates.store.Failure;
import be.jalon.aggregates.store.JournalEntry;
import be.jalon.aggregates.store.StoredEvent;
import be.jalon.aggregates.wire.WireFormat;
import be.jalon.contracts.Stream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends outboxes as soon as they are offered. Per aggregate n+1 goes only after n is acknowledged, always from the head, and a failing head is tried again
 * while its followers wait; other aggregates go on. Any number of relays may race: first occurrences are in order whoever sends them.
 */
public final class Relay implements AutoCloseable {

  /** Beyond this, outboxes stay in the store until a sweep finds room for them: an outage of the broker must not fill the memory. */
  static final int WAITING_AT_MOST = 20_000;
  private static final Duration REMEMBERED = Duration.ofMinutes(2);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration BETWEEN_WARNINGS = Duration.ofSeconds(10);
  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

  private final Broker broker;
  private final WireFormat format;
  private final Keeping keeping;
  private final Clock clock;
  private final ConcurrentHashMap<Stream, Line> lines = new ConcurrentHashMap<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
  private final ExecutorService workers = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("relay-", 0).factory());
  private final AtomicReference<Instant> warned = new AtomicReference<>(Instant.EPOCH);
  private volatile boolean closing;
  private volatile boolean closed;

  public Relay(Broker broker, WireFormat format, Keeping keeping, Clock clock) {
    this.broker = broker;
    this.format = format;
    this.keeping = keeping;
    this.clock = clock;
  }

  /** Takes all that the document has still to say; returns at once. Offering the same again is harmless. */
  public void offer(Outbox outbox) {
    if (outbox.events().isEmpty() || closing || waiting.get() >= WAITING_AT_MOST) {
      return;
    }
    var line = lines.computeIfAbsent(outbox.stream(), _ -> new Line());
    var added = line.add(outbox, clock.instant());
    waiting.addAndGet(added.events());
    if (added.start()) {
      workers.execute(() -> workOff(line));
    } else if (added.events() == 0 && line.kept() > 0) {
      keeping.trim(outbox, line.kept());
    }
  }

  /** What of the outbox may leave it with the document's next write. */
  public List<StoredEvent> stillToKeep(Stream stream, List<StoredEvent> outbox) {
    var line = lines.get(stream);
    return line == null ? outbox : outbox.stream().filter(event -> event.sequence() > line.kept()).toList();
  }

  public boolean hasRoom() {
    return waiting.get() < WAITING_AT_MOST / 2;
  }

  /** When the event was written down (UTC) that waits longest in this process. */
  public Optional<Instant> waitingSince() {
    return lines.values().stream().flatMap(line -> line.waitingSince().stream()).min(Instant::compareTo);
  }

  /** Forgets aggregates that said nothing for a while. */
  public void tidy() {
    var limit = clock.instant().minus(REMEMBERED);
    lines.forEach((stream, _) -> lines.computeIfPresent(stream, (_, line) -> line.restingSince(limit) ? null : line));
  }

  /** Sends what the work hands over, each stream in its order, each event acknowledged before the next of its stream, while the relay itself is silent. */
  public void instead(Consumer<Consumer<JournalEntry>> work) {
    gate.writeLock().lock();
    try (var saying = new SideBySide(entry -> broker.send(format.record(entry)))) {
      work.accept(saying::say);
    } finally {
      gate.writeLock().unlock();
    }
  }

  private void workOff(Line line) {
    try {
      sayAll(line);
    } catch (RuntimeException e) {
      line.rest();
      LOG.error("a line of events rests until the next sweep: {}", Failure.describe(e));
    }
  }

  private void sayAll(Line line) {
    var pause = FIRST_PAUSE;
    for (var head = line.head(); head.isPresent() && !closed; head = line.head()) {
      if (said(head.get())) {
        line.said();
        waiting.decrementAndGet();
        keeping.keep(head.get(), line);
        pause = FIRST_PAUSE;
      } else {
        pause = slept(pause);
      }
    }
  }

  private boolean said(Line.Waiting head) {
    var entry = head.outbox().entry(head.event());
    gate.readLock().lock();
    try {
      broker.send(format.record(entry)).get();
      return true;
    } catch (ExecutionException | RuntimeException e) {
      warn(entry, e);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      gate.readLock().unlock();
    }
  }

  /** An outage of the broker is told about now and then, not once per aggregate. */
  private void warn(JournalEntry entry, Exception e) {
    var now = clock.instant();
    var last = warned.get();
    if (now.isAfter(last.plus(BETWEEN_WARNINGS)) && warned.compareAndSet(last, now)) {
      LOG.warn("{} could not be said and is tried again, {} events wait: {}", entry.id(), waiting.get(), Failure.describe(e));
    }
  }

  private Duration slept(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException _) {
      closed = true;
    }
    var longer = pause.multipliedBy(2);
    return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
  }

  /** Gives what is under way a moment to come to its end; what does not is found by the next sweep. */
  @Override
  public void close() {
    closing = true;
    workers.shutdown();
    try {
      if (!workers.awaitTermination(3, TimeUnit.SECONDS)) {
        closed = true;
        workers.shutdownNow();
      }
    } catch (InterruptedException _) {
      workers.shutdownNow();
      Thread.currentThread().interrupt();
    }
    closed = true;
    keeping.close();
  }
}
