package be.jalon.bench.load;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Begins each piece of work when it is due, on a virtual thread of its own. Nothing that goes slowly delays what comes after it; so whoever measures from
 * {@link Arrival#dueAtNanos()} sees a stall in everything that was due during it, as the people who wait do (no coordinated omission).
 */
public final class OpenLoop {

  /** Beyond this many unanswered at once the system is far behind, and more would only measure this machine's memory. */
  private static final int UNANSWERED_AT_MOST = 4000;

  private OpenLoop() {
  }

  /** @param dueAtNanos on this machine's monotonic clock */
  public record Arrival(long number, long dueAtNanos) {
  }

  /** May block for as long as it takes; what it throws is nobody's concern but its own. */
  @FunctionalInterface
  public interface Work {
    void at(Arrival arrival);
  }

  /**
   * How the load itself went.
   *
   * @param turnedAway arrivals that were not begun because too many were unanswered
   * @param unanswered begun, and not done when patience ended
   * @param latestNanos how much later than due the latest arrival was begun: this machine's own lateness, contained in every latency
   */
  public record Sent(long arrivals, long turnedAway, long unanswered, long latestNanos) {

    public boolean isComplete() {
      return turnedAway == 0 && unanswered == 0;
    }
  }

  /**
   * Returns when all is done, or when patience has ended after the last arrival.
   *
   * @param perSecond arrivals, evenly spaced
   */
  public static Sent run(double perSecond, Duration duration, Duration patience, Work work) throws InterruptedException {
    long arrivals = Math.max(1, Math.round(perSecond * duration.toNanos() / 1e9));
    var unanswered = new Semaphore(UNANSWERED_AT_MOST);
    var done = new CountDownLatch((int) arrivals);
    var turnedAway = new AtomicLong();
    long latest = 0;
    long start = System.nanoTime();
    for (long i = 0; i < arrivals; i++) {
      var arrival = new Arrival(i, start + Math.round(i * 1e9 / perSecond));
      latest = Math.max(latest, waitUntil(arrival.dueAtNanos()));
      if (!unanswered.tryAcquire()) {
        turnedAway.incrementAndGet();
        done.countDown();
        continue;
      }
      Thread.ofVirtual().start(() -> {
        try {
          work.at(arrival);
        } finally {
          unanswered.release();
          done.countDown();
        }
      });
    }
    boolean complete = done.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    return new Sent(arrivals, turnedAway.get(), complete ? 0 : done.getCount(), latest);
  }

  /** @return how much too late it is by then */
  private static long waitUntil(long dueAtNanos) throws InterruptedException {
    long left = dueAtNanos - System.nanoTime();
    while (left > 0) {
      LockSupport.parkNanos(left);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      left = dueAtNanos - System.nanoTime();
    }
    return -left;
  }
}
