package be.jalon.bench.profile;

import be.jalon.bench.Findings;
import be.jalon.bench.Occasion;
import be.jalon.bench.Scenario;
import be.jalon.bench.caseload.Caseload;
import be.jalon.bench.caseload.Outcome;
import be.jalon.bench.subject.Running;
import be.jalon.bench.subject.Subject;
import be.jalon.local.Console;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Flight recordings of the services and of what they stand on while a load runs, read as tables. */
public final class Profiling implements Scenario {

  private static final int PATHWAYS = 80;
  private static final double RATE = Double.parseDouble(System.getenv().getOrDefault("JALON_PROFILE_RATE", "50"));
  private static final Set<String> WANTED = Set.of(System.getenv().getOrDefault("JALON_PROFILE", "pathway,referral,foundation").split(","));

  @Override
  public String name() {
    return "profile";
  }

  @Override
  public String sentence() {
    return "Where processor time, memory and waiting go at 50 commands a second (JALON_PROFILE=pathway,referral,foundation JALON_PROFILE_RATE=50)";
  }

  @Override
  public Findings run(Occasion occasion) throws Exception {
    var findings = Findings.none();
    try (var subject = Subject.of(occasion, 1)) {
      Console.say("Bringing pathways under way and warming up ...");
      try (var caseload = Caseload.open(subject, PATHWAYS)) {
        var rest = occasion.time().dividedBy(4);
        caseload.run(RATE, shorter(rest, Duration.ofSeconds(45)));
        var chosen = chosen(subject);
        for (var process : chosen) {
          Recorder.begin(process.handle().pid());
        }
        var before = threadTimes(chosen);
        var outcome = caseload.run(RATE, shorter(rest, Duration.ofSeconds(45)));
        var spent = threadTimes(chosen);
        spent.replaceAll((name, times) -> times.since(before.get(name)));
        findings = findings.with("%.0f commands/s for %d s: %d acknowledged, %d updates missing; answer %.1f ms, update %.1f ms (medians, recording on)"
            .formatted(RATE, outcome.duration().toSeconds(), outcome.commands(), missing(outcome), outcome.answers().median(), outcome.allUpdates().median()))
            .with(ThreadTimes.table(spent, outcome.commands()));
        for (var process : chosen) {
          var file = Recorder.end(process.handle().pid(), occasion.data().resolveSibling("profile-" + process.name() + ".jfr").toAbsolutePath());
          var profile = Profile.read(file);
          findings = findings.with(profile.ownFrames(process.name())).with(profile.leaves(process.name())).with(profile.waits(process.name()))
              .with(profile.allocations(process.name())).with("The recording of " + process.name() + " is " + file);
        }
      }
    }
    return findings.with("A wait for a lock by a virtual thread is no event of the flight recorder: it shows as time between frames, not here.");
  }

  private static List<Running> chosen(Subject subject) {
    var chosen = subject.processes().stream().filter(process -> WANTED.contains(process.name())).toList();
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException("JALON_PROFILE names none of " + subject.processes().stream().map(Running::name).toList());
    }
    return chosen;
  }

  private static Map<String, ThreadTimes> threadTimes(List<Running> chosen) {
    return chosen.stream().collect(Collectors.toMap(Running::name, ThreadTimes::of, (one, _) -> one, TreeMap::new));
  }

  private static long missing(Outcome outcome) {
    return outcome.missing().values().stream().mapToLong(Long::longValue).sum();
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
