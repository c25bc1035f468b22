package be.jalon.bench.speed;

import be.jalon.bench.Findings;
import be.jalon.bench.Occasion;
import be.jalon.bench.Picture;
import be.jalon.bench.Picture.Axis;
import be.jalon.bench.Picture.Line;
import be.jalon.bench.Picture.Scale;
import be.jalon.bench.Scenario;
import be.jalon.bench.Table;
import be.jalon.bench.caseload.Outcome;
import be.jalon.bench.caseload.Viewer;
import be.jalon.bench.load.Percentiles;
import be.jalon.local.Console;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Stream;

/** How long people wait: for the answer to what they do, and for what others do to appear on their screens. */
public final class Latency implements Scenario {

  private static final List<Double> RATES = List.of(1.0, 20.0, 50.0, 100.0, 200.0, 300.0, 450.0, 600.0);
  private static final int RUNS = 3;
  private static final Duration SHORTEST = Duration.ofSeconds(4);
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final double REFERENCE = 50;
  /** Where the first round is expected to end, for sharing out the time. */
  private static final double FIRST_GUESS = 250;

  /** The three baselines at one rate. */
  private record Raw(Percentiles produceToConsume, Percentiles replace, Percentiles emptyEndpoint) {

    /** What an update cannot do without: two versioned writes, and one event from writer to reader. */
    double floor() {
      return produceToConsume.median() + 2 * replace.median();
    }
  }

  @Override
  public String name() {
    return "latency";
  }

  @Override
  public String sentence() {
    return "From sending a command to its answer, and from the answer to the update on each entitled viewer's live stream, at fixed arrival rates.";
  }

  @Override
  public Findings run(Occasion occasion) throws Exception {
    try (var bench = Workbench.open(occasion)) {
      var points = points(bench, baselineTime(occasion));
      Console.say("Baselines on the same broker and store ...");
      var raws = raws(bench, points, baselineTime(occasion));
      return findings(bench, points, raws);
    }
  }

  private static Duration baselineTime(Occasion occasion) {
    return occasion.time().dividedBy(9);
  }

  private static List<Point> points(Workbench bench, Duration kept) throws IOException, InterruptedException, ExecutionException {
    var runs = new TreeMap<Double, List<Point.Run>>();
    var rounds = new Rounds(RATES, RUNS, REFERENCE);
    for (var next = rounds.next(); next.isPresent() && bench.left().compareTo(kept) > 0; next = rounds.next()) {
      double rate = next.getAsDouble();
      var run = bench.run(rate, between(SHORTEST, bench.left().minus(kept).dividedBy(rounds.left(FIRST_GUESS)), LONGEST));
      runs.computeIfAbsent(rate, _ -> new ArrayList<>()).add(run);
      rounds.ran(rate, run.isSustained());
    }
    return runs.entrySet().stream().map(each -> new Point(each.getKey(), each.getValue())).toList();
  }

  private static Map<Double, Raw> raws(Workbench bench, List<Point> points, Duration time) throws InterruptedException, ExecutionException {
    var raws = new LinkedHashMap<Double, Raw>();
    double most = points.stream().filter(Point::isSustained).mapToDouble(Point::perSecond).max().orElse(REFERENCE);
    var rates = Stream.of(REFERENCE, Math.max(REFERENCE, most)).distinct().toList();
    var each = between(Duration.ofSeconds(2), time.dividedBy(3L * (rates.size() + 1)), Duration.ofSeconds(20));
    try (var baselines = Baselines.prepare(bench.subject())) {
      baselines.produceToConsume(REFERENCE, each);
      baselines.replace(REFERENCE, each);
      baselines.emptyEndpoint(REFERENCE, each);
      for (double rate : rates) {
        raws.put(rate, new Raw(baselines.produceToConsume(rate, each), baselines.replace(rate, each), baselines.emptyEndpoint(rate, each)));
      }
    }
    return raws;
  }

  private static Findings findings(Workbench bench, List<Point> points, Map<Double, Raw> raws) {
    return Findings.none()
        .with(table("Answer: from when a command was due to its answer", points, Outcome::answers))
        .with(Costs.answersByAct(points))
        .with(table("Update: from the answer to the update on a viewer's stream, consent checked, all viewers", points, Outcome::allUpdates))
        .with(viewers(points))
        .with(table("Whole: from when a command was due to the update on a viewer's stream", points, Outcome::whole))
        .with(baselines(points, raws))
        .with(Costs.processors(points))
        .with(bench.description())
        .with(Costs.MIX)
        .with("Latencies count from when a command was due, answered or not what came before; the warm-up is cut off; each rate was run %d times at most, of which the spread tells."
            .formatted(RUNS))
        .with(ratio(points, raws))
        .with(Costs.SCALE)
        .with(curves("latency-update", "From the answer to the update on a viewer's stream, by percentile", points, Outcome::allUpdates))
        .with(curves("latency-answer", "From sending a command to its answer, by percentile", points, Outcome::answers))
        .with(byLoad(points));
  }

