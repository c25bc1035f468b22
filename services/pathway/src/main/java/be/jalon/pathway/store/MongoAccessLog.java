package be.jalon.pathway.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import be.jalon.contracts.PathwayId;
import be.jalon.keys.SealingMapper;
import be.jalon.pathway.AccessLog;
import be.jalon.pathway.Delivery;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;

/** One document for each delivery, only ever added; names of viewers are sealed under the pathway's key. */
public final class MongoAccessLog implements AccessLog {

  private final MongoOperations store;
  private final SealingMapper mapper;

  public MongoAccessLog(MongoOperations store, SealingMapper mapper) {
    this.store = store;
    this.mapper = mapper;
    store.indexOps(StoredDelivery.class).createIndex(new Index("pathway", Sort.Direction.ASC));
  }

  @Override
  public void keep(Collection<Delivery> deliveries) {
    if (!deliveries.isEmpty()) {
      store.insert(deliveries.stream().map(this::stored).toList(), StoredDelivery.class);
    }
  }

  @Override
  public List<Delivery> of(PathwayId pathway) {
    return store.find(ofPathway(pathway), StoredDelivery.class).stream()
        .map(stored -> mapper.fromDocument(pathway, stored.delivery(), Delivery.class))
        .sorted(Comparator.comparing(Delivery::at).reversed()).toList();
  }

  @Override
  public void erase(PathwayId pathway) {
    store.remove(ofPathway(pathway), StoredDelivery.class);
  }

  private static Query ofPathway(PathwayId pathway) {
    return query(where("pathway").is(pathway));
  }

  private StoredDelivery stored(Delivery delivery) {
    return new StoredDelivery(UUID.randomUUID().toString(), delivery.pathway(), mapper.toDocument(delivery.pathway(), delivery));
  }
}
