package be.jalon.aggregates.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.nin;

import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Stream;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;

/** All that the service has said and the broker has acknowledged: the writer's own history, from which a lost topic or a new reader is served. */
public final class Journal {

  private static final String COLLECTION = "journal";

  private final StoreAccess store;

  public Journal(StoreAccess store) {
    this.store = store;
  }

  public void declareIndexes() {
    store.in(COLLECTION, journal -> {
      journal.createIndex(Indexes.ascending("pathway"));
      journal.createIndex(Indexes.ascending("stream", "sequence"), new IndexOptions());
      return null;
    });
  }

  /** Writes all entries in one go; one that is there already stays as it is. */
  public void add(List<JournalEntry> entries) {
    store.in(COLLECTION, journal -> {
      try {
        return journal.insertMany(entries.stream().map(JournalEntry::toDocument).toList(), new InsertManyOptions().ordered(false));
      } catch (MongoBulkWriteException e) {
        if (!e.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
          throw e;
        }
        return null;
      }
    });
  }

  public void ofStream(Stream stream, Consumer<JournalEntry> each) {
    forEach(eq("stream", stream.value()), each);
  }

  public void ofPathway(PathwayId pathway, Consumer<JournalEntry> each) {
    forEach(eq("pathway", pathway.value()), each);
  }

  public void all(Consumer<JournalEntry> each) {
    forEach(new Document(), each);
  }

  /** Each stream in its order. */
  private void forEach(Bson filter, Consumer<JournalEntry> each) {
    store.settledIn(COLLECTION, journal -> {
      journal.find(filter).sort(Sorts.ascending("stream", "sequence")).forEach(document -> each.accept(JournalEntry.from(document)));
      return null;
    });
  }

  /** Removes what was said of the pathway, except that it was erased: a new reader has to hear that. */
  public void erase(PathwayId pathway, Collection<String> typesKept) {
    store.in(COLLECTION, journal -> journal.deleteMany(and(eq("pathway", pathway.value()), nin("type", Set.copyOf(typesKept)))));
  }
}
