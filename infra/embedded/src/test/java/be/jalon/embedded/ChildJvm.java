package be.jalon.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A broker or a store in a process of its own, to be killed like a process is killed. */
record ChildJvm(Process process, int port) implements AutoCloseable {

  static ChildJvm running(Class<?> program, Path directory) throws IOException {
    var process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp", System.getProperty("java.class.path"),
        program.getName(), directory.toString()))
        .redirectError(directory.resolve("errors.log").toFile())
        .start();
    var line = process.inputReader(StandardCharsets.UTF_8).readLine();
    if (line == null) {
      throw new IllegalStateException("The child died: " + Files.readString(directory.resolve("errors.log")));
    }
    return new ChildJvm(process, Integer.parseInt(line));
  }

  /** SIGKILL: no shutdown hook, no last commit. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      throw new IllegalStateException("The child does not die");
    }
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }

  static final class Store {
    static void main(String[] directory) throws InterruptedException {
      try (var store = EmbeddedStore.start(Path.of(directory[0]).resolve("data"))) {
        System.out.println(store.port());
        Thread.currentThread().join();
      }
    }
  }

  static final class Broker {
    static void main(String[] directory) throws InterruptedException {
      try (var broker = EmbeddedBroker.start(Path.of(directory[0]).resolve("data"))) {
        System.out.println(broker.port());
        Thread.currentThread().join();
      }
    }
  }
}
