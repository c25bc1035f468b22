package be.jalon.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.jalon.local.Console;
import be.jalon.local.ServiceName;
import be.jalon.trials.Errand;
import be.jalon.trials.WholeSystem;
import be.jalon.trials.Written;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Under a stream of commands, any process is killed by the operating system at any moment, the one with broker and store too. */
class KillIT {

  private static final int WRITERS = 5;
  private static final int KILLS_AT_LEAST = 8;
  private static final int COMMANDS_AT_LEAST = 40;
  private static final long PAUSE_MILLIS = 4000;
  /** The bundle CARE lets network and sender read: heard by the pathway, not commanded there. */
  private static final int CONSENTS_IN_REFERRAL = 2;
  private static final Duration FOR = Duration.ofSeconds(Long.getLong("jalon.faults.seconds", 40));
  private static final long SEED = seed();

  private static WholeSystem system;
  private static final ConcurrentLinkedQueue<Life> LIVES = new ConcurrentLinkedQueue<>();
  private static final List<String> KILLED = new ArrayList<>();

  @BeforeAll
  static void startAndKill() throws Exception {
    system = WholeSystem.start(KillIT.class, 1);
    Errand.read(system.cast().gp(), ServiceName.REFERRAL, "/referrals");
    Errand.read(system.cast().clinician(), ServiceName.REFERRAL, "/referrals");
    var numbers = new AtomicInteger();
    var killing = new AtomicBoolean(true);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writers = IntStream.range(0, WRITERS).mapToObj(writer -> threads.submit(writing(writer, numbers, killing::get))).toList();
      kill(new Random(SEED));
      killing.set(false);
      for (var writer : writers) {
        finish(writer);
      }
    }
  }

  @AfterAll
  static void stop() {
    if (system != null) {
      system.close();
    }
  }

  @Test
  void keepsWhatItAcknowledgedAndTellsItOnce() {
    assertThat(KILLED).as(dice()).hasSizeGreaterThanOrEqualTo(KILLS_AT_LEAST).contains("foundation");
    await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofSeconds(1)).until(system::isReady);
    var written = new Written(system);

    await().atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofSeconds(1)).ignoreExceptions()
        .untilAsserted(() -> assertThat(written.disagreements()).as(dice()).isEmpty());

    everyAcknowledgedCommandIsThereOnce(written);
    LIVES.stream().flatMap(life -> life.left().stream()).forEach(KillIT::isAsLeft);
    rebuiltViewsEqualTheLiveOnes(written);
    Console.say("%d kills, %d patients, %d commands acknowledged".formatted(KILLED.size(), LIVES.size(), acknowledged()));
  }

  private static Callable<Void> writing(int writer, AtomicInteger numbers, BooleanSupplier goOn) {
    var dice = new Random(SEED + 1 + writer);
    return () -> {
      while (goOn.getAsBoolean()) {
        var life = new Life(system, numbers.getAndIncrement(), dice);
        LIVES.add(life);
        life.live(goOn);
      }
      return null;
    };
  }

  /**
   * The first child is the foundation: it goes third, and again whenever the dice say so. Half of the blows fall while others are still coming back; before the
   * other half all have come back, so that between blows work is done.
   */
  private static void kill(Random dice) {
    var victims = system.children();
    var start = Instant.now();
    while (!enough(Duration.between(start, Instant.now()))) {
      if (dice.nextBoolean()) {
        await().atMost(Duration.ofMinutes(3)).until(system::isReady);
      }
      LockSupport.parkNanos(Duration.ofMillis(PAUSE_MILLIS / 2 + dice.nextLong(PAUSE_MILLIS)).toNanos());
      var victim = KILLED.size() == 2 ? victims.getFirst() : victims.get(dice.nextInt(victims.size()));
      var process = victim.handle();
      if (process != null && process.isAlive() && process.destroyForcibly()) {
        KILLED.add(victim.name());
      }
    }
  }

  /** A busy machine gets more time, so that something was at stake. */
  private static boolean enough(Duration lasted) {
    return lasted.compareTo(FOR) > 0 && KILLED.size() >= KILLS_AT_LEAST && (acknowledged() >= COMMANDS_AT_LEAST || lasted.compareTo(FOR.multipliedBy(4)) > 0);
  }

  private static int acknowledged() {
    return LIVES.stream().mapToInt(life -> life.acknowledged().size()).sum();
  }

  private static void everyAcknowledgedCommandIsThereOnce(Written written) {
    var said = new HashMap<String, List<Written.Said>>();
    for (var service : ServiceName.values()) {
      written.journal(service).forEach(one -> said.computeIfAbsent(one.stream() + " " + one.type(), _ -> new ArrayList<>()).add(one));
    }
    var acknowledged = LIVES.stream().flatMap(life -> life.acknowledged().stream()).toList();
    assertThat(acknowledged).as(dice()).hasSizeGreaterThanOrEqualTo(COMMANDS_AT_LEAST);
    acknowledged.stream().collect(Collectors.groupingBy(one -> one.stream() + " " + one.type())).forEach((what, commands) -> {
      int given = what.endsWith("pathway.consent-granted.v1") ? CONSENTS_IN_REFERRAL : 0;
      assertThat(said.getOrDefault(what, List.of())).as("%s, %s", what, dice()).hasSize(given + commands.size());
    });
    acknowledged.forEach(one -> assertThat(said.getOrDefault(one.stream() + " " + one.type(), List.of()))
        .as("%s, %s", one, dice()).anyMatch(event -> event.sequence() <= one.sequence()));
  }

  private static void isAsLeft(Life.Left left) {
    var now = left.reader().get(left.service(), left.path());
    assertThat(now.status()).as("%s, %s", left.path(), dice()).isEqualTo(200);
    assertThat(Life.sequence(now)).as("%s, %s", left.path(), dice()).isGreaterThanOrEqualTo(left.sequence());
    assertThat(now.text("state")).as("%s, %s", left.path(), dice()).isEqualTo(left.state());
  }

  private static void rebuiltViewsEqualTheLiveOnes(Written written) {
    var lives = LIVES.stream().filter(life -> !life.pathway().isEmpty()).toList();
    var before = lives.stream().collect(Collectors.toMap(Life::pathway, KillIT::timeline));
    var generations = lives.stream().collect(Collectors.toMap(Life::pathway, life -> written.generation(life.pathway())));
    for (var life : lives) {
      system.operate(ServiceName.PATHWAY, "jalonview/" + life.pathway(), Map.of());
      for (var service : ServiceName.values()) {
        system.operate(service, "jalonjournal", Map.of("pathway", life.pathway()));
      }
    }
    await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(lives)
        .allMatch(life -> written.generation(life.pathway()) == generations.get(life.pathway()) + 1));

    assertThat(written.disagreements()).as(dice()).isEmpty();
    lives.forEach(life -> assertThat(timeline(life)).as("%s, %s", life.pathway(), dice()).isEqualTo(before.get(life.pathway())));
  }

  private static JsonNode timeline(Life life) {
    return Errand.read(life.patient(), ServiceName.PATHWAY, "/pathways/" + life.pathway() + "/timeline?limit=200").body().path("entries");
  }

  private static void finish(Future<?> writer) throws Exception {
    try {
      writer.get();
    } catch (ExecutionException e) {
      throw new AssertionError(dice(), e.getCause());
    }
  }

  private static long seed() {
    var given = System.getProperty("jalon.faults.seed", "");
    return given.isBlank() ? new Random().nextLong(1_000_000) : Long.parseLong(given);
  }

  private static String dice() {
    return "-Djalon.faults.seed=" + SEED + ", killed " + KILLED;
  }
}
