package be.jalon.aggregates.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import be.jalon.contracts.PathwayId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;

/** The reader's own place for what it could not hear: nothing is dropped, and nothing overtakes within a stream. */
public final class ParkedEvents {

  private final MongoOperations store;

  public ParkedEvents(MongoOperations store) {
    this.store = store;
  }

  public void declareIndexes() {
    var indexes = store.indexOps(ParkedEvent.class);
    indexes.createIndex(new Index("stream", Sort.Direction.ASC));
    indexes.createIndex(new Index("pathway", Sort.Direction.ASC));
  }

  /** One that comes again from the same place is the same. */
  public void park(ParkedEvent event) {
    try {
      store.insert(event);
    } catch (DuplicateKeyException _) {
      // the same record, delivered again
    }
  }

  public void remove(ParkedEvent event) {
    store.remove(query(where("_id").is(event.place())), ParkedEvent.class);
  }

  /** In the order in which they are to be heard. */
  public List<ParkedEvent> ofStream(String stream) {
    return list(where("stream").is(stream)).stream().sorted(Comparator.comparingLong(ParkedEvent::sequence)).toList();
  }

  public Set<String> streamsOf(PathwayId pathway) {
    return list(where("pathway").is(pathway.value())).stream().map(ParkedEvent::stream).collect(Collectors.toSet());
  }

  public boolean holds(String stream) {
    var one = query(where("stream").is(stream));
    one.fields().include("_id");
    return store.findOne(one, Document.class, store.getCollectionName(ParkedEvent.class)) != null;
  }

  public List<ParkedEvent> all() {
    return list(where("stream").gte("")).stream().sorted(Comparator.comparing(ParkedEvent::stream).thenComparingLong(ParkedEvent::sequence)).toList();
  }

  public void erase(PathwayId pathway) {
    store.remove(query(where("pathway").is(pathway.value())), ParkedEvent.class);
  }

  private List<ParkedEvent> list(Criteria which) {
    return store.find(query(which), ParkedEvent.class);
  }
}
