package be.jalon.faults;

import be.jalon.faults.strike.Fault;
import be.jalon.faults.strike.Faults;
import be.jalon.local.Console;
import be.jalon.local.Layout;
import be.jalon.local.Preparation;
import be.jalon.trials.WholeSystem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The long run, by command. */
public final class FaultsRun {

  private static final Duration OUTAGE = Duration.ofMinutes(1);
  private static final Duration SHORT_OUTAGE = Duration.ofSeconds(20);
  private static final int LIVES = 6;

  private FaultsRun() {
  }

  public static void main(String[] args) throws InterruptedException {
    var names = Faults.all().stream().map(Fault::name).toList();
    if (List.of(args).contains("--help")) {
      Console.say(Options.USAGE.formatted(String.join(", ", names)));
      return;
    }
    Options options;
    try {
      options = Options.parse(args, names);
    } catch (IllegalArgumentException e) {
      Console.say(e.getMessage() + "\n\n" + Options.USAGE.formatted(String.join(", ", names)));
      System.exit(2);
      return;
    }
    System.exit(run(options) ? 0 : 1);
  }

  private static boolean run(Options options) throws InterruptedException {
    var previous = options.previous() == null ? null : new Preparation(options.previous()).prepare();
    Console.say("Seed %d. Starting three brokers, the store, the identity provider and two instances of every service ...".formatted(options.seed()));
    var folder = Path.of(System.getProperty("jalon.trials.data", "target/trials"), "faults-" + options.seed());
    try (var system = WholeSystem.start(folder, Layout.onThreeBrokers().withInstances(2))) {
      var outage = options.time().compareTo(Duration.ofMinutes(5)) < 0 ? SHORT_OUTAGE : OUTAGE;
      var plan = new Trial.Plan(options.seed(), options.time(), outage, LIVES, chosen(options, previous), previous);
      var verdict = new Trial(system, plan).run();
      Console.say(verdict.told());
      Console.say("Log and data: " + system.data());
      return verdict.held();
    }
  }

  private static List<Fault> chosen(Options options, @Nullable Path previous) {
    return Faults.all().stream().filter(fault -> options.only().isEmpty() || options.only().contains(fault.name())).filter(fault -> {
      var hindrance = fault.hindrance(previous != null);
      if (!hindrance.isEmpty()) {
        Console.say("Left out: " + fault.name() + ", since " + hindrance);
      }
      return hindrance.isEmpty();
    }).toList();
  }
}
