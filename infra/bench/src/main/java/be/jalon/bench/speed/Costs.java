package be.jalon.bench.speed;

import be.jalon.bench.Table;
import be.jalon.bench.caseload.Act;
import be.jalon.bench.load.Percentiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What a command costs, and what the figures are to be held against. */
final class Costs {

  static final String MIX = "Of all commands 20 % are questions, 20 % answers, 30 % care status, 15 % changes of work and 15 % sessions moved to another time.";

  static final String SCALE = "For scale, measured elsewhere on such a machine and not by this run: HAPI FHIR 8.8, durable on PostgreSQL: 390 to 510 writes/s at 16 concurrent"
      + " clients; its subscriptions reach the subscriber in 67 / 108 / 113 ms (median / 95th / 99th) at 50 updates/s, without any consent check; 38-46 s to start, 1.2 GB.";

  private Costs() {
  }

  /** Milliseconds of processor time per command, of each process; and what part of the machine was busy. */
  static Table processors(List<Point> points) {
    var names = new TreeSet<String>();
    points.forEach(point -> point.runs().forEach(run -> names.addAll(run.spending().byProcess().keySet())));
    var columns = new ArrayList<>(List.of("commands/s"));
    columns.addAll(names);
    columns.addAll(List.of("machine busy %", "others %"));
    var rows = new ArrayList<List<Object>>();
    for (var point : points) {
      var row = new ArrayList<Object>();
      row.add(point.perSecond());
      names.forEach(name -> row.add(point.millisPerCommand(name)));
      row.add(100 * mean(point, run -> run.spending().busy()));
      row.add(100 * mean(point, run -> run.spending().others()));
      rows.add(row);
    }
    return new Table("Processor time, ms per command (bench: the load itself; others: what belongs neither to the system nor to the bench)", columns, rows);
  }

  /** Not everything that is done costs the same: where the slowest hundredth comes from. */
  static Table answersByAct(List<Point> points) {
    var table = Table.of("Answer, by what was done", "commands/s", "command", "n", "median ms", "95th ms", "99th ms", "max ms");
    for (var point : points) {
      for (var act : Act.values()) {
        var all = point.together(outcome -> outcome.answersByAct().getOrDefault(act, Percentiles.together(List.of())));
        if (all.count() > 0) {
          table = table.row(point.perSecond(), act.label(), all.count(), all.median(), all.at(95), all.at(99), all.longest());
        }
      }
    }
    return table;
  }

  /** Store writes per command by collection, the bookkeeping of quiet times included. */
  static Table writes(Point point) {
    var collections = new TreeSet<String>();
    point.runs().forEach(run -> collections.addAll(run.writes().byCollection().keySet()));
    var table = Table.of("Store writes per command at %.0f/s (budget: five)".formatted(point.perSecond()), "service/collection", "writes/command");
    for (var collection : collections) {
      table = table.row(collection, point.runs().stream().mapToDouble(run -> run.writes().byCollection().getOrDefault(collection, 0.0)).sum() / Math.max(1, point.commands()));
    }
    return table.row("altogether", point.writesPerCommand());
  }

  private static double mean(Point point, java.util.function.ToDoubleFunction<Point.Run> what) {
    return point.runs().stream().mapToDouble(what).average().orElse(Double.NaN);
  }

  static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
