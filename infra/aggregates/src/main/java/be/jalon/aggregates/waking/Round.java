package be.jalon.aggregates.waking;

import be.jalon.aggregates.store.Failure;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the same thing again and again, at the latest after its period, sooner when nudged. What goes wrong once is logged and done again. */
public final class Round implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Round.class);

  private final String name;
  private final Duration period;
  private final Runnable work;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition sooner = lock.newCondition();
  private long nextAt = System.nanoTime();
  private boolean closed;
  private final Thread thread;

  private Round(String name, Duration period, Runnable work) {
    this.name = name;
    this.period = period;
    this.work = work;
    this.thread = Thread.ofVirtual().name(name).unstarted(this::goRound);
  }

  /** Starts at once. */
  public static Round every(Duration period, String name, Runnable work) {
    var round = new Round(name, period, work);
    round.thread.start();
    return round;
  }

  /** The next turn comes after that time at the latest. */
  public void within(Duration time) {
    lock.lock();
    try {
      nextAt = Math.min(nextAt, System.nanoTime() + Math.max(0, time.toNanos()));
      sooner.signal();
    } finally {
      lock.unlock();
    }
  }

  private void goRound() {
    while (await()) {
      try {
        work.run();
      } catch (RuntimeException e) {
        LOG.warn("{} is done again in {}: {}", name, period, Failure.describe(e));
      }
    }
  }

  private boolean await() {
    lock.lock();
    try {
      while (!closed && System.nanoTime() - nextAt < 0) {
        long _ = sooner.awaitNanos(nextAt - System.nanoTime());
      }
      nextAt = System.nanoTime() + period.toNanos();
      return !closed;
    } catch (InterruptedException _) {
      return false;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the turn under way. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      sooner.signal();
    } finally {
      lock.unlock();
    }
    try {
      if (!thread.join(Duration.ofSeconds(3))) {
        thread.interrupt();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
