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

  /** @throws IllegalArgumentException with a sentence for whoever typed the command, when other brokers wrote here: their records would be lost to these */
  static void claim(Path folder, int brokers) {
    try {
      Files.createDirectories(folder);
      var mark = folder.resolve(MARK);
      if (!Files.exists(mark)) {
        Files.writeString(mark, "Jalon keeps its data here. Deleted by infra/run --fresh.\n");
      }
      int former = formerBrokers(folder);
      if (former != 0 && former != brokers) {
        throw new IllegalArgumentException("The data in " + folder + " were written by " + former + " broker(s), not " + brokers
            + ". Choose another folder with --data, or start anew with --fresh.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int formerBrokers(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return (int) files.filter(file -> file.getFileName().toString().startsWith("broker")).count();
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
