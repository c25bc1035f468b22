package be.jalon.aggregates.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Stream;
import com.mongodb.ErrorCategory;
import com.mongodb.ReadConcern;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;

/** All that the service has said and the broker has acknowledged: the writer's own history, from which a lost topic or a new reader is served. */
public final class Journal {

  private static final int PAGE = 1_000;

  private final MongoOperations store;

  public Journal(MongoOperations store) {
    this.store = store;
  }

  public void declareIndexes() {
    var indexes = store.indexOps(JournalEntry.class);
    indexes.createIndex(new Index("pathway", Sort.Direction.ASC));
    indexes.createIndex(new Index("stream", Sort.Direction.ASC).on("sequence", Sort.Direction.ASC));
  }

  /** Writes all entries in one go; one that is there already stays as it is. */
  public void add(List<JournalEntry> entries) {
    try {
      store.bulkOps(BulkMode.UNORDERED, JournalEntry.class).insert(entries).execute();
    } catch (BulkOperationException e) {
      if (!e.getErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
        throw e;
      }
    }
  }

  public void ofStream(Stream stream, Consumer<JournalEntry> each) {
    forEach(query(where("stream").is(stream.value())), each);
  }

  public void ofPathway(PathwayId pathway, Consumer<JournalEntry> each) {
    forEach(query(where("pathway").is(pathway.value())), each);
  }

  /** Page by page: a journal may be larger than memory, and saying it again may take longer than a cursor lives. */
  public void all(Consumer<JournalEntry> each) {
    var page = page(new Query());
    while (!page.isEmpty()) {
      page.forEach(each);
      var last = page.getLast();
      var ofItsStream = page(query(where("stream").is(last.stream().value()).and("sequence").gt(last.event().sequence())));
      page = ofItsStream.isEmpty() ? page(query(where("stream").gt(last.stream().value()))) : ofItsStream;
    }
  }

  private List<JournalEntry> page(Query which) {
    return store.find(inOrder(which).limit(PAGE), JournalEntry.class);
  }

  /** Each stream in its order, as far as no failover can take it back. */
  private void forEach(Query which, Consumer<JournalEntry> each) {
    try (var entries = store.stream(inOrder(which), JournalEntry.class)) {
      entries.forEach(each);
    }
  }

  private static Query inOrder(Query which) {
    return which.with(Sort.by("stream", "sequence")).withReadConcern(ReadConcern.MAJORITY);
  }

  /** Removes what was said of the pathway, except that it was erased: a new reader has to hear that. */
  public void erase(PathwayId pathway, Collection<String> typesKept) {
    store.remove(query(where("pathway").is(pathway.value()).and("type").nin(typesKept)), JournalEntry.class);
  }
}
