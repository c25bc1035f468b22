package be.jalon.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** One database: documents as BSON in one map per collection, indexes declared once in the file and held in memory. */
final class StoreDatabase extends H2Database {

  private static final String DOCUMENTS = "databases.";
  private static final String META = "meta.";
  private static final String DECLARATIONS = "system.indexes";

  private final MVStore file;
  private final UnindexedQueries unindexed;
  private final Set<String> opened;
  private @Nullable Document declaring;

  StoreDatabase(String name, MVStore file, CursorRegistry cursors, UnindexedQueries unindexed) {
    // The library opens collections and indexes while it constructs itself.
    this.file = file;
    this.unindexed = unindexed;
    this.opened = ConcurrentHashMap.newKeySet();
    super(name, file, cursors);
  }

  @Override
  protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
    opened.add(name);
    MVMap<String, Object> meta = file.openMap(META + getFullCollectionNamespace(name));
    return new StoreCollection(this, name, options, documents(name), meta, cursorRegistry, unindexed);
  }

  @Override
  protected synchronized void addIndex(Document description) {
    // The first index of a collection brings the collection about, and that its primary key's index: one declaration within another.
    var outer = declaring;
    declaring = description;
    try {
      super.addIndex(description);
    } finally {
      declaring = outer;
    }
  }

  @Override
  protected Index<Object> openOrCreateSecondaryIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
    return new MemoryIndex(IndexDeclaration.of(name, keys, description(collection, name)));
  }

  @Override
  protected Index<Object> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
    return keys.size() == 1 && keys.getFirst().getKey().equals("_id")
        ? new IdIndex(name, keys.getFirst().isAscending(), documents(collection))
        : openOrCreateSecondaryIndex(collection, name, keys, sparse);
  }

  @Override
  public Document handleCommand(Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
    return switch (command) {
      case "insert" -> Commands.countInserted(query, super.handleCommand(channel, command, query, databases, oplog));
      case "update" -> Commands.stopAtFirstError(query, one -> super.handleCommand(channel, command, one, databases, oplog));
      case "aggregate" -> aggregate(channel, query, databases, oplog);
      default -> super.handleCommand(channel, command, query, databases, oplog);
    };
  }

  /** The library's own way also removes the collections of every database whose name begins with this one's. */
  @Override
  public void drop(Oplog oplog) {
    opened.stream().sorted(Comparator.comparing((String name) -> name.startsWith("system.")).thenComparing(Comparator.naturalOrder()))
        .filter(name -> resolveCollection(name, false) != null)
        .forEach(name -> dropCollection(name, oplog));
  }

  @Override
  public void dropCollection(String name, Oplog oplog) {
    super.dropCollection(name, oplog);
    opened.remove(name);
  }

  private Document aggregate(Channel channel, Document query, DatabaseResolver databases, Oplog oplog) {
    var collection = query.get("aggregate") instanceof String name ? resolveCollection(name, false) : null;
    var filter = Commands.countedFilter(query);
    if (collection == null || filter == null) {
      unindexed.note(getFullCollectionNamespace(String.valueOf(query.get("aggregate"))), "aggregate");
      return super.handleCommand(channel, "aggregate", query, databases, oplog);
    }
    return Commands.countReply(collection.getFullName(), collection.count(filter, 0, 0));
  }

  private MVMap<Object, Document> documents(String collection) {
    return file.openMap(DOCUMENTS + getFullCollectionNamespace(collection), new MVMap.Builder<Object, Document>().valueType(new BsonType()));
  }

  private Document description(String collection, String index) {
    if (declaring != null) {
      return declaring;
    }
    var wanted = new Document("ns", getFullCollectionNamespace(collection)).append("name", index);
    return resolveCollection(DECLARATIONS, true).handleQueryAsStream(wanted).findFirst().orElseThrow();
  }
}
