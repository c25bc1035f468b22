package be.jalon.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * How long, by which dice, with what.
 *
 * @param only names of faults; empty for all
 * @param previous the folder of an older version, built; null for none
 */
public record Options(Duration time, long seed, List<String> only, @Nullable Path previous) {

  static final String USAGE = """
      infra/faults/run [--minutes N] [--seed S] [--only FAULT,...] [--previous DIR]

        --minutes N      how long things break, 1 to 1440 (default 10); then it is quiet and all is checked
        --seed S         the dice (default: new ones, printed)
        --only FAULT,... these faults alone
        --previous DIR   a built older version, for a rolling upgrade with both versions live; infra/faults/previous builds one

      Faults: %s""";

  private static final Duration USUAL = Duration.ofMinutes(10);

  /** @throws IllegalArgumentException with a sentence for whoever typed the command */
  static Options parse(String[] args, List<String> faults) {
    var options = new Options(USUAL, new Random().nextInt(1_000_000), List.of(), null);
    for (int i = 0; i < args.length; i += 2) {
      if (i + 1 >= args.length) {
        throw new IllegalArgumentException(args[i] + " needs a value, or is no option");
      }
      options = options.with(args[i], args[i + 1], faults);
    }
    return options;
  }

  private Options with(String name, String value, List<String> faults) {
    return switch (name) {
      case "--minutes" -> new Options(Duration.ofMinutes(number(name, value, 1, 1440)), seed, only, previous);
      case "--seed" -> new Options(time, number(name, value, 0, Long.MAX_VALUE), only, previous);
      case "--only" -> new Options(time, seed, known(List.of(value.split(",")), faults), previous);
      case "--previous" -> new Options(time, seed, only, Path.of(value).toAbsolutePath());
      default -> throw new IllegalArgumentException("unknown option " + name);
    };
  }

  private static List<String> known(List<String> names, List<String> faults) {
    names.stream().filter(name -> !faults.contains(name)).findFirst().ifPresent(name -> {
      throw new IllegalArgumentException("there is no fault named " + name);
    });
    return names;
  }

  private static long number(String name, String value, long least, long most) {
    try {
      long number = Long.parseLong(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, together with a number out of range
    }
    throw new IllegalArgumentException(name + " needs a number from " + least + " to " + most);
  }
}
