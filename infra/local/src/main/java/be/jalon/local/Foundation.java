package be.jalon.local;

import be.jalon.embedded.EmbeddedBroker;
import be.jalon.embedded.EmbeddedStore;
import be.jalon.local.identity.IdentityApplication;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.springframework.boot.SpringApplication;

/** What the services stand on: document store, Kafka brokers and identity provider; all in one process, or whatever part of it this process was told. */
final class Foundation {

  static final String STORE = "store";
  static final String IDENTITY = "identity";
  /** Variable of the environment: where the store keeps its file instead. */
  static final String STORE_FOLDER = "JALON_STORE_FOLDER";

  private static final String BROKER = "broker-";
  private static final int STORE_LOST = 3;

  private final Path data;
  private final Ports ports;
  private final int brokers;

  private Foundation(Path data, Ports ports, int brokers) {
    this.data = data;
    this.ports = ports;
    this.brokers = brokers;
  }

  static String broker(int node) {
    return BROKER + node;
  }

  static List<String> words(Settings settings, List<String> parts) {
    return List.of(settings.data().toString(), Integer.toString(settings.base()), Integer.toString(settings.layout().brokers()), String.join(",", parts));
  }

  public static void main(String[] words) throws Exception {
    var foundation = new Foundation(Path.of(words[0]), new Ports(Integer.parseInt(words[1])), Integer.parseInt(words[2]));
    var parts = List.of(words[3].split(","));
    foundation.keep(parts.stream().filter(part -> !part.equals(IDENTITY)).toList());
    if (parts.contains(IDENTITY)) {
      foundation.identify();
    }
  }

  /** Store and broker side by side: neither needs the other. */
  private void keep(List<String> parts) throws InterruptedException, ExecutionException {
    try (var starting = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory())) {
      var started = parts.stream().map(part -> starting.submit(() -> start(part))).toList();
      for (var part : started) {
        var running = part.get();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(running)));
      }
    }
  }

  private AutoCloseable start(String part) {
    return part.equals(STORE)
        ? EmbeddedStore.start(storeFolder(), ports.store(), Foundation::endAtOnce)
        : EmbeddedBroker.start(folder(part), ports.cluster(brokers), Integer.parseInt(part.substring(BROKER.length())));
  }

  /** With the rest of the data, unless the store is to have a volume of its own. */
  private Path storeFolder() {
    return Path.of(System.getenv().getOrDefault(STORE_FOLDER, data.resolve("store").toString()));
  }

  private Path folder(String broker) {
    return data.resolve(brokers == 1 ? "broker" : broker);
  }

  private void identify() {
    new SpringApplication(IdentityApplication.class)
        .run("--server.port=" + ports.identity(), "--jalon.identity.issuer=" + ports.issuer(), "--jalon.identity.portal=" + ports.portalAddress(),
            "--jalon.identity.secrets=" + data.resolve("secrets"));
  }

  /** What the store holds in memory is ahead of its file and will never be in it: only a new start tells the truth again. */
  private static void endAtOnce() {
    Runtime.getRuntime().halt(STORE_LOST);
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      // it ends with the process, and what it acknowledged is on the disk
    }
  }
}
