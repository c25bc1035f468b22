package be.jalon.aggregates.relay;

import be.jalon.aggregates.store.Documents;
import be.jalon.aggregates.store.Journal;
import be.jalon.aggregates.store.JournalEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps acknowledged events in the journal and only then takes them out of their outboxes. Both are done for many aggregates at once, to stay within the
 * budget of store writes: whatever was acknowledged within a few milliseconds goes to the journal in one write, and outboxes are emptied when it is quiet.
 */
public final class Keeping implements AutoCloseable {

  private static final int AT_ONCE = 500;
  private static final Duration GATHERED = Duration.ofMillis(20);
  private static final Duration QUIET = Duration.ofMillis(250);
  private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofSeconds(1);
  private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);

  private final Journal journal;
  private final BlockingQueue<Said> said = new ArrayBlockingQueue<>(5_000);
  private final Map<Documents, Map<String, Long>> trims = new HashMap<>();
  private final Thread journaling;
  private final Thread trimming;
  private volatile boolean closed;

  private record Said(Line.Waiting what, Line line) {
    JournalEntry entry() {
      return what.outbox().entry(what.event());
    }
  }

  public Keeping(Journal journal) {
    this.journal = journal;
    this.journaling = Thread.ofVirtual().name("journal").start(this::keepJournal);
    this.trimming = Thread.ofVirtual().name("trim").start(this::trimWhenQuiet);
  }

  /** Waits while the journal is behind by thousands, which slows the relay down to what the store can take. */
  void keep(Line.Waiting what, Line line) {
    try {
      said.put(new Said(what, line));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  void trim(Outbox outbox, long saidUpTo) {
    synchronized (trims) {
      trims.computeIfAbsent(outbox.documents(), _ -> new HashMap<>()).merge(outbox.id(), saidUpTo, Math::max);
    }
  }

  private void keepJournal() {
    try {
      while (!closed || !said.isEmpty()) {
        var first = said.poll(200, TimeUnit.MILLISECONDS);
        if (first != null) {
          Thread.sleep(GATHERED);
          var batch = new ArrayList<>(List.of(first));
          said.drainTo(batch, AT_ONCE);
          untilDone(() -> journal.add(batch.stream().map(Said::entry).toList()));
          batch.forEach(this::kept);
        }
      }
    } catch (InterruptedException _) {
      LOG.debug("journal interrupted; what is not in it stays in its outbox");
    }
  }

  private void kept(Said one) {
    one.line().kept(one.what().event().sequence());
    trim(one.what().outbox(), one.what().event().sequence());
  }

  private void trimWhenQuiet() {
    try {
      while (!closed) {
        Thread.sleep(QUIET);
        trimNow();
      }
    } catch (InterruptedException _) {
      LOG.debug("trimming interrupted; outboxes are emptied by a later write");
    }
  }

  private void trimNow() throws InterruptedException {
    Map<Documents, Map<String, Long>> now;
    synchronized (trims) {
      now = Map.copyOf(trims);
      trims.clear();
    }
    for (var ofKind : now.entrySet()) {
      untilDone(() -> ofKind.getKey().trim(ofKind.getValue()));
    }
  }

  private void untilDone(Runnable write) throws InterruptedException {
    while (true) {
      try {
        write.run();
        return;
      } catch (RuntimeException e) {
        LOG.warn("the store does not take what was said: {}", e.getClass().getSimpleName());
        if (closed) {
          return;
        }
        Thread.sleep(PAUSE_AFTER_TROUBLE);
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      if (journaling.join(Duration.ofSeconds(3))) {
        trimming.join(Duration.ofSeconds(1));
        trimNow();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      journaling.interrupt();
      trimming.interrupt();
    }
  }
}
