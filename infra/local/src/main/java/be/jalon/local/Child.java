package be.jalon.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One process that is to run: started, its lines written to the common log, started again whenever it dies, until it is told to stop.
 */
public final class Child {

  private static final Duration BACK_OFF = Duration.ofSeconds(1);

  private final String name;
  private final List<String> command;
  private final Map<String, String> environment;
  private final Path directory;
  private final CommonLog log;
  private volatile @Nullable Process process;
  private volatile boolean stopping;

  Child(String name, List<String> command, Map<String, String> environment, Path directory, CommonLog log) {
    this.name = name;
    this.command = command;
    this.environment = environment;
    this.directory = directory;
    this.log = log;
  }

  /** A thread of the operating system for each: reading from a pipe holds on to whatever carries it, and a few children would leave no carrier for anything else. */
  void start() {
    Thread.ofPlatform().daemon().name("child-" + name).start(this::keepRunning);
  }

  public String name() {
    return name;
  }

  /** The process as it runs now; null between two lives. */
  public @Nullable ProcessHandle handle() {
    var running = process;
    return running == null ? null : running.toHandle();
  }

  /** Asks it to end, and insists after a while. */
  void stop() {
    stopping = true;
    var running = process;
    if (running == null) {
      return;
    }
    running.destroy();
    try {
      if (!running.waitFor(20, TimeUnit.SECONDS)) {
        running.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      running.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void keepRunning() {
    while (!stopping) {
      try {
        runOnce();
        if (!stopping) {
          Thread.sleep(BACK_OFF);
        }
      } catch (IOException e) {
        if (!stopping) {
          log.line("launcher", "cannot start " + name + ": " + e.getMessage());
        }
        stopping = true;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        stopping = true;
      }
    }
  }

  private void runOnce() throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    var started = builder.start();
    process = started;
    if (stopping) {
      started.destroy();
    }
    log.line("launcher", name + " runs as process " + started.pid());
    try (var lines = new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        log.line(name, line);
      }
    }
    int code = started.waitFor();
    log.line("launcher", name + " ended with code " + code + (stopping ? "" : ", starting it again"));
  }
}
