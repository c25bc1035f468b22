package be.jalon.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One process that is to run: started, its lines written to the common log, started again whenever it dies, until it is told to stop. Whatever may happen
 * to a process can be done to it: killed, frozen, kept down, started again otherwise.
 */
public final class Child {

  private static final long BACK_OFF_MILLIS = 1000;
  private static final int GRACE_SECONDS = 20;

  private final String name;
  private final Function<Variant, House.Words> words;
  private final Path directory;
  private final CommonLog log;
  private volatile Variant variant;
  private volatile @Nullable Process process;
  private volatile CountDownLatch released = new CountDownLatch(0);
  private volatile boolean stopping;
  private volatile int lives;

  Child(String name, Function<Variant, House.Words> words, Variant variant, Path directory, CommonLog log) {
    this.name = name;
    this.words = words;
    this.variant = variant;
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
    return running == null || !running.isAlive() ? null : running.toHandle();
  }

  /** How often it was started so far. */
  public int lives() {
    return lives;
  }

  public Variant variant() {
    return variant;
  }

  House.Words words() {
    return words.apply(variant);
  }

  /** SIGKILL; returns when it is dead. It is started again after a second. */
  public void kill() {
    log.line("launcher", name + " is killed");
    endBy(true);
  }

  /** SIGTERM, as a deployment does; returns when it is dead, insisting after 20 s. It is started again after a second. */
  public void end() {
    log.line("launcher", name + " is asked to end");
    endBy(false);
  }

  /** Killed, and stays dead until it is released. */
  public void hold() {
    released = new CountDownLatch(1);
    kill();
  }

  public void release() {
    released.countDown();
  }

  /** SIGSTOP: it holds its connections and does nothing. */
  public void freeze() {
    log.line("launcher", name + " is frozen");
    signal("STOP");
  }

  /** SIGCONT: it goes on as if no time had passed. */
  public void thaw() {
    log.line("launcher", name + " goes on");
    signal("CONT");
  }

  /** Ended and started again, now and from now on, in this way. */
  public void restart(Variant otherwise) {
    variant = otherwise;
    end();
  }

  /** Asks it to end for good. */
  void stop() {
    stopping = true;
    released.countDown();
    endBy(false);
  }

  /** By its handle: the process object would close what it still has to say, and whoever reads that would take it for a start that failed. */
  private void endBy(boolean force) {
    var running = process;
    if (running == null) {
      return;
    }
    try {
      if (force) {
        running.toHandle().destroyForcibly();
      } else {
        running.toHandle().destroy();
      }
      if (!running.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
        running.toHandle().destroyForcibly();
        running.waitFor(GRACE_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      running.toHandle().destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void signal(String signal) {
    var running = handle();
    if (running == null) {
      return;
    }
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(running.pid())).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void keepRunning() {
    while (!stopping) {
      try {
        released.await();
        if (!stopping) {
          runOnce();
        }
        if (!stopping) {
          Thread.sleep(BACK_OFF_MILLIS);
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
    var said = words();
    var builder = new ProcessBuilder(said.command()).directory(directory.toFile()).redirectErrorStream(true);
    builder.environment().putAll(said.environment());
    var started = builder.start();
    process = started;
    lives++;
    if (stopping || released.getCount() > 0) {
      started.toHandle().destroyForcibly();
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
