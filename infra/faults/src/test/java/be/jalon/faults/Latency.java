package be.jalon.faults;

import static be.jalon.local.ServiceName.PATHWAY;
import static be.jalon.local.ServiceName.REFERRAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.jalon.local.Console;
import be.jalon.trials.Errand;
import be.jalon.trials.Listening;
import be.jalon.trials.Newcomer;
import be.jalon.trials.Requests;
import be.jalon.trials.WholeSystem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Not one of the tests that a build runs: prints how long an update takes from the command's answer to a consented viewer's stream, with commands sent at
 * a steady rate whether or not earlier ones were answered. Run by {@code infra/faults/latency}.
 */
class Latency {

  private static final int PER_SECOND = 20;
  private static final int PATHWAYS = 20;
  private static final Duration WARM_UP = Duration.ofSeconds(Long.getLong("jalon.latency.warm-up", 20));
  private static final Duration MEASURED = Duration.ofSeconds(Long.getLong("jalon.latency.seconds", 60));
  private static final String ASKED = "referral.information-requested.v1";

  /** A request that its network asks about again and again, while its sender listens. */
  private record Watched(String referral, Listening sender, Map<Long, Long> answeredAtNanos) {
  }

  @Test
  void printsHowLongAnUpdateTakes() throws Exception {
    try (var system = WholeSystem.start(Latency.class, 1)) {
      var watched = IntStream.range(0, PATHWAYS).mapToObj(i -> watched(system, i)).toList();
      run(system, watched, WARM_UP);
      var skipped = watched.stream().map(one -> one.answeredAtNanos().size()).toList();
      run(system, watched, MEASURED);
      var millis = IntStream.range(0, PATHWAYS).boxed().flatMap(i -> delays(watched.get(i)).stream().skip(skipped.get(i))).sorted().toList();

      assertThat(millis).hasSizeGreaterThan((int) MEASURED.toSeconds() * PER_SECOND / 2);
      Console.say("Answer to viewer's stream, %d updates at %d/s: median %.1f ms, 95th %.1f ms, 99th %.1f ms, longest %.1f ms".formatted(millis.size(),
          PER_SECOND, at(millis, 0.5), at(millis, 0.95), at(millis, 0.99), millis.getLast()));
    }
  }

  private static Watched watched(WholeSystem system, int number) {
    var gp = system.cast().gp();
    var submitted = Errand.acknowledged(gp, REFERRAL, "/referrals", Requests.referral(Newcomer.numbered(number)));
    Errand.until("the pathway", () -> gp.get(PATHWAY, "/pathways/" + submitted.text("pathway") + "/timeline"),
        answer -> answer.done() && !answer.body().path("entries").isEmpty());
    return new Watched(submitted.text("id"), Listening.to(system.http(), gp, submitted.text("pathway"), null), new ConcurrentSkipListMap<>());
  }

  private static void run(WholeSystem system, List<Watched> watched, Duration duration) throws InterruptedException {
    var clinician = system.cast().clinician();
    long commands = duration.toSeconds() * PER_SECOND;
    var before = watched.stream().mapToLong(one -> one.answeredAtNanos().size()).sum();
    try (var clock = Executors.newScheduledThreadPool(1); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long i = 0; i < commands; i++) {
        var one = watched.get((int) (i % PATHWAYS));
        clock.schedule(() -> threads.execute(() -> {
          var answer = clinician.post(REFERRAL, "/referrals/" + one.referral() + "/questions", Requests.words("Since when?"));
          if (answer.done()) {
            one.answeredAtNanos().put(Life.sequence(answer), System.nanoTime());
          }
        }), i * 1000 / PER_SECOND, TimeUnit.MILLISECONDS);
      }
      clock.shutdown();
      assertThat(clock.awaitTermination(duration.toSeconds() + 30, TimeUnit.SECONDS)).isTrue();
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> watched.stream().allMatch(one -> one.sender().count(ASKED) == one.answeredAtNanos().size()));
    assertThat(watched.stream().mapToLong(one -> one.answeredAtNanos().size()).sum() - before).as("commands done").isEqualTo(commands);
  }

  /** The stream keeps the order of sequences, so the one that arrived as the nth is the nth that was answered. An update may overtake its command's answer. */
  private static List<Double> delays(Watched one) {
    var answered = List.copyOf(one.answeredAtNanos().values());
    var arrived = one.sender().entries().stream().filter(entry -> entry.data().path("kind").asString().equals(ASKED)).toList();
    return IntStream.range(0, answered.size()).mapToObj(i -> Math.max(0, arrived.get(i).atNanos() - answered.get(i)) / 1e6).toList();
  }

  private static double at(List<Double> sorted, double part) {
    return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(sorted.size() * part) - 1));
  }
}
