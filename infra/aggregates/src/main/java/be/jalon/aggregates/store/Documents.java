package be.jalon.aggregates.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import be.jalon.contracts.PathwayId;
import com.mongodb.ReadConcern;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** The documents of one kind. Every method is one command to the store; each query is served by {@code _id} or a declared index. */
public final class Documents {

  private final MongoOperations store;
  private final String collection;

  public Documents(MongoOperations store, String collection) {
    this.store = store;
    this.collection = collection;
  }

  public String collection() {
    return collection;
  }

  /** Declares what is looked up beside {@code _id}; repeating it changes nothing. */
  public void declareIndexes() {
    var indexes = store.indexOps(collection);
    for (var field : List.of("pathway", "keys")) {
      indexes.createIndex(new Index(field, Sort.Direction.ASC));
    }
    for (var field : List.of("due", "unsent")) {
      indexes.createIndex(new Index(field, Sort.Direction.ASC).partial(PartialIndexFilter.of(where(field).exists(true))));
    }
  }

  public Optional<StoredDocument> find(String id) {
    return Optional.ofNullable(store.findById(id, StoredDocument.class, collection));
  }

  /** Empty when the document is still of that version. To be asked only for one that was there: documents are never removed. */
  public Optional<StoredDocument> findUnless(String id, long version) {
    return Optional.ofNullable(store.findOne(query(where("_id").is(id).and("version").ne(version)), StoredDocument.class, collection));
  }

  /** @return false when there is a document of that id already */
  public boolean insert(StoredDocument document) {
    try {
      store.insert(document, collection);
      return true;
    } catch (DuplicateKeyException _) {
      return false;
    }
  }

  /** @return false when the document is not any more of the version under which it was read */
  public boolean replace(StoredDocument next) {
    try {
      store.save(next, collection);
      return true;
    } catch (OptimisticLockingFailureException _) {
      return false;
    }
  }

  public List<StoredDocument> withKey(String key, int limit) {
    return list(query(where("keys").is(key)).limit(limit));
  }

  /** The next ones by id. */
  public List<StoredDocument> withKeyAfter(String key, String id, int limit) {
    return list(query(where("keys").is(key).and("_id").gt(id)).with(Sort.by("_id")).limit(limit));
  }

  public List<StoredDocument> ofPathway(PathwayId pathway) {
    return list(of(pathway).with(Sort.by("_id")));
  }

  public List<StoredDocument> dueAt(Instant now, int limit) {
    return list(query(where("due").lte(now)).with(Sort.by("due")).limit(limit));
  }

  /** Those with an event still to say that is so old, oldest first; what a failover may yet take back is not seen. */
  public List<StoredDocument> unsentSince(Instant after, Instant until, int limit) {
    return list(query(where("unsent").gt(after).lte(until)).with(Sort.by("unsent")).limit(limit).withReadConcern(ReadConcern.MAJORITY));
  }

  /** Empties the outbox of each document that has nothing above the given sequence to say; the version stays, so no writer is disturbed. */
  public void trim(Map<String, Long> saidUpTo) {
    var trims = store.bulkOps(BulkMode.UNORDERED, StoredDocument.class, collection);
    saidUpTo.forEach((id, sequence) -> trims.updateOne(query(where("_id").is(id).norOperator(where("outbox.sequence").gt(sequence))),
        new Update().set("outbox", List.of()).unset("unsent")));
    trims.execute();
  }

  /**
   * Replaces the content of every document of the pathway by nothing. {@code _id}, {@code sequence} and {@code heard} stay, and those events
   * still to say that tell of the erasure itself. The version grows, so that whoever decides on the former content loses.
   */
  public long erase(PathwayId pathway, Instant at, Collection<String> typesKept) {
    var erasure = new Update().set("erased", at).set("keys", List.of()).set("answers", List.of()).unset("state").unset("due").inc("version", 1L)
        .pull("outbox", query(where("type").nin(typesKept)));
    return store.updateMulti(of(pathway).addCriteria(where("erased").exists(false)), erasure, collection).getModifiedCount();
  }

  /** After a restore: whatever was said after the backup has lower numbers than what will be said. */
  public long raiseSequences(long by) {
    return store.updateMulti(new Query(), new Update().inc("sequence", by).inc("version", 1L), collection).getModifiedCount();
  }

  private List<StoredDocument> list(Query query) {
    return store.find(query, StoredDocument.class, collection);
  }

  private static Query of(PathwayId pathway) {
    return query(where("pathway").is(pathway.value()));
  }
}
