package be.jalon.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * On what a figure was measured; without it no figure can be repeated.
 *
 * @param commit of what was measured, as git names it
 */
record Circumstances(String at, String commit, int processors, long memoryMegabytes, String machine, String java, String command) {

  static Circumstances now(Path root, String... args) {
    var memory = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    return new Circumstances(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), commit(root), Runtime.getRuntime().availableProcessors(), memory >> 20,
        System.getProperty("os.name") + " " + System.getProperty("os.arch"), Runtime.version().toString(), "infra/bench/run " + String.join(" ", args));
  }

  String sentence() {
    return "%s, commit %s, %d processors, %.0f GB, %s, Java %s".formatted(at, commit, processors, memoryMegabytes / 1024.0, machine, java);
  }

  private static String commit(Path root) {
    try {
      var git = new ProcessBuilder("git", "-C", root.toString(), "describe", "--always", "--dirty").redirectErrorStream(true).start();
      var said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return git.waitFor() == 0 ? said : "unknown";
    } catch (IOException _) {
      return "unknown";
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return "unknown";
    }
  }
}
