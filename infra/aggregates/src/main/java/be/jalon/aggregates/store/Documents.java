package be.jalon.aggregates.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.not;

import be.jalon.contracts.PathwayId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.dao.DuplicateKeyException;

/** The documents of one kind. Every method is one command to the store; each query is served by {@code _id} or a declared index. */
public final class Documents {

  private final StoreAccess store;
  private final String collection;

  public Documents(StoreAccess store, String collection) {
    this.store = store;
    this.collection = collection;
  }

  public String collection() {
    return collection;
  }

  /** Declares what is looked up beside {@code _id}; repeating it changes nothing. */
  public void declareIndexes() {
    store.in(collection, documents -> {
      for (var field : List.of("pathway", "keys")) {
        documents.createIndex(Indexes.ascending(field));
      }
      for (var field : List.of("due", "unsent")) {
        documents.createIndex(Indexes.ascending(field), new IndexOptions().partialFilterExpression(Filters.exists(field)));
      }
      return null;
    });
  }

  public Optional<StoredDocument> find(String id) {
    return Optional.ofNullable(store.in(collection, documents -> documents.find(eq("_id", id)).first())).map(StoredDocument::from);
  }

  /** @return false when there is a document of that id already */
  public boolean insert(StoredDocument document) {
    try {
      store.in(collection, documents -> documents.insertOne(document.toDocument()));
      return true;
    } catch (DuplicateKeyException _) {
      return false;
    }
  }

  /** @return false when the document is not of that version any more */
  public boolean replace(long version, StoredDocument next) {
    return store.in(collection, documents ->
        documents.replaceOne(and(eq("_id", next.id()), eq("version", version)), next.toDocument()).getMatchedCount() == 1);
  }

  public List<StoredDocument> withKey(String key, int limit) {
    return list(eq("keys", key), "_id", limit, false);
  }

  public List<StoredDocument> ofPathway(PathwayId pathway) {
    return list(eq("pathway", pathway.value()), "_id", 0, false);
  }

  public List<StoredDocument> dueAt(Instant now, int limit) {
    return list(lte("due", Date.from(now)), "due", limit, false);
  }

  /** Those with an event still to say that is so old, oldest first; what a failover may yet take back is not seen. */
  public List<StoredDocument> unsentSince(Instant after, Instant until, int limit) {
    return list(and(gt("unsent", Date.from(after)), lte("unsent", Date.from(until))), "unsent", limit, true);
  }

  /** Empties the outbox of each document that has nothing above the given sequence to say; the version stays, so no writer is disturbed. */
  public void trim(Map<String, Long> saidUpTo) {
    var trims = new ArrayList<WriteModel<Document>>();
    saidUpTo.forEach((id, sequence) -> trims.add(new UpdateOneModel<>(
        and(eq("_id", id), not(gt("outbox.sequence", sequence))), Updates.combine(Updates.set("outbox", List.of()), Updates.unset("unsent")))));
    store.in(collection, documents -> documents.bulkWrite(trims, new BulkWriteOptions().ordered(false)));
  }

  /**
   * Replaces the content of every document of the pathway by nothing. {@code _id}, {@code sequence} and {@code heard} stay, and those events
   * still to say that tell of the erasure itself. The version grows, so that whoever decides on the former content loses.
   */
  public long erase(PathwayId pathway, Instant at, Collection<String> typesKept) {
    Bson erasure = Updates.combine(Updates.set("erased", Date.from(at)), Updates.set("keys", List.of()), Updates.set("answers", List.of()),
        Updates.unset("state"), Updates.unset("due"), Updates.inc("version", 1L),
        Updates.pull("outbox", Filters.nin("type", Set.copyOf(typesKept))));
    return store.in(collection, documents ->
        documents.updateMany(and(eq("pathway", pathway.value()), Filters.exists("erased", false)), erasure).getModifiedCount());
  }

  /** After a restore: whatever was said after the backup has lower numbers than what will be said. */
  public long raiseSequences(long by) {
    return store.in(collection, documents ->
        documents.updateMany(new Document(), Updates.combine(Updates.inc("sequence", by), Updates.inc("version", 1L))).getModifiedCount());
  }

  private List<StoredDocument> list(Bson filter, String sort, int limit, boolean settled) {
    Function<MongoCollection<Document>, List<StoredDocument>> query = documents -> {
      var found = new ArrayList<StoredDocument>();
      documents.find(filter).sort(Sorts.ascending(sort)).limit(limit).forEach(document -> found.add(StoredDocument.from(document)));
      return found;
    };
    return settled ? store.settledIn(collection, query) : store.in(collection, query);
  }
}
