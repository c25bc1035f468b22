package be.jalon.aggregates.waking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.jalon.aggregates.Command;
import be.jalon.aggregates.Decision;
import be.jalon.aggregates.Kind;
import be.jalon.aggregates.testing.RecordingBroker;
import be.jalon.aggregates.testing.SampleReferral;
import be.jalon.aggregates.testing.Workshop;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WakerTest {

  private static final Clock CLOCK = Clock.systemUTC();

  /** A kind that never gives itself peace: what a mistake in a service would be. */
  record Restless(String id, Instant due) {}

  private final Counter wakeups = new SimpleMeterRegistry().counter("wakeups");
  private Workshop workshop;

  @BeforeEach
  void open() {
    workshop = new Workshop();
  }

  @AfterEach
  void close() throws Exception {
    workshop.close();
  }

  @Test
  void twoWakersWakeADueDocumentOnce() {
    var topic = new RecordingBroker();
    var one = workshop.process(topic, CLOCK);
    var other = workshop.process(topic, CLOCK);
    var ids = IntStream.range(0, 30).mapToObj(_ -> one.submitted()).toList();
    ids.forEach(id -> one.referrals.change(id, Command.plain(), referral -> referral.askAt(CLOCK.instant().minusSeconds(1))));

    Thread.startVirtualThread(waker(one)::wakeWhatIsDue);
    Thread.startVirtualThread(waker(other)::wakeWhatIsDue);

    await().untilAsserted(() -> assertThat(one.referrals.documents().dueAt(CLOCK.instant(), 10)).isEmpty());
    assertThat(ids).allSatisfy(id -> assertThat(one.referrals.find(id).orElseThrow().sequence()).isEqualTo(2));
  }

  @Test
  void wakesNothingBeforeItsTime() {
    var process = workshop.process();
    var id = process.submitted();
    process.referrals.change(id, Command.plain(), referral -> referral.askAt(CLOCK.instant().plusSeconds(600)));

    waker(process).wakeWhatIsDue();

    assertThat(process.referrals.find(id).orElseThrow().state().askAgainAt()).isNotNull();
    assertThat(wakeups.count()).isZero();
  }

  @Test
  void leavesADocumentAloneThatIsStillDueAfterItWasWoken() {
    var woken = new AtomicInteger();
    var process = workshop.process();
    var kind = Kind.of("restless", Restless.class).due(Restless::due).wake((restless, _) -> {
      woken.incrementAndGet();
      return Decision.decided(new Restless(restless.id(), restless.due().minusMillis(1)));
    }).build();
    process.store.of(kind).create("r", Command.plain(), () -> Decision.decided(new Restless("r", CLOCK.instant().minusSeconds(5)))).orThrow();
    var waker = waker(process);

    IntStream.range(0, 5).forEach(_ -> waker.wakeWhatIsDue());

    assertThat(woken).hasValueLessThan(3);
  }

  @Test
  void anInstanceWhoseClockIsOffWakesNothing() {
    var ahead = Clock.offset(CLOCK, Duration.ofSeconds(20));
    var process = workshop.process(new RecordingBroker(), ahead);
    var id = process.submitted();
    process.referrals.change(id, Command.plain(), referral -> referral.askAt(CLOCK.instant().plusSeconds(10)));
    var storeClock = new StoreClock(workshop.template(), ahead);
    storeClock.compare();

    new Waker(process.store, storeClock, ahead, wakeups).wakeWhatIsDue();

    assertThat(storeClock.agrees()).isFalse();
    assertThat(storeClock.ahead()).isCloseTo(Duration.ofSeconds(20), Duration.ofSeconds(3));
    assertThat(process.referrals.find(id).orElseThrow().state().askAgainAt()).isNotNull();
  }

  private Waker waker(Workshop.Process process) {
    var storeClock = new StoreClock(workshop.template(), CLOCK);
    storeClock.compare();
    return new Waker(process.store, storeClock, CLOCK, wakeups);
  }
}
