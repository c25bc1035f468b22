package be.jalon.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection whose queries go by id or by declared index; a query that neither serves still gets its answer, by reading everything, and is noted.
 *
 * <p>Documents handed out are copies: the library changes what it is handed in place, and what lies in the map may be on its way to the file at that moment.
 */
final class StoreCollection extends H2Collection {

  private final MVMap<Object, Document> documents;
  private final UnindexedQueries unindexed;

  StoreCollection(MongoDatabase database, String name, CollectionOptions options, MVMap<Object, Document> documents, MVMap<String, Object> meta,
      CursorRegistry cursors, UnindexedQueries unindexed) {
    super(database, name, options, documents, meta, cursors);
    this.documents = documents;
    this.unindexed = unindexed;
  }

  @Override
  protected QueryResult queryDocuments(Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
    if (mentions(query, "$not")) {
      throw new MongoServerError(StoreBackend.ILLEGAL_OPERATION, "IllegalOperation", "$not asks one element of a list here and all of them in MongoDB: say it with $nor");
    }
    if (isSystem() || isNatural(orderBy)) {
      return matchDocuments(query, orderBy, skip, limit, batchSize, fields);
    }
    var plan = new Planner(new Ids(documents), memoryIndexes()).plan(query, orderBy);
    if (plan.isEmpty()) {
      unindexed.note(getFullName(), query, orderBy);
      return matchDocuments(query, orderBy, skip, limit, batchSize, fields);
    }
    var access = plan.get();
    var found = access.positions().map(this::getDocument).filter(Objects::nonNull);
    return matchDocumentsFromStream(found, query, access.ordered() ? null : orderBy, skip, limit, batchSize, fields);
  }

  private static boolean mentions(@Nullable Object part, String operator) {
    return switch (part) {
      case Map<?, ?> map -> map.containsKey(operator) || map.values().stream().anyMatch(each -> mentions(each, operator));
      case Collection<?> all -> all.stream().anyMatch(each -> mentions(each, operator));
      case null, default -> false;
    };
  }

  @Override
  protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
    return super.createQueryResult(matched.stream().map(Document::clone).toList(), batchSize);
  }

  @Override
  protected Object addDocumentInternal(Document document) {
    var position = getIdField() == null ? UUID.randomUUID() : IdIndex.position(document.getOrMissing(getIdField()));
    documents.put(position, document);
    return position;
  }

  @Override
  public synchronized void addIndex(Index<Object> index) {
    super.addIndex(index);
  }

  @Override
  public synchronized void dropIndex(String name) {
    super.dropIndex(name);
  }

  @Override
  public synchronized int count(@Nullable Document query, int skip, int limit) {
    return super.count(query, skip, limit);
  }

  /** Nobody asks for it, and it would be a second write for each write. */
  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  private List<MemoryIndex> memoryIndexes() {
    return getIndexes().stream().filter(MemoryIndex.class::isInstance).map(MemoryIndex.class::cast).toList();
  }

  private boolean isSystem() {
    return getCollectionName().startsWith("system.");
  }

  private static boolean isNatural(@Nullable Document orderBy) {
    return orderBy != null && orderBy.containsKey("$natural");
  }
}
