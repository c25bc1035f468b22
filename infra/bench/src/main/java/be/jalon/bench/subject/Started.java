package be.jalon.bench.subject;

import be.jalon.local.Ports;
import be.jalon.local.Preparation;
import be.jalon.local.ServiceName;
import be.jalon.trials.Mint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The embedded default of a built copy of the project, started by that copy's own launcher in its own words, so that before and after differ by nothing
 * but what was built.
 */
final class Started implements Subject {

  /** A first start prepares the quick ones after it. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Counted from the base, where copies built before 2026-11-21 have it. */
  private static final int STORE_OF_EARLIER_COPIES = 22;

  private final Path root;
  private final Path data;
  private final Ports ports;
  private final int instances;
  private final Process launcher;
  private final Mint mint;

  private Started(Path root, Path data, Ports ports, int instances, Process launcher) {
    this.root = root;
    this.data = data;
    this.ports = ports;
    this.instances = instances;
    this.launcher = launcher;
    this.mint = new Mint(ports.issuer(), data.resolve("secrets/signing-key.json"));
  }

  static Started start(Path root, Path data, int instances) throws IOException, InterruptedException {
    delete(data);
    Files.createDirectories(data.getParent());
    var ports = new Ports(Preparation.freeBase());
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    // The leash: whatever becomes of this process, nothing of what it measures outlives it.
    var command = List.of(java, "-Xmx96m", "-XX:+UseSerialGC", "-Djalon.root=" + root, "-cp", extracted(java, root, data).toString(),
        "be.jalon.local.Leash", "be.jalon.local.Launcher",
        "--data", data.toString(), "--fresh", "--no-demo", "--port-base", Integer.toString(ports.base()), "--instances", Integer.toString(instances));
    var log = data.resolveSibling(data.getFileName() + ".log");
    var launcher = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(launcher::destroy));
    try {
      waitUntilReady(launcher, ports, instances, log);
      return new Started(root, data, ports, instances, launcher);
    } catch (RuntimeException | InterruptedException e) {
      stop(launcher);
      throw e;
    }
  }

  @Override
  public String description() {
    return "the embedded default of " + root + ", " + instances + (instances == 1 ? " instance" : " instances") + " of each service";
  }

  @Override
  public List<URI> doors(ServiceName service) {
    return IntStream.range(0, instances).mapToObj(i -> URI.create("http://127.0.0.1:" + ports.of(service, i))).toList();
  }

  @Override
  public List<URI> managements(ServiceName service) {
    return IntStream.range(0, instances).mapToObj(i -> URI.create("http://127.0.0.1:" + ports.management(service, i))).toList();
  }

  @Override
  public String bootstrapServers() {
    return ports.cluster(1).bootstrapServers();
  }

  @Override
  public String storeUri() {
    return "mongodb://127.0.0.1:" + (listens(ports.store()) ? ports.store() : ports.base() + STORE_OF_EARLIER_COPIES);
  }

  @Override
  public Mint mint() {
    return mint;
  }

  @Override
  public List<Running> processes() {
    var children = launcher.toHandle().descendants().map(child -> new Running(name(child), child)).filter(child -> !child.name().isEmpty()).sorted(
        (one, other) -> one.name().compareTo(other.name())).toList();
    var all = new ArrayList<>(children);
    all.add(new Running("launcher", launcher.toHandle()));
    return all;
  }

  /** A launcher may start other children than it did; whatever has a main class of ours is one. */
  private static String name(ProcessHandle child) {
    return Stream.of(child.info().arguments().orElse(new String[0])).filter(argument -> argument.startsWith("be.jalon.") && !argument.endsWith(".Leash"))
        .map(main -> main.substring(main.lastIndexOf('.') + 1).replace("Application", "").replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT))
        .findFirst().orElse("");
  }

  @Override
  public void close() {
    try {
      stop(launcher);
      // What the services said outlives their data: somebody may want to know why a figure is as it is.
      Files.copy(data.resolve("jalon.log"), data.resolveSibling(data.getFileName() + "-services.log"), StandardCopyOption.REPLACE_EXISTING);
      delete(data);
    } catch (InterruptedException e) {
      launcher.destroyForcibly();
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leash and launcher find each other only on one flat class path. */
  private static Path extracted(String java, Path root, Path data) throws IOException, InterruptedException {
    var folder = data.resolveSibling(data.getFileName() + "-launcher");
    var jar = root.resolve("infra/local/target/jalon-local-exec.jar");
    var extracting = new ProcessBuilder(java, "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", folder.toString(), "--application-filename",
        "jalon-local.jar", "--force").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    if (extracting.waitFor() != 0) {
      throw new IllegalStateException(jar + " could not be extracted: is " + root + " built?");
    }
    return folder.resolve("jalon-local.jar");
  }

  private static void waitUntilReady(Process launcher, Ports ports, int instances, Path log) throws InterruptedException {
    var until = Instant.now().plus(PATIENCE);
    var all = Stream.of(ServiceName.values()).flatMap(service -> IntStream.range(0, instances).mapToObj(i -> ports.management(service, i))).toList();
    while (!all.stream().allMatch(Started::ready)) {
      if (!launcher.isAlive() || Instant.now().isAfter(until)) {
        throw new IllegalStateException("the system did not become ready; see " + log);
      }
      Thread.sleep(200);
    }
  }

  private static boolean ready(int management) {
    try {
      var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness").toURL().openConnection();
      connection.setConnectTimeout(1000);
      connection.setReadTimeout(5000);
      return connection.getResponseCode() == 200;
    } catch (IOException _) {
      return false;
    }
  }

  private static boolean listens(int port) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException _) {
      return false;
    }
  }

  private static void stop(Process launcher) throws InterruptedException {
    launcher.destroy();
    if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
      launcher.destroyForcibly();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(folder, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Files.delete(file);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path directory, java.io.IOException e) throws IOException {
        Files.delete(directory);
        return FileVisitResult.CONTINUE;
      }
    });
  }
}
