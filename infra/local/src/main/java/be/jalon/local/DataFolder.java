package be.jalon.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The folder in which this machine keeps Jalon's data. Only a folder that Jalon made is ever deleted. */
final class DataFolder {

  private static final String MARK = "jalon-data";

  private DataFolder() {
  }

  static void claim(Path folder) {
    try {
      Files.createDirectories(folder);
      var mark = folder.resolve(MARK);
      if (!Files.exists(mark)) {
        Files.writeString(mark, "Jalon keeps its data here. Deleted by infra/run --fresh.\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path folder) {
    if (!Files.exists(folder.resolve(MARK))) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
