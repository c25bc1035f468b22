package be.jalon.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** A server that answers at once but for one second in which it answers nobody. A closed loop would count that second once. */
  @Test
  void seesAStallInEverythingThatWasDueDuringIt() throws InterruptedException {
    var nanos = new ConcurrentLinkedQueue<Long>();
    var server = new ReentrantLock();
    var stall = new AtomicInteger();

    OpenLoop.run(100, Duration.ofSeconds(3), PATIENCE, arrival -> {
      server.lock();
      try {
        if (arrival.number() >= 100 && stall.getAndIncrement() == 0) {
          LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
      } finally {
        server.unlock();
      }
      nanos.add(System.nanoTime() - arrival.dueAtNanos());
    });

    var percentiles = Percentiles.ofNanos(nanos.stream().mapToLong(Long::longValue));
    assertThat(percentiles.count()).isEqualTo(300);
    assertThat(percentiles.longest()).isGreaterThan(900);
    assertThat(percentiles.at(85)).as("a hundred of three hundred were due during the stall, half of them in its first half").isGreaterThan(400);
  }

  @Test
  void beginsAsManyAsTheRateAsksForHoweverSlowTheyAre() throws InterruptedException {
    var begun = new AtomicInteger();
    long before = System.nanoTime();

    var sent = OpenLoop.run(200, Duration.ofSeconds(1), PATIENCE, _ -> {
      begun.incrementAndGet();
      LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
    });

    assertThat(begun).hasValue(200);
    assertThat(sent.isComplete()).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).as("two hundred half seconds, side by side").isGreaterThan(Duration.ofSeconds(1)).isLessThan(Duration.ofSeconds(50));
  }

  @Test
  void spacesWhatIsDueEvenly() throws InterruptedException {
    var due = new ConcurrentLinkedQueue<Long>();

    OpenLoop.run(50, Duration.ofMillis(500), PATIENCE, arrival -> due.add(arrival.dueAtNanos()));

    var sorted = due.stream().sorted().toList();
    assertThat(sorted).hasSize(25);
    assertThat(sorted.getLast() - sorted.getFirst()).isEqualTo(24 * TimeUnit.MILLISECONDS.toNanos(20));
  }

  @Test
  void tellsWhatWasNeverAnswered() throws InterruptedException {
    var never = new CountDownLatch(1);

    var sent = OpenLoop.run(10, Duration.ofMillis(500), Duration.ofMillis(200), arrival -> {
      if (arrival.number() == 2) {
        awaitQuietly(never);
      }
    });

    assertThat(sent.unanswered()).isEqualTo(1);
    assertThat(sent.isComplete()).isFalse();
    never.countDown();
  }

  @Test
  void turnsAwayWhatIsBeyondAllReason() throws InterruptedException {
    var never = new CountDownLatch(1);

    var sent = OpenLoop.run(50_000, Duration.ofMillis(100), Duration.ofMillis(100), _ -> awaitQuietly(never));

    assertThat(sent.turnedAway()).isEqualTo(1000);
    never.countDown();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
