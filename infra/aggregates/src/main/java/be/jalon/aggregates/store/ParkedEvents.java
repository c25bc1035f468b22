package be.jalon.aggregates.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import be.jalon.contracts.PathwayId;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.dao.DuplicateKeyException;

/** The reader's own place for what it could not hear: nothing is dropped, and nothing overtakes within a stream. */
public final class ParkedEvents {

  private static final String COLLECTION = "parked";

  private final StoreAccess store;

  public ParkedEvents(StoreAccess store) {
    this.store = store;
  }

  public void declareIndexes() {
    store.in(COLLECTION, parked -> {
      parked.createIndex(Indexes.ascending("stream"));
      parked.createIndex(Indexes.ascending("pathway"), new IndexOptions());
      return null;
    });
  }

  /** One that comes again from the same place is the same. */
  public void park(ParkedEvent event) {
    try {
      store.in(COLLECTION, parked -> parked.insertOne(event.toDocument()));
    } catch (DuplicateKeyException _) {
      // the same record, delivered again
    }
  }

  public void remove(ParkedEvent event) {
    store.in(COLLECTION, parked -> parked.deleteOne(eq("_id", event.place())));
  }

  /** In the order in which they are to be heard. */
  public List<ParkedEvent> ofStream(String stream) {
    return list(eq("stream", stream)).stream().sorted(Comparator.comparingLong(ParkedEvent::sequence)).toList();
  }

  public Set<String> streamsOf(PathwayId pathway) {
    return list(eq("pathway", pathway.value())).stream().map(ParkedEvent::stream).collect(Collectors.toSet());
  }

  public boolean holds(String stream) {
    return store.in(COLLECTION, parked -> Optional.ofNullable(parked.find(eq("stream", stream)).projection(new Document("_id", 1)).first())).isPresent();
  }

  public List<ParkedEvent> all() {
    return list(gte("stream", "")).stream().sorted(Comparator.comparing(ParkedEvent::stream).thenComparingLong(ParkedEvent::sequence)).toList();
  }

  public void erase(PathwayId pathway) {
    store.in(COLLECTION, parked -> parked.deleteMany(eq("pathway", pathway.value())));
  }

  private List<ParkedEvent> list(Bson filter) {
    return store.in(COLLECTION, parked -> {
      var found = new ArrayList<ParkedEvent>();
      parked.find(filter).forEach(document -> found.add(ParkedEvent.from(document)));
      return found;
    });
  }
}
