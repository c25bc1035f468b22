package be.jalon.bench.speed;

import be.jalon.bench.Findings;
import be.jalon.bench.Occasion;
import be.jalon.bench.Picture;
import be.jalon.bench.Picture.Axis;
import be.jalon.bench.Picture.Line;
import be.jalon.bench.Picture.Scale;
import be.jalon.bench.Scenario;
import be.jalon.bench.Table;
import be.jalon.bench.speed.Point.Run;
import be.jalon.local.Console;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How much the system bears: the highest arrival rate at which nobody waits long and nothing queues up. */
public final class Throughput implements Scenario {

  private static final double FIRST = 40;
  private static final int CONFIRMATIONS = 2;
  private static final double LESS = 0.92;
  private static final double MORE = 1.1;
  private static final int FEW_WORKERS = 8;
  private static final int MANY_WORKERS = 48;
  private static final double SHARE_OF_PIPELINE = 0.40;

  /** All that was tried, and the rate that was borne again when tried again. */
  private record Found(List<Run> tried, @Nullable Point borne) {
  }

  @Override
  public String name() {
    return "throughput";
  }

  @Override
  public String sentence() {
    return "The highest arrival rate at which the 99th percentile of the answers stays under 250 ms and nothing queues up, every view up to date.";
  }

  @Override
  public Findings run(Occasion occasion) throws Exception {
    var kept = occasion.time().dividedBy(8);
    var each = occasion.time().dividedBy(42);
    try (var bench = Workbench.open(occasion)) {
      var found = confirmed(bench, tried(bench, each, kept.multipliedBy(3)), each.multipliedBy(2), kept);
      Console.say("Baseline: the raw pipeline ...");
      try (var baselines = Baselines.prepare(bench.subject())) {
        var part = kept.dividedBy(4);
        double few = baselines.pipeline(FEW_WORKERS, part.dividedBy(2), part);
        double many = baselines.pipeline(MANY_WORKERS, part.dividedBy(2), part);
        return findings(bench, found, Math.max(few, many), baselines);
      }
    }
  }

  private static List<Run> tried(Workbench bench, Duration each, Duration kept) throws IOException, InterruptedException, ExecutionException {
    var tried = new ArrayList<Run>();
    for (var search = Search.from(FIRST); !search.isOver() && bench.left().compareTo(kept) > 0; ) {
      var run = bench.run(search.next(), each);
      tried.add(run);
      search = search.after(search.next(), run.isSustained());
    }
    return tried;
  }

  /**
   * A rate borne once may have been luck: what counts was borne again, and longer. Time that is left then goes into a little more, since what was measured
   * first was still warming up.
   */
  private static Found confirmed(Workbench bench, List<Run> tried, Duration each, Duration kept) throws IOException, InterruptedException, ExecutionException {
    double rate = tried.stream().filter(Run::isSustained).mapToDouble(run -> run.outcome().perSecond()).max().orElse(FIRST / 2);
    var all = new ArrayList<>(tried);
    Point borne = null;
    while (bench.left().compareTo(kept.plus(each)) > 0) {
      var point = confirmation(bench, rate, each);
      all.addAll(point.runs());
      if (point.isSustained()) {
        borne = point;
      } else if (borne != null) {
        break;
      }
      rate = point.isSustained() ? Math.ceil(rate * MORE) : Math.floor(rate * LESS);
    }
    return new Found(all, borne);
  }

  private static Point confirmation(Workbench bench, double rate, Duration each) throws IOException, InterruptedException, ExecutionException {
    var runs = new ArrayList<Run>();
    do {
      runs.add(bench.run(rate, each));
    } while (runs.size() < CONFIRMATIONS && runs.getLast().isSustained());
    return new Point(rate, runs);
  }

