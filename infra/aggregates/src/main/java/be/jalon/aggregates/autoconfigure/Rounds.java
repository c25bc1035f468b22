package be.jalon.aggregates.autoconfigure;

import be.jalon.aggregates.AggregateStore;
import be.jalon.aggregates.hearing.Erasing;
import be.jalon.aggregates.hearing.Replaying;
import be.jalon.aggregates.relay.Sweep;
import be.jalon.aggregates.waking.Round;
import be.jalon.aggregates.waking.StoreClock;
import be.jalon.aggregates.waking.Waker;
import be.jalon.aggregates.wire.TopicsCheck;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/** Everything that a service does again and again without being asked. */
final class Rounds implements SmartLifecycle {

  private final AggregateStore store;
  private final StoreClock clock;
  private final Waker waker;
  private final Sweep sweep;
  private final Replaying replaying;
  private final Erasing erasing;
  private final TopicsCheck topics;
  private final boolean switchedOn;
  private volatile List<Round> rounds = List.of();

  Rounds(AggregateStore store, StoreClock clock, Waker waker, Sweep sweep, Replaying replaying, Erasing erasing, TopicsCheck topics,
      boolean switchedOn) {
    this.store = store;
    this.clock = clock;
    this.waker = waker;
    this.sweep = sweep;
    this.replaying = replaying;
    this.erasing = erasing;
    this.topics = topics;
    this.switchedOn = switchedOn;
  }

  @Override
  public void start() {
    clock.compare();
    var waking = Round.every(Duration.ofSeconds(1), "waking", waker::wakeWhatIsDue);
    store.onDueSoon(due -> waking.within(Duration.between(Instant.now(), due)));
    var sweeping = Round.every(Duration.ofSeconds(30), "sweep", sweep::sweep);
    sweeping.within(Sweep.OLD_ENOUGH.plusSeconds(1));
    rounds = List.of(waking, sweeping,
        Round.every(Duration.ofSeconds(10), "clock", clock::compare),
        Round.every(Duration.ofMinutes(1), "replay", replaying::everything),
        Round.every(Duration.ofSeconds(30), "erasure", erasing::lookAgain),
        Round.every(Duration.ofSeconds(5), "topics", topics::again));
  }

  @Override
  public void stop() {
    rounds.forEach(Round::close);
    rounds = List.of();
  }

  @Override
  public boolean isRunning() {
    return !rounds.isEmpty();
  }

  @Override
  public boolean isAutoStartup() {
    return switchedOn;
  }

  /** Before hearing begins, and until after it has ended. */
  @Override
  public int getPhase() {
    return 0;
  }
}
