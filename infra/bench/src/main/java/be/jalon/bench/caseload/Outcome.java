package be.jalon.bench.caseload;

import be.jalon.bench.load.OpenLoop.Sent;
import be.jalon.bench.load.Percentiles;
import be.jalon.bench.subject.Spending;
import java.time.Duration;
import java.util.Map;

/**
 * What became of a load.
 *
 * @param commands acknowledged
 * @param failures how many commands got which other status; 0: no answer
 * @param missing updates that an entitled viewer should have got and did not in time, or got twice; nobody of whom all went well
 * @param answers from when a command was due to its answer
 * @param updates from the answer to the arrival on a viewer's stream, for each viewer; an update that overtook its command's answer took no time
 * @param whole from when a command was due to the arrival on a viewer's stream, for all viewers
 * @param answeredIn from the first command due to the last answer
 * @param caughtUpAfter from the last answer to the last update seen
 * @param spending of the processors, from the first command due to the last answer
 */
public record Outcome(double perSecond, Duration duration, Sent sent, long commands, Map<Integer, Long> failures, Map<Viewer, Long> missing, Map<Act, Percentiles> answersByAct,
    Percentiles answers, Map<Viewer, Percentiles> updates, Percentiles whole, Duration answeredIn, Duration caughtUpAfter, Spending spending) {

  public Percentiles allUpdates() {
    return Percentiles.together(updates.values());
  }

  public boolean isClean() {
    return sent.isComplete() && failures.isEmpty() && missing.isEmpty();
  }
}
