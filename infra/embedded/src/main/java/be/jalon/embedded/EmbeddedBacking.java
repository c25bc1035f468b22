package be.jalon.embedded;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Broker and store in this JVM, on a directory for this JVM alone. They end with it, without ceremony: their clients close after them or not at all. */
record EmbeddedBacking(EmbeddedBroker broker, EmbeddedStore store) implements Backing {

  static EmbeddedBacking start() {
    var directory = Scratch.forThisProcess();
    var store = CompletableFuture.supplyAsync(() -> EmbeddedStore.start(directory.resolve("store")));
    return new EmbeddedBacking(EmbeddedBroker.start(directory.resolve("broker")), store.join());
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
}
