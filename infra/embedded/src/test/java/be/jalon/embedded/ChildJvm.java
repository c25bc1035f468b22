package be.jalon.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A broker or a store in a process of its own, to be killed like a process is killed. */
record ChildJvm(Process process, int port) implements AutoCloseable {

  static ChildJvm running(Class<?> program, Path directory, String... more) throws IOException {
    return running(command(program, directory, more), directory);
  }

  /** In a shell that lets no file grow beyond so many KiB: the nearest thing to a full volume that needs no rights. */
  static ChildJvm runningWithFilesUpTo(int kibibytes, Class<?> program, Path directory) throws IOException {
    return running(Stream.concat(Stream.of("bash", "-c", "ulimit -f " + kibibytes + "; exec \"$@\"", "bash"), command(program, directory).stream()).toList(), directory);
  }

  private static List<String> command(Class<?> program, Path directory, String... more) {
    var java = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData",
        "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp", System.getProperty("java.class.path"),
        program.getName(), directory.toString());
    return Stream.concat(java.stream(), Stream.of(more)).toList();
  }

  private static ChildJvm running(List<String> command, Path directory) throws IOException {
    var process = new ProcessBuilder(command)
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
      try (var store = EmbeddedStore.start(Path.of(directory[0]).resolve("data"), 0, () -> Runtime.getRuntime().halt(3))) {
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

  /** Words: directory, the node's id, then the client port and the controller port of each node. */
  static final class ClusterNode {
    static void main(String[] words) throws InterruptedException {
      try (var broker = EmbeddedBroker.start(Path.of(words[0]).resolve("data"), cluster(Arrays.copyOfRange(words, 2, words.length)), Integer.parseInt(words[1]))) {
        System.out.println(broker.port());
        Thread.currentThread().join();
      }
    }

    static Cluster cluster(String... ports) {
      return new Cluster(IntStream.range(0, ports.length / 2)
          .mapToObj(i -> new Cluster.Node(i + 1, Integer.parseInt(ports[2 * i]), Integer.parseInt(ports[2 * i + 1]))).toList());
    }
  }
}
