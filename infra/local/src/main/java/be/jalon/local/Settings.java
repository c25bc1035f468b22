package be.jalon.local;

import java.nio.file.Path;

/**
 * How this machine runs Jalon.
 *
 * @param data where data, keys and logs stay
 * @param prepared where the services' jars stand extracted
 * @param base first port; every other port follows from it
 * @param instances of each service
 * @param fresh whether former data are put away first
 * @param demo whether an empty store is filled with the demo story
 */
public record Settings(Path data, Path prepared, int base, int instances, boolean fresh, boolean demo) {

  static final String USAGE = """
      infra/run [--data DIR] [--fresh] [--no-demo] [--port-base N] [--instances N]

        --data DIR       where data, keys and logs stay (default ~/.jalon)
        --fresh          start anew: former data of that folder are deleted
        --no-demo        do not fill an empty store with the demo story
        --port-base N    first of the ports used (default 8100)
        --instances N    instances of each service, 1 or 2 (default 1)""";

  /** @throws IllegalArgumentException with a sentence for whoever typed the command */
  static Settings parse(String[] args, Path home, Path prepared) {
    var settings = new Settings(home.resolve(".jalon"), prepared, 8100, 1, false, true);
    for (int i = 0; i < args.length; i++) {
      settings = switch (args[i]) {
        case "--fresh" -> new Settings(settings.data, prepared, settings.base, settings.instances, true, settings.demo);
        case "--no-demo" -> new Settings(settings.data, prepared, settings.base, settings.instances, settings.fresh, false);
        case "--data" -> new Settings(Path.of(value(args, ++i)).toAbsolutePath(), prepared, settings.base, settings.instances, settings.fresh, settings.demo);
        case "--port-base" -> new Settings(settings.data, prepared, number(args, ++i, 1024, 65_000), settings.instances, settings.fresh, settings.demo);
        case "--instances" -> new Settings(settings.data, prepared, settings.base, number(args, ++i, 1, 2), settings.fresh, settings.demo);
        default -> throw new IllegalArgumentException("unknown option " + args[i] + "\n\n" + USAGE);
      };
    }
    return settings;
  }

  public Ports ports() {
    return new Ports(base);
  }

  private static String value(String[] args, int i) {
    if (i >= args.length) {
      throw new IllegalArgumentException(args[i - 1] + " needs a value\n\n" + USAGE);
    }
    return args[i];
  }

  private static int number(String[] args, int i, int least, int most) {
    try {
      int number = Integer.parseInt(value(args, i));
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, together with a number out of range
    }
    throw new IllegalArgumentException(args[i - 1] + " needs a number from " + least + " to " + most);
  }
}