  private static Findings findings(Workbench bench, Found found, double pipeline, Baselines baselines) {
    var findings = Findings.none().with(tried(found)).with(Costs.processors(points(found.tried())));
    var borne = found.borne();
    if (borne == null) {
      return findings.with("No rate was borne again when tried again: more time is needed, or less noise on this machine.").with(bench.description()).with(Costs.SCALE);
    }
    return findings.with(Costs.answersByAct(List.of(borne))).with(Costs.writes(borne))
        .with(("Highest rate borne: %.0f commands/s, every view up to date within %.1f s of the last answer, %.2f store writes per command (budget: five).").formatted(
            borne.perSecond(), borne.runs().stream().mapToDouble(run -> Costs.seconds(run.outcome().caughtUpAfter())).max().orElse(0), borne.writesPerCommand()))
        .with("Raw pipeline of five versioned replaces (%d bytes) and one acknowledged event (%d bytes): %.0f per second; Jalon does %.0f %% of that (aim: at least %.0f %%)."
            .formatted(baselines.documentBytes(), baselines.eventBytes(), pipeline, 100 * borne.perSecond() / pipeline, 100 * SHARE_OF_PIPELINE))
        .with(saturation(found, borne)).with(bench.description()).with(Costs.MIX).with(Costs.SCALE).with(byLoad(found));
  }

  private static Table tried(Found found) {
    var table = Table.of("Every rate tried, in this order", "commands/s", "s", "answer median ms", "99th ms", "update median ms", "99th ms ", "streams behind s",
        "readers behind s", "machine busy %", "verdict");
    for (var run : found.tried()) {
      var outcome = run.outcome();
      table = table.row(outcome.perSecond(), outcome.duration().toSeconds(), outcome.answers().median(), outcome.answers().at(99), outcome.allUpdates().median(),
          outcome.allUpdates().at(99), Costs.seconds(outcome.caughtUpAfter()), Costs.seconds(run.heardAfter()), 100 * run.spending().busy(), run.verdict());
    }
    return table;
  }

  /** What a rate that was too much ran into: processors that are all busy, or something that makes them wait. */
  private static String saturation(Found found, Point borne) {
    var tooMuch = found.tried().stream().filter(run -> !run.isSustained()).min(Comparator.comparingDouble(run -> run.outcome().perSecond()));
    return tooMuch.map(run -> "At %.0f/s it is too much (%s), with the machine's processors %.0f %% busy: %s.".formatted(run.outcome().perSecond(), run.verdict(),
            100 * run.spending().busy(), shares(run)))
        .orElse("Nothing was too much in the time given; at %.0f/s the processors were %.0f %% busy: %s.".formatted(borne.perSecond(),
            100 * borne.runs().getLast().spending().busy(), shares(borne.runs().getLast())));
  }

  private static String shares(Run run) {
    return run.spending().byShare().limit(6).map(name -> "%s %.0f %%".formatted(name, 100 * run.spending().share(name))).collect(Collectors.joining(", "))
        + ", others %.0f %%".formatted(100 * run.spending().others());
  }

  private static List<Point> points(List<Run> runs) {
    return runs.stream().collect(Collectors.groupingBy(run -> run.outcome().perSecond())).entrySet().stream().map(each -> new Point(each.getKey(), each.getValue()))
        .sorted(Comparator.comparingDouble(Point::perSecond)).toList();
  }

  private static Picture byLoad(Found found) {
    var points = points(found.tried());
    var asked = points.stream().map(Point::perSecond).toList();
    return new Picture("throughput", "Answered and waited for, by load", new Axis("commands per second that arrive", Scale.LINEAR), new Axis("milliseconds; commands per second", Scale.LOGARITHMIC),
        List.of(new Line("answered per second", asked, points.stream().map(Throughput::answeredPerSecond).toList()),
            new Line("answer, 99th percentile (ms)", asked, points.stream().map(point -> point.together(outcome -> outcome.answers()).at(99)).toList()),
            new Line("update on a stream, 99th percentile (ms)", asked, points.stream().map(point -> Optional.of(point.together(outcome -> outcome.allUpdates()).at(99))
                .filter(millis -> !millis.isNaN()).orElse(0.1)).toList())));
  }

  /** Over the time in which they were answered, which is longer than that in which they arrived when there were too many. */
  private static double answeredPerSecond(Point point) {
    return point.runs().stream().mapToDouble(run -> run.outcome().commands() / Math.max(Costs.seconds(run.outcome().duration()), Costs.seconds(run.outcome().answeredIn())))
        .average().orElse(0);
  }
}
