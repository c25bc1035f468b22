package be.jalon.bench.growth;

import be.jalon.bench.Findings;
import be.jalon.bench.Occasion;
import be.jalon.bench.Scenario;
import be.jalon.bench.Table;
import be.jalon.bench.caseload.Caseload;
import be.jalon.bench.subject.Spending;
import be.jalon.bench.subject.Subject;
import be.jalon.local.Console;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** The same load on one, two and three instances of each service, all on this machine. */
public final class Instances implements Scenario {

  private static final int MOST = 3;
  private static final int PATHWAYS = 40;
  private static final double RATE = 20;
  private static final Duration AT_LEAST = Duration.ofSeconds(20);
  private static final Duration STARTED_AND_MEASURED = Duration.ofSeconds(90);

  @Override
  public String name() {
    return "growth-instances";
  }

  @Override
  public String sentence() {
    return "Latency and memory with 1, 2 and 3 instances of each service at 20 commands a second";
  }

  @Override
  public Findings run(Occasion occasion) throws Exception {
    var end = Instant.now().plus(occasion.time());
    // Each instance compiles for itself: warmed up too briefly, three of them tell how long compilers take on this machine.
    var warmUp = occasion.time().dividedBy(MOST).minus(STARTED_AND_MEASURED);
    var table = Table.of("With so many instances of each service", "instances", "answer median ms", "answer 99th ms", "update median ms", "update 99th ms",
        "processor ms a command", "pathway services resident MB", "all resident MB");
    var findings = Findings.none();
    for (int instances = 1; instances <= MOST; instances++) {
      if (Duration.between(Instant.now(), end).toSeconds() < 90) {
        findings = findings.with(instances + " instances were not reached within the time.");
        break;
      }
      Console.say("Starting " + instances + " of each ...");
      try (var subject = Subject.of(occasion, instances); var caseload = Caseload.open(subject, PATHWAYS)) {
        caseload.run(RATE, warmUp.compareTo(AT_LEAST) < 0 ? AT_LEAST : warmUp);
        var meter = Spending.Meter.start(subject);
        var outcome = caseload.run(RATE, Duration.ofSeconds(30));
        var spent = meter.stop();
        if (!outcome.isClean()) {
          findings = findings.with("With %d instances: %d updates missing, failures %s.".formatted(instances, outcome.missing(), outcome.failures()));
        }
        table = table.row(instances, outcome.answers().median(), outcome.answers().at(99), outcome.allUpdates().median(), outcome.allUpdates().at(99),
            spent.total().toNanos() / 1e6 / Math.max(1, outcome.commands()), megabytes(subject, "pathway"), megabytes(subject, ""));
        Console.say(table.text());
      }
    }
    return findings.with(table).with("All instances share this machine's processors and the bench's: what is to be seen here is what another instance costs, not what it gives.");
  }

  private static double megabytes(Subject subject, String name) {
    return subject.processes().stream().filter(process -> process.name().toLowerCase(Locale.ROOT).contains(name))
        .mapToLong(process -> process.residentBytes().orElse(0L)).sum() / 1048576.0;
  }
}
