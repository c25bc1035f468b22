package be.jalon.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.bench.caseload.Outcome;
import be.jalon.bench.caseload.Viewer;
import be.jalon.bench.load.OpenLoop.Sent;
import be.jalon.bench.load.Percentiles;
import be.jalon.bench.speed.Point.Run;
import be.jalon.bench.subject.Spending;
import be.jalon.bench.subject.StoreWrites;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PointTest {

  private static final Sent COMPLETE = new Sent(100, 0, 0, 0);

  private static Run run(Sent sent, Map<Integer, Long> failures, long missing, long answerMillis, Duration caughtUp, Duration heard) {
    var answers = Percentiles.ofNanos(LongStream.range(0, 100).map(_ -> answerMillis * 1_000_000));
    var outcome = new Outcome(50, Duration.ofSeconds(2), sent, 100, failures, missing == 0 ? Map.of() : Map.of(Viewer.GP, missing), Map.of(), answers, Map.of(Viewer.GP, answers), answers, Duration.ofSeconds(2), caughtUp,
        new Spending(Map.of("pathway", Duration.ofMillis(300)), Duration.ofSeconds(2), 0.5));
    return new Run(outcome, new StoreWrites(Map.of("pathway/views", 120.0)), heard);
  }

  private static Run sustained(long answerMillis) {
    return run(COMPLETE, Map.of(), 0, answerMillis, Duration.ofMillis(40), Duration.ofMillis(60));
  }

  @Test
  void bearsARateAtWhichEverybodyIsAnsweredAndSeesItAtOnce() {
    assertThat(sustained(20).verdict()).isEqualTo("sustained");
  }

  @Test
  void callsARateTooMuchWhenItsUpdatesQueueUpThoughAnswersAreQuick() {
    assertThat(run(COMPLETE, Map.of(), 0, 5, Duration.ofSeconds(3), Duration.ofMillis(60)).verdict()).isEqualTo("streams behind by 3.0 s");
    assertThat(run(COMPLETE, Map.of(), 0, 5, Duration.ofMillis(40), Duration.ofSeconds(4)).verdict()).isEqualTo("readers behind by 4.0 s");
  }

  @Test
  void callsARateTooMuchWhenAnswersAreSlowOrMissing() {
    assertThat(sustained(300).verdict()).isEqualTo("99th of answers 300 ms");
    assertThat(run(new Sent(100, 0, 7, 0), Map.of(), 0, 5, Duration.ZERO, Duration.ZERO).verdict()).isEqualTo("unanswered: 7");
    assertThat(run(COMPLETE, Map.of(503, 2L), 0, 5, Duration.ZERO, Duration.ZERO).verdict()).isEqualTo("commands failed: {503=2}");
  }

  @Test
  void callsARateTooMuchWhenAnEntitledViewerWasNotServed() {
    assertThat(run(COMPLETE, Map.of(), 1, 5, Duration.ZERO, Duration.ZERO).verdict()).isEqualTo("updates missing: {GP=1}");
  }

  @Test
  void oneBadRunSpoilsAPoint() {
    var point = new Point(50, List.of(sustained(20), sustained(300)));

    assertThat(point.isSustained()).isFalse();
    assertThat(point.verdict()).isEqualTo("99th of answers 300 ms");
    assertThat(point.spread(Outcome::answers, Percentiles::median)).isEqualTo("20.0-300.0");
  }

  @Test
  void tellsCostsPerCommandOverAllRuns() {
    var point = new Point(50, List.of(sustained(20), sustained(20)));

    assertThat(point.commands()).isEqualTo(200);
    assertThat(point.writesPerCommand()).isEqualTo(1.2);
    assertThat(point.millisPerCommand("pathway")).isEqualTo(3.0);
  }
}
