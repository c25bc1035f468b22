package be.jalon.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A directory under the system's temporary one, named after the process. A broker whose files vanish halts its JVM, so nobody deletes their own: each start
 * clears what processes that are gone have left.
 */
final class Scratch {

  private static final Logger log = LoggerFactory.getLogger(Scratch.class);
  private static final String PREFIX = "jalon-backing-";

  private Scratch() {}

  static Path forThisProcess() {
    try {
      var temporary = Path.of(System.getProperty("java.io.tmpdir"));
      clear(temporary);
      return Files.createTempDirectory(temporary, PREFIX + ProcessHandle.current().pid() + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void clear(Path temporary) throws IOException {
    try (var left = Files.newDirectoryStream(temporary, PREFIX + "[0-9]*-*")) {
      for (var directory : left) {
        var pid = directory.getFileName().toString().split("-")[2];
        if (pid.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
          delete(directory);
        }
      }
    }
  }

  private static void delete(Path directory) {
    try (var files = Files.walk(directory)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      log.debug("Left as it is, perhaps somebody else is clearing it: {}", directory, e);
    }
  }
}
