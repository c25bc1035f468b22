package be.jalon.bench.growth;

import be.jalon.bench.Occasion;
import be.jalon.local.Layout;
import be.jalon.local.Preparation;
import be.jalon.local.ServiceName;
import be.jalon.local.Variant;
import be.jalon.trials.WholeSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Starts the system that is measured, in a folder of the scenario's own. Where another built copy is to be measured its services are, on the broker and store
 * of this one.
 */
final class House {

  /** The heap of the embedded store is what grows: it is given room, so that what it needs is seen rather than that it ends. */
  private static final int ROOM_MEGABYTES = 4_000;

  private House() {
  }

  static WholeSystem start(Occasion occasion, Layout layout) throws InterruptedException {
    if (occasion.target() != null) {
      throw new IllegalArgumentException("this scenario starts what it measures: it has no --target");
    }
    delete(occasion.data());
    var all = layout.with("foundation", Variant.USUAL.withHeap(ROOM_MEGABYTES));
    if (!occasion.root().equals(Path.of(System.getProperty("jalon.root")).toAbsolutePath().normalize())) {
      var others = Variant.USUAL.from(new Preparation(occasion.root()).prepare());
      for (var service : ServiceName.values()) {
        all = all.with(service.label(), others);
      }
    }
    return WholeSystem.start(occasion.data(), all);
  }

  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var all = Files.walk(folder)) {
      all.sorted(java.util.Comparator.reverseOrder()).forEach(file -> {
        try {
          Files.deleteIfExists(file);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static double storeMegabytes(WholeSystem system) throws IOException {
    return Files.size(system.data().resolve("store/store.mv.db")) / 1048576.0;
  }
}
