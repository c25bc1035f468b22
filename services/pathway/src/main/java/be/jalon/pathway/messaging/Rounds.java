package be.jalon.pathway.messaging;

import be.jalon.aggregates.waking.StoreClock;
import be.jalon.pathway.Lists;
import be.jalon.pathway.Live;
import be.jalon.pathway.Part;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** What comes round for streams: a heartbeat, the end of tokens, and a look of their own in case a wake-up was lost. */
final class Rounds implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
  private static final Duration LOOK = Duration.ofSeconds(10);
  private static final Duration BEAT = Duration.ofSeconds(15);
  private static final int PARTS = 100;

  private final Live live;
  private final Lists lists;
  private final StoreClock storeClock;
  private final Clock clock;
  private volatile @Nullable ScheduledExecutorService running;

  Rounds(Live live, Lists lists, StoreClock storeClock, Clock clock) {
    this.live = live;
    this.lists = lists;
    this.storeClock = storeClock;
    this.clock = clock;
  }

  @Override
  public void start() {
    var rounds = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("stream-rounds").factory());
    running = rounds;
    rounds.scheduleWithFixedDelay(() -> guarded(this::endOver), 1, 1, TimeUnit.SECONDS);
    go(rounds, LOOK, live::lookAround);
    go(rounds, LOOK, lists::lookAround);
    go(rounds, BEAT, live::beat);
    go(rounds, BEAT, lists::beat);
  }

  /** Part by part, so that each is reached once in that time. */
  private static void go(ScheduledExecutorService rounds, Duration time, Consumer<Part> round) {
    var part = new AtomicReference<>(new Part(0, PARTS));
    long millis = time.toMillis() / PARTS;
    rounds.scheduleAtFixedRate(() -> guarded(() -> round.accept(part.getAndUpdate(Part::next))), millis, millis, TimeUnit.MILLISECONDS);
  }

  /** Consents end at an instant: an instance whose clock is off serves no streams. */
  private void endOver() {
    if (storeClock.agrees()) {
      live.endThoseOver(clock.instant());
      lists.endThoseOver(clock.instant());
    } else {
      live.endAll();
      lists.endAll();
    }
  }

  private static void guarded(Runnable round) {
    try {
      round.run();
    } catch (RuntimeException e) {
      LOG.warn("a round of the streams failed: {}", e.getClass().getSimpleName());
    }
  }

  /** Streams end first, so that a graceful shutdown does not wait for them. */
  @Override
  public void stop() {
    var rounds = running;
    if (rounds != null) {
      rounds.shutdown();
      running = null;
    }
    live.endAll();
    lists.endAll();
  }

  @Override
  public boolean isRunning() {
    return running != null;
  }
}
