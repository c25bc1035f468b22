package be.jalon.bench.speed;

import be.jalon.bench.caseload.Outcome;
import be.jalon.bench.load.Percentiles;
import be.jalon.bench.subject.Spending;
import be.jalon.bench.subject.StoreWrites;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Several runs at one rate. */
record Point(double perSecond, List<Run> runs) {

  /**
   * One of them.
   *
   * @param heardAfter from the end of the load until every service had heard all that was said
   */
  record Run(Outcome outcome, StoreWrites writes, Duration heardAfter) {

    Spending spending() {
      return outcome.spending();
    }

    boolean isSustained() {
      return verdict().equals(SUSTAINED);
    }

    /** Why the rate is more than the system bears, in a few words. */
    String verdict() {
      if (!outcome.failures().isEmpty()) {
        return "commands failed: " + outcome.failures();
      }
      if (!outcome.sent().isComplete()) {
        return "unanswered: " + (outcome.sent().turnedAway() + outcome.sent().unanswered());
      }
      if (!outcome.missing().isEmpty()) {
        return "updates missing: " + outcome.missing();
      }
      if (outcome.answers().at(99) > MOST_MILLIS) {
        return "99th of answers %.0f ms".formatted(outcome.answers().at(99));
      }
      if (outcome.caughtUpAfter().compareTo(CATCHING_UP) > 0) {
        return "streams behind by %.1f s".formatted(outcome.caughtUpAfter().toMillis() / 1000.0);
      }
      if (heardAfter.compareTo(CATCHING_UP) > 0) {
        return "readers behind by %.1f s".formatted(heardAfter.toMillis() / 1000.0);
      }
      return SUSTAINED;
    }
  }

  /** What the 99th percentile of the answers must stay under. */
  static final double MOST_MILLIS = 250;
  /** Within this all that was acknowledged must be seen by everybody. */
  static final Duration CATCHING_UP = Duration.ofSeconds(1);
  private static final String SUSTAINED = "sustained";

  Point {
    runs = List.copyOf(runs);
  }

  boolean isSustained() {
    return runs.stream().allMatch(Run::isSustained);
  }

  String verdict() {
    return runs.stream().map(Run::verdict).filter(verdict -> !verdict.equals(SUSTAINED)).findFirst().orElse(SUSTAINED);
  }

  Percentiles together(Function<Outcome, Percentiles> what) {
    return Percentiles.together(runs.stream().map(Run::outcome).map(what).toList());
  }

  /** From the least to the most of all runs: what the figure is good for. */
  String spread(Function<Outcome, Percentiles> what, ToDoubleFunction<Percentiles> figure) {
    var figures = runs.stream().map(Run::outcome).map(what).mapToDouble(figure).summaryStatistics();
    return "%.1f-%.1f".formatted(figures.getMin(), figures.getMax());
  }

  long commands() {
    return runs.stream().mapToLong(run -> run.outcome().commands()).sum();
  }

  double writesPerCommand() {
    return runs.stream().mapToDouble(run -> run.writes().total()).sum() / Math.max(1, commands());
  }

  double millisPerCommand(String process) {
    return runs.stream().mapToDouble(run -> run.spending().byProcess().getOrDefault(process, Duration.ZERO).toNanos() / 1e6).sum() / Math.max(1, commands());
  }
}
