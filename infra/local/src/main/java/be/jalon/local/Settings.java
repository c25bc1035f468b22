package be.jalon.local;

import be.jalon.embedded.Cluster;
import java.nio.file.Path;

/**
 * How this machine runs Jalon.
 *
 * @param data where data, keys and logs stay
 * @param prepared where the services' jars stand extracted
 * @param base first port; every other port follows from it
 * @param layout which processes there are
 * @param fresh whether former data are put away first
 * @param demo whether an empty store is filled with the demo story
 */
public record Settings(Path data, Path prepared, int base, Layout layout, boolean fresh, boolean demo) {

  static final String USAGE = """
      infra/run [--data DIR] [--fresh] [--no-demo] [--port-base N] [--instances N] [--apart]

        --data DIR       where data, keys and logs stay (default ~/.jalon)
        --fresh          start anew: former data of that folder are deleted
        --no-demo        do not fill an empty store with the demo story
        --port-base N    first of the ports used (default 8100)
        --instances N    instances of each service, 1 to 3 (default 1)
        --apart          store, identity provider and three Kafka brokers, each a process of its own (data of their own: another DIR, or --fresh)""";

  /** @throws IllegalArgumentException with a sentence for whoever typed the command */
  static Settings parse(String[] args, Path home, Path prepared) {
    var settings = new Settings(home.resolve(".jalon"), prepared, 8100, Layout.together().withPortal(), false, true);
    var arguments = new Arguments(args, USAGE);
    while (arguments.more()) {
      settings = switch (arguments.option()) {
        case "--fresh" -> new Settings(settings.data, prepared, settings.base, settings.layout, true, settings.demo);
        case "--no-demo" -> new Settings(settings.data, prepared, settings.base, settings.layout, settings.fresh, false);
        case "--data" -> new Settings(Path.of(arguments.value()).toAbsolutePath(), prepared, settings.base, settings.layout, settings.fresh, settings.demo);
        case "--port-base" -> new Settings(settings.data, prepared, arguments.portBase(), settings.layout, settings.fresh, settings.demo);
        case "--instances" -> settings.with(settings.layout.withInstances(arguments.number(1, Layout.MOST)));
        case "--apart" -> settings.with(Layout.onThreeBrokers().withPortal().withInstances(settings.layout.instances()));
        case "--help" -> throw new IllegalArgumentException(USAGE);
        default -> throw arguments.unknown();
      };
    }
    return settings;
  }

  private Settings with(Layout changed) {
    return new Settings(data, prepared, base, changed, fresh, demo);
  }

  public Ports ports() {
    return new Ports(base);
  }

  public Cluster cluster() {
    return ports().cluster(layout.brokers());
  }
}
