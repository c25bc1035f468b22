package be.jalon.bench.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import be.jalon.bench.caseload.Caseload.Done;
import be.jalon.bench.load.OpenLoop.Sent;
import be.jalon.bench.subject.Caller.Reply;
import be.jalon.bench.subject.Spending;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MatchingTest {

  private static final Sent SENT = new Sent(2, 0, 0, 0);
  private static final Spending SPENDING = new Spending(Map.of(), Duration.ofSeconds(1), 0);
  private static final long MILLI = 1_000_000;

  private final Map<Viewer, Map<String, long[]>> arrived = new EnumMap<>(Viewer.class);
  private final Case question = new Case("P1", List.of(), Map.of(Viewer.GP, kind -> arrivals(Viewer.GP, kind), Viewer.CLINICIAN, kind -> arrivals(Viewer.CLINICIAN, kind),
      Viewer.PATIENT, kind -> arrivals(Viewer.PATIENT, kind)));

  private long[] arrivals(Viewer viewer, String kind) {
    return arrived.getOrDefault(viewer, Map.of()).getOrDefault(kind, new long[0]);
  }

  private void sees(Viewer viewer, long... atMillis) {
    arrived.put(viewer, Map.of(Act.QUESTION.kind(), java.util.Arrays.stream(atMillis).map(at -> at * MILLI).toArray()));
  }

  private Done asked(long sequence, long dueMillis, long answeredMillis) {
    return new Done(question, Act.QUESTION, dueMillis * MILLI, answeredMillis * MILLI, new Reply(200, "", "referral/R1=" + sequence));
  }

  private Outcome outcome(Done... done) {
    return Matching.of(50, Duration.ofSeconds(1), SENT, List.of(done), SPENDING);
  }

  @Test
  void givesEachUpdateToTheCommandWithItsSequenceThoughAnswersCameTheOtherWayRound() {
    for (var viewer : Act.QUESTION.viewers()) {
      sees(viewer, 1110, 1150);
    }

    var outcome = outcome(asked(8, 1010, 1045), asked(7, 1000, 1090));

    assertThat(outcome.missing()).isEmpty();
    assertThat(outcome.allUpdates().count()).as("two updates for each of three viewers").isEqualTo(6);
    assertThat(outcome.allUpdates().at(1)).isCloseTo(20, within(0.1));
    assertThat(outcome.allUpdates().longest()).isCloseTo(105, within(0.1));
    assertThat(outcome.whole().longest()).isCloseTo(140, within(0.1));
  }

  @Test
  void tellsWhoWasEntitledAndSawNothing() {
    sees(Viewer.GP, 1100);
    sees(Viewer.PATIENT, 1100);

    var outcome = outcome(asked(7, 1000, 1050));

    assertThat(outcome.missing()).isEqualTo(Map.of(Viewer.CLINICIAN, 1L));
    assertThat(outcome.isClean()).isFalse();
    assertThat(Matching.isComplete(List.of(asked(7, 1000, 1050)))).isFalse();
  }

  @Test
  void countsOnlyWhatWasAcknowledgedAndNamesTheRest() {
    var refused = new Done(question, Act.QUESTION, 0, MILLI, new Reply(503, "", ""));

    var outcome = outcome(refused);

    assertThat(outcome.commands()).isZero();
    assertThat(outcome.failures()).isEqualTo(Map.of(503, 1L));
    assertThat(outcome.isClean()).isFalse();
  }

  @Test
  void tellsHowLongTheStreamsTookToCatchUp() {
    for (var viewer : Act.QUESTION.viewers()) {
      sees(viewer, 4050);
    }

    assertThat(outcome(asked(7, 1000, 1050)).caughtUpAfter()).isEqualTo(Duration.ofSeconds(3));
  }
}
