package be.jalon.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words behind {@code infra/bench/run}, understood. */
record Wish(List<Scenario> scenarios, Duration time, Path root, @Nullable Path target, boolean help) {

  private static final Duration TIME = Duration.ofMinutes(7);

  static String usage() {
    return """
        infra/bench/run [scenario ...] [--minutes N] [--root DIR] [--target FILE] [--help]

        %s
          --minutes N      how long each scenario may take (default %d)
          --root DIR       measure the jars of another built copy of the project
          --target FILE    measure a system that runs already; the README lists the properties

        Without a scenario: all of them. Tables are printed; JSON and pictures go to infra/bench/target/results."""
        .formatted(Scenarios.list(), TIME.toMinutes());
  }

  /** @throws IllegalArgumentException with a sentence for whoever typed the command */
  static Wish parse(Path root, String... args) {
    var words = new ArrayList<String>();
    var time = TIME;
    Path target = null;
    boolean help = false;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--help" -> help = true;
        case "--minutes" -> time = minutes(value(args, ++i));
        case "--root" -> root = Path.of(value(args, ++i)).toAbsolutePath().normalize();
        case "--target" -> target = Path.of(value(args, ++i)).toAbsolutePath();
        default -> {
          if (args[i].startsWith("-")) {
            throw new IllegalArgumentException("unknown option " + args[i]);
          }
          words.add(args[i]);
        }
      }
    }
    return new Wish(Scenarios.named(words), time, root, target, help);
  }

  private static String value(String[] args, int i) {
    if (i >= args.length) {
      throw new IllegalArgumentException(args[i - 1] + " needs a value");
    }
    return args[i];
  }

  private static Duration minutes(String text) {
    try {
      double minutes = Double.parseDouble(text);
      if (minutes >= 0.5 && minutes <= 600) {
        return Duration.ofSeconds(Math.round(minutes * 60));
      }
    } catch (NumberFormatException _) {
      // said below, together with a number out of range
    }
    throw new IllegalArgumentException("--minutes needs a number from 0.5 to 600");
  }
}
