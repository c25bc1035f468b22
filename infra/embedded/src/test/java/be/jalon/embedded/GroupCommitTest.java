package be.jalon.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

  private static final int LATECOMERS = 20;

  @Test
  void whoArrivesWhileACommitRunsSharesTheNextOne() throws Exception {
    var running = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    var commits = new AtomicInteger();
    var commit = new GroupCommit(() -> {
      if (commits.incrementAndGet() == 1) {
        running.countDown();
        awaitQuietly(release);
      }
    });

    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = pool.submit(commit::await);
      running.await();
      List<Future<?>> others = new ArrayList<>();
      for (var i = 0; i < LATECOMERS; i++) {
        others.add(pool.submit(commit::await));
      }
      Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> commit.writes() == LATECOMERS + 1);
      assertThat(others).noneMatch(Future::isDone);
      release.countDown();

      first.get();
      for (var other : others) {
        other.get();
      }
    }

    assertThat(commits).hasValue(2);
    assertThat(commit.commits()).isEqualTo(2);
  }

  @Test
  void aMajorityReadWaitsForTheCommitOfWhatItSaw() throws Exception {
    var running = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    var commit = new GroupCommit(() -> {
      running.countDown();
      awaitQuietly(release);
    });

    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      pool.submit(commit::await);
      running.await();
      var read = pool.submit(commit::settle);
      assertThat(read).isNotDone();
      release.countDown();
      read.get();
    }
  }

  @Test
  void aWriterAloneWaitsForNobody() {
    var commits = new AtomicInteger();
    var commit = new GroupCommit(commits::incrementAndGet);

    commit.await();
    commit.await();

    assertThat(commits).hasValue(2);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
