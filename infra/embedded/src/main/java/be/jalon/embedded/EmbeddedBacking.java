package be.jalon.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Broker and store in this JVM, on a directory that goes when the JVM ends. */
record EmbeddedBacking(EmbeddedBroker broker, EmbeddedStore store) implements Backing {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedBacking.class);

  static EmbeddedBacking start() {
    var directory = directory();
    var store = CompletableFuture.supplyAsync(() -> EmbeddedStore.start(directory.resolve("store")));
    var broker = EmbeddedBroker.start(directory.resolve("broker"));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
    return new EmbeddedBacking(broker, store.join());
  }

  @Override
  public String bootstrapServers() {
    return broker.bootstrapServers();
  }

  @Override
  public String mongoUri(String database) {
    return store.uri(database);
  }

  @Override
  public List<UnindexedQuery> unindexedQueries(String database) {
    return store.unindexedQueries().stream().filter(query -> query.namespace().startsWith(database + ".")).toList();
  }

  private static Path directory() {
    try {
      return Files.createTempDirectory("jalon-backing-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path directory) {
    // The broker still writes while the JVM ends: what cannot be deleted now is only a temporary file.
    try (var files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      log.debug("Temporary files stay in {}", directory, e);
    }
  }
}
