package be.jalon.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Done once per build: every jar is extracted, then started once as far as its context goes, so that JDK 25 can write an AOT cache from which the next start
 * takes classes already loaded and linked. Without a cache everything runs too, only slower to start.
 */
public final class Preparation {

  private final Path root;
  private final Path prepared;

  /** @param root the folder that holds services and infra, built */
  public Preparation(Path root) {
    this(root, root.resolve("infra/local/target/prepared"));
  }

  private Preparation(Path root, Path prepared) {
    this.root = root;
    this.prepared = prepared;
  }

  /**
   * The services of another build, extracted into a folder outside of it and not trained, for a {@link Variant} of a child.
   *
   * @param root holds the other build's services
   */
  public static Path ofServices(Path root, Path into) throws InterruptedException {
    var other = new Preparation(root, into);
    try {
      Files.createDirectories(into);
      other.extractServices();
      return into;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where all stands once it is prepared. */
  Path folder() {
    return prepared;
  }

  /** Extracts and trains whatever is older than its jar. @return where all stands ready */
  public Path prepare() throws InterruptedException {
    try {
      Files.createDirectories(prepared);
      renewLeash();
      extract("infra/local", "local");
      extractServices();
      if (hasPortal()) {
        extract("services/" + House.PORTAL, House.PORTAL);
      }
      if (!Files.exists(cache("local")) || Stream.of(ServiceName.values()).anyMatch(service -> !Files.exists(cache(service.label())))
          || hasPortal() && !Files.exists(cache(House.PORTAL))) {
        train();
      }
      return prepared;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whoever only tries the services need not build the pages. */
  private boolean hasPortal() {
    return Files.exists(jar("services/" + House.PORTAL, House.PORTAL, "exec"));
  }

  private void extractServices() throws IOException, InterruptedException {
    for (var service : ServiceName.values()) {
      extract("services/" + service.label(), service.label());
    }
  }

  /** Left alone when it is the same: the caches hold only for the very file with which they were made. */
  private void renewLeash() throws IOException {
    var built = jar("infra/local", "local", "leash");
    var leash = prepared.resolve("leash.jar");
    if (!Files.exists(leash) || Files.size(leash) != Files.size(built)) {
      Files.copy(built, leash, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void extract(String module, String name) throws IOException, InterruptedException {
    var jar = jar(module, name, "exec");
    var folder = prepared.resolve(name);
    var stamp = folder.resolve("stamp");
    var now = Files.getLastModifiedTime(jar) + " " + Files.size(jar) + " " + Runtime.version();
    if (Files.exists(stamp) && Files.readString(stamp).equals(now)) {
      return;
    }
    run(List.of(java(), "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", folder.toString(),
        "--application-filename", "jalon-" + name + ".jar", "--force"), Duration.ofMinutes(2), prepared.resolve(name + "-extract.log"));
    Files.deleteIfExists(cache(name));
    Files.writeString(stamp, now);
  }

  private void train() throws IOException, InterruptedException {
    Console.say("Preparing the services for quick starts (once per build, about a minute) ...");
    var data = Files.createTempDirectory("jalon-training");
    var settings = new Settings(data, prepared, freeBase(), Layout.together(), false, false);
    DataFolder.claim(data, 1);
    try (var log = new CommonLog(prepared.resolve("training.log"))) {
      var house = new House(settings, new Secrets(data), log);
      var foundation = house.foundations().getFirst();
      trainIfNeeded(foundation.words(), data, "local");
      foundation.start();
      try {
        waitFor(settings.ports().identity());
        for (var service : ServiceName.values()) {
          trainIfNeeded(house.serviceWords(service, 0, Variant.USUAL), data, service.label());
        }
        if (hasPortal()) {
          trainIfNeeded(house.portalWords(Variant.USUAL), data, House.PORTAL);
        }
      } finally {
        foundation.stop();
      }
    } finally {
      DataFolder.delete(data);
    }
  }

  private void trainIfNeeded(House.Words words, Path data, String name) throws IOException, InterruptedException {
    var cache = cache(name);
    if (Files.exists(cache)) {
      return;
    }
    var command = new ArrayList<>(words.command());
    command.addAll(1, List.of("-XX:AOTCacheOutput=" + cache, "-Dspring.context.exit=onRefresh"));
    var builder = new ProcessBuilder(command).directory(data.toFile()).redirectErrorStream(true)
        .redirectOutput(prepared.resolve(name + "-training.log").toFile());
    builder.environment().putAll(words.environment());
    var process = builder.start();
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    if (!Files.exists(cache)) {
      Console.say("No quick start for " + name + ": see " + prepared.resolve(name + "-training.log"));
    }
  }

  private static void waitFor(int port) throws InterruptedException {
    for (int i = 0; i < 600 && Ports.free(port); i++) {
      Thread.sleep(100);
    }
  }

  /** A base from which no port is taken. */
  public static int freeBase() {
    return Stream.iterate(20_000 + (int) (ProcessHandle.current().pid() % 200) * 100, base -> base + 100)
        .filter(base -> new Ports(base).taken(Layout.onThreeBrokers().withPortal().withInstances(Layout.MOST)).isEmpty()).findFirst().orElseThrow();
  }

  private static void run(List<String> command, Duration patience, Path log) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IllegalStateException("could not prepare: see " + log);
    }
  }

  private Path cache(String name) {
    return prepared.resolve(name).resolve("app.aot");
  }

  private Path jar(String module, String name, String classifier) {
    return root.resolve(module).resolve("target/jalon-" + name + "-" + classifier + ".jar");
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
