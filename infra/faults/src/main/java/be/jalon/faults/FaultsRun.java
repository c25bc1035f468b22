package be.jalon.faults;

import be.jalon.faults.strike.Fault;
import be.jalon.faults.strike.Faults;
import be.jalon.faults.strike.Means;
import be.jalon.local.Console;
import be.jalon.local.Layout;
import be.jalon.local.Preparation;
import be.jalon.trials.Clocks;
import be.jalon.trials.SmallVolume;
import be.jalon.trials.WholeSystem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The long run, by command. */
public final class FaultsRun {

  private static final Duration OUTAGE = Duration.ofMinutes(1);
  private static final Duration SHORT_OUTAGE = Duration.ofSeconds(20);
  private static final int LIVES = 6;
  private static final int STORE_MEBIBYTES = 512;

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
    var folder = Path.of(System.getProperty("jalon.trials.data", "target/trials")).toAbsolutePath();
    var previous = options.previous() == null ? Optional.<Path>empty() : Optional.of(new Preparation(options.previous()).prepare());
    var clocks = Clocks.areMovable() ? Optional.of(Clocks.keptIn(folder.resolve("clocks"))) : Optional.<Clocks>empty();
    var volume = SmallVolume.mountedAt(folder.resolve("volume-" + options.seed()), STORE_MEBIBYTES);
    try {
      return run(options, folder.resolve("faults-" + options.seed()), new Means(previous, clocks, volume));
    } finally {
      volume.ifPresent(SmallVolume::close);
    }
  }

  private static boolean run(Options options, Path folder, Means means) throws InterruptedException {
    var faults = chosen(options, means);
    var layout = Layout.onThreeBrokers().withInstances(2);
    layout = means.volume().isPresent() ? layout.withStoreIn(means.volume().get().folder()) : layout;
    layout = means.clocks().isPresent() ? means.clocks().get().movable(layout) : layout;
    Console.say("Seed %d. Starting three brokers, the store, the identity provider and two instances of every service ...".formatted(options.seed()));
    try (var system = WholeSystem.start(folder, layout)) {
      var outage = options.time().compareTo(Duration.ofMinutes(5)) < 0 ? SHORT_OUTAGE : OUTAGE;
      var verdict = new Trial(system, new Trial.Plan(options.seed(), options.time(), outage, LIVES, faults, means)).run();
      Console.say(verdict.told());
      Console.say("Log and data: " + system.data());
      return verdict.held();
    }
  }

  private static List<Fault> chosen(Options options, Means means) {
    return Faults.all().stream().filter(fault -> options.only().isEmpty() || options.only().contains(fault.name())).filter(fault -> {
      var hindrance = fault.hindrance(means);
      if (!hindrance.isEmpty()) {
        Console.say("Left out: " + fault.name() + ", since " + hindrance);
      }
      return hindrance.isEmpty();
    }).toList();
  }
}
