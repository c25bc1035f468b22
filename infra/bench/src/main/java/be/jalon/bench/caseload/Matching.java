package be.jalon.bench.caseload;

import be.jalon.bench.caseload.Caseload.Done;
import be.jalon.bench.load.OpenLoop.Sent;
import be.jalon.bench.load.Percentiles;
import be.jalon.bench.subject.Spending;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Which update on whose stream belongs to which command. Streams keep the order of what an aggregate says, and on one pathway everything of one kind comes
 * from one aggregate: the nth of a kind that arrived is the one with the nth sequence.
 */
final class Matching {

  private Matching() {
  }

  private record Of(Case at, Act act) {
  }

  static boolean isComplete(Collection<Done> done) {
    return byKind(done).entrySet().stream().allMatch(each -> each.getKey().act().viewers().stream()
        .allMatch(viewer -> arrivals(each.getKey(), viewer).length >= each.getValue().size()));
  }

  static Outcome of(double perSecond, Duration duration, Sent sent, List<Done> done, Spending spending) {
    var updates = new EnumMap<Viewer, LongStream.Builder>(Viewer.class);
    var whole = LongStream.builder();
    var missing = new EnumMap<Viewer, Long>(Viewer.class);
    long lastSeen = 0;
    for (var each : byKind(done).entrySet()) {
      var commands = each.getValue().stream().sorted(Comparator.comparingLong(command -> command.reply().sequence())).toList();
      for (var viewer : each.getKey().act().viewers()) {
        var arrivals = arrivals(each.getKey(), viewer);
        if (arrivals.length != commands.size()) {
          // An answer that got lost leaves one update too many: then nobody can tell which belongs to which.
          missing.merge(viewer, (long) Math.abs(commands.size() - arrivals.length), Long::sum);
          continue;
        }
        for (int i = 0; i < arrivals.length; i++) {
          updates.computeIfAbsent(viewer, _ -> LongStream.builder()).add(arrivals[i] - commands.get(i).answeredAtNanos());
          whole.add(arrivals[i] - commands.get(i).dueAtNanos());
          lastSeen = Math.max(lastSeen, arrivals[i]);
        }
      }
    }
    var acknowledged = done.stream().filter(each -> each.reply().done()).toList();
    long lastAnswer = done.stream().mapToLong(Done::answeredAtNanos).max().orElse(0);
    long firstDue = done.stream().mapToLong(Done::dueAtNanos).min().orElse(0);
    var seen = new EnumMap<Viewer, Percentiles>(Viewer.class);
    updates.forEach((viewer, nanos) -> seen.put(viewer, Percentiles.ofNanos(nanos.build())));
    return new Outcome(perSecond, duration, sent, acknowledged.size(), failures(done), missing, answersByAct(acknowledged), answers(acknowledged), seen,
        Percentiles.ofNanos(whole.build()), Duration.ofNanos(Math.max(0, lastAnswer - firstDue)), Duration.ofNanos(Math.max(0, lastSeen - lastAnswer)), spending);
  }

  private static Map<Of, List<Done>> byKind(Collection<Done> done) {
    return done.stream().filter(each -> each.reply().done()).collect(Collectors.groupingBy(each -> new Of(each.at(), each.act())));
  }

  private static long[] arrivals(Of kind, Viewer viewer) {
    return kind.at().streams().get(viewer).arrivals(kind.act().kind());
  }

  private static Map<Integer, Long> failures(List<Done> done) {
    return done.stream().filter(each -> !each.reply().done()).collect(Collectors.groupingBy(each -> each.reply().status(), TreeMap::new, Collectors.counting()));
  }

  private static Map<Act, Percentiles> answersByAct(List<Done> acknowledged) {
    var byAct = new EnumMap<Act, Percentiles>(Act.class);
    acknowledged.stream().collect(Collectors.groupingBy(Done::act)).forEach((act, some) -> byAct.put(act, answers(some)));
    return byAct;
  }

  private static Percentiles answers(List<Done> some) {
    return Percentiles.ofNanos(some.stream().mapToLong(each -> each.answeredAtNanos() - each.dueAtNanos()));
  }
}
