package be.jalon.pathway.store;

import static com.mongodb.client.model.Filters.eq;

import be.jalon.aggregates.store.StoreAccess;
import be.jalon.contracts.PathwayId;
import be.jalon.keys.SealingMapper;
import be.jalon.pathway.AccessLog;
import be.jalon.pathway.Delivery;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/** One document for each delivery, only ever added; names of viewers are sealed under the pathway's key. */
public final class MongoAccessLog implements AccessLog {

  private static final String ACCESSES = "accesses";

  private final StoreAccess store;
  private final SealingMapper mapper;

  public MongoAccessLog(StoreAccess store, SealingMapper mapper) {
    this.store = store;
    this.mapper = mapper;
    store.in(ACCESSES, accesses -> accesses.createIndex(Indexes.ascending("pathway")));
  }

  @Override
  public void keep(Collection<Delivery> deliveries) {
    if (!deliveries.isEmpty()) {
      store.in(ACCESSES, accesses -> accesses.insertMany(deliveries.stream().map(this::document).toList()));
    }
  }

  @Override
  public List<Delivery> of(PathwayId pathway) {
    return store.in(ACCESSES, accesses -> {
      var found = new ArrayList<Delivery>();
      accesses.find(eq("pathway", pathway.value()))
          .forEach(document -> found.add(mapper.fromDocument(pathway, document.get("delivery", Document.class), Delivery.class)));
      found.sort(Comparator.comparing(Delivery::at).reversed());
      return found;
    });
  }

  @Override
  public void erase(PathwayId pathway) {
    store.in(ACCESSES, accesses -> accesses.deleteMany(eq("pathway", pathway.value())));
  }

  private Document document(Delivery delivery) {
    return new Document("_id", UUID.randomUUID().toString()).append("pathway", delivery.pathway().value())
        .append("delivery", mapper.toDocument(delivery.pathway(), delivery));
  }
}
