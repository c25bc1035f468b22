package be.jalon.aggregates.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.jalon.aggregates.store.JournalEntry;
import be.jalon.aggregates.store.StoredEvent;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Stream;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {

  private final List<String> said = new CopyOnWriteArrayList<>();
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  @Test
  void saysEachStreamInItsOrderAndManyStreamsAtOnce() {
    try (var saying = new SideBySide(this::slowly)) {
      IntStream.range(0, 60).forEach(stream -> IntStream.rangeClosed(1, 20).forEach(sequence -> saying.say(entry("S" + stream, sequence))));
    }

    assertThat(said).hasSize(1200);
    IntStream.range(0, 60).forEach(stream -> assertThat(said.stream().filter(each -> each.startsWith("test/S" + stream + "/")))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).mapToObj(sequence -> "test/S" + stream + "/" + sequence).toList()));
    assertThat(most.get()).isGreaterThan(1);
  }

  @Test
  void saysNothingMoreOfAStreamAfterWhatFailed() {
    var saying = new SideBySide(entry -> entry.id().equals("test/S1/2") ? CompletableFuture.failedFuture(new IllegalStateException("away")) : slowly(entry));
    saying.say(entry("S1", 1));
    saying.say(entry("S1", 2));
    try {
      saying.say(entry("S1", 3));
    } catch (CompletionException _) {
      // it may be known by then
    }

    assertThatThrownBy(saying::close).isInstanceOf(CompletionException.class).hasRootCauseMessage("away");
    assertThat(said).containsExactly("test/S1/1");
  }

  private CompletableFuture<?> slowly(JournalEntry entry) {
    most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
    return CompletableFuture.supplyAsync(() -> {
      underWay.decrementAndGet();
      return said.add(entry.id());
    }, CompletableFuture.delayedExecutor(ThreadLocalRandom.current().nextInt(1, 4), TimeUnit.MILLISECONDS));
  }

  private static JournalEntry entry(String stream, long sequence) {
    return new JournalEntry(Stream.of("test", stream), new PathwayId("P1"), new StoredEvent(sequence, "be.jalon.test.v1", Instant.EPOCH, null, new byte[0]));
  }
}