  private static Table table(String title, List<Point> points, Function<Outcome, Percentiles> what) {
    var table = Table.of(title, "commands/s", "runs", "n", "median ms", "(runs)", "95th ms", "99th ms", "(runs) ", "max ms", "verdict");
    for (var point : points) {
      var all = point.together(what);
      table = table.row(point.perSecond(), point.runs().size(), all.count(), all.median(), point.spread(what, Percentiles::median), all.at(95), all.at(99),
          point.spread(what, some -> some.at(99)), all.longest(), point.verdict());
    }
    return table;
  }

  private static Table viewers(List<Point> points) {
    var table = Table.of("Update, by viewer", "commands/s", "viewer", "n", "median ms", "95th ms", "99th ms", "max ms");
    for (var point : points) {
      for (var viewer : Viewer.values()) {
        var all = point.together(outcome -> outcome.updates().getOrDefault(viewer, Percentiles.together(List.of())));
        if (all.count() > 0) {
          table = table.row(point.perSecond(), viewer.label(), all.count(), all.median(), all.at(95), all.at(99), all.longest());
        }
      }
    }
    return table;
  }

  private static Table baselines(List<Point> points, Map<Double, Raw> raws) {
    var table = Table.of("Baselines: the same broker and store without Jalon, at the same rate (median / 99th ms)", "per s", "produce -> consume", "99th", "versioned replace",
        "99th ", "empty endpoint", "99th  ", "floor ms", "whole / floor", "update / floor");
    for (var point : points) {
      var raw = raws.get(point.perSecond());
      if (raw != null) {
        table = table.row(point.perSecond(), raw.produceToConsume().median(), raw.produceToConsume().at(99), raw.replace().median(), raw.replace().at(99),
            raw.emptyEndpoint().median(), raw.emptyEndpoint().at(99), raw.floor(), point.together(Outcome::whole).median() / raw.floor(),
            point.together(Outcome::allUpdates).median() / raw.floor());
      }
    }
    return table;
  }

  private static String ratio(List<Point> points, Map<Double, Raw> raws) {
    var point = points.stream().filter(it -> it.perSecond() == REFERENCE).findFirst();
    var raw = raws.get(REFERENCE);
    if (point.isEmpty() || raw == null) {
      return "No ratio: %.0f commands/s were not measured.".formatted(REFERENCE);
    }
    double whole = point.get().together(Outcome::whole).median();
    double update = point.get().together(Outcome::allUpdates).median();
    return "At %.0f/s, floor = raw produce -> consume + two raw versioned replaces = %.1f ms: command sent to update seen is %.1f times that, answer to update seen %.1f times (aim: at most 3)."
        .formatted(REFERENCE, raw.floor(), whole / raw.floor(), update / raw.floor());
  }

  private static Picture curves(String name, String title, List<Point> points, Function<Outcome, Percentiles> what) {
    var lines = points.stream().map(point -> {
      var steps = point.together(what).steps();
      return new Line("%.0f/s%s".formatted(point.perSecond(), point.isSustained() ? "" : " (too much)"), steps.stream().map(Percentiles.Step::oneIn).toList(),
          steps.stream().map(step -> Math.max(0.1, step.millis())).toList());
    }).filter(line -> !line.xs().isEmpty()).toList();
    return new Picture(name, title, new Axis("percentile", Scale.PERCENTILES), new Axis("milliseconds", Scale.LOGARITHMIC), lines);
  }

  private static Picture byLoad(List<Point> points) {
    var xs = points.stream().map(Point::perSecond).toList();
    return new Picture("latency-by-load", "Latency by load, up to where it is too much", new Axis("commands per second", Scale.LOGARITHMIC), new Axis("milliseconds", Scale.LOGARITHMIC), List.of(
        line("answer, median", xs, points, Outcome::answers, 50), line("answer, 99th percentile", xs, points, Outcome::answers, 99),
        line("update on a stream, median", xs, points, Outcome::allUpdates, 50), line("update on a stream, 99th percentile", xs, points, Outcome::allUpdates, 99)));
  }

  private static Line line(String legend, List<Double> xs, List<Point> points, Function<Outcome, Percentiles> what, double percentile) {
    return new Line(legend, xs, points.stream().map(point -> Math.max(0.1, point.together(what).at(percentile))).toList());
  }

  private static Duration between(Duration least, Duration wished, Duration most) {
    return wished.compareTo(least) < 0 ? least : wished.compareTo(most) > 0 ? most : wished;
  }
}
