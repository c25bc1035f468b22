package be.jalon.local;

import be.jalon.embedded.Cluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

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

  /** @throws IllegalArgumentException with a sentence for whoever typed the command */
  static Settings parse(String[] args, Path home, Path prepared) {
    var settings = new Settings(home.resolve(".jalon"), prepared, 8100, Layout.together().withPortal(), false, true);
    var arguments = new Arguments(args, usage());
    while (arguments.more()) {
      settings = switch (arguments.option()) {
        case "--fresh" -> new Settings(settings.data, prepared, settings.base, settings.layout, true, settings.demo);
        case "--no-demo" -> new Settings(settings.data, prepared, settings.base, settings.layout, settings.fresh, false);
        case "--data" -> new Settings(Path.of(arguments.value()).toAbsolutePath(), prepared, settings.base, settings.layout, settings.fresh, settings.demo);
        case "--port-base" -> new Settings(settings.data, prepared, arguments.portBase(), settings.layout, settings.fresh, settings.demo);
        case "--instances" -> settings.with(settings.layout.withInstances(arguments.number(1, Layout.MOST)));
        case "--apart" -> settings.with(Layout.onThreeBrokers().withPortal().withInstances(settings.layout.instances()));
        default -> throw arguments.unknown();
      };
    }
    return settings;
  }

  /** What the command itself prints, before anything is built. */
  private static String usage() {
    try (var options = Settings.class.getResourceAsStream("/run-options.txt")) {
      return new String(Objects.requireNonNull(options).readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
