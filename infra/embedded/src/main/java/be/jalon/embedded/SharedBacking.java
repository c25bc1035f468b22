package be.jalon.embedded;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Starts the JVM's one backing and chooses its kind. */
final class SharedBacking {

  private static @Nullable Backing started;

  private SharedBacking() {}

  static synchronized Backing get() {
    if (started == null) {
      started = switch (wanted()) {
        case "embedded" -> EmbeddedBacking.start();
        case "containers" -> ContainerBacking.start();
        case "auto" -> ContainerBacking.possible() ? ContainerBacking.start() : EmbeddedBacking.start();
        case String other -> throw new IllegalArgumentException("JALON_BACKING is embedded, containers or auto, not " + other);
      };
    }
    return started;
  }

  private static String wanted() {
    return System.getProperty("jalon.backing", Objects.requireNonNullElse(System.getenv("JALON_BACKING"), "auto")).toLowerCase(Locale.ROOT);
  }
}
