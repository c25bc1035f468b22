package be.jalon.pathway.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import be.jalon.contracts.Brussels;
import be.jalon.contracts.PathwayId;
import be.jalon.keys.SealingMapper;
import be.jalon.pathway.AccessLog;
import be.jalon.pathway.Delivery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexInfo;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** One document for each delivery, only ever added; names of viewers are sealed under the pathway's key. */
public final class MongoAccessLog implements AccessLog {

  private static final String FORMER_INDEX = "pathway_1";
  private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "at");

  private final MongoOperations store;
  private final SealingMapper mapper;

  public MongoAccessLog(MongoOperations store, SealingMapper mapper) {
    this.store = store;
    this.mapper = mapper;
    var indexes = store.indexOps(StoredDelivery.class);
    indexes.createIndex(new Index("pathway", Sort.Direction.ASC).on("at", Sort.Direction.ASC));
    indexes.getIndexInfo().stream().map(IndexInfo::getName).filter(FORMER_INDEX::equals).forEach(indexes::dropIndex);
  }

  @Override
  public void keep(Collection<Delivery> deliveries) {
    if (!deliveries.isEmpty()) {
      store.insert(deliveries.stream().map(this::stored).toList(), StoredDelivery.class);
    }
  }

  @Override
  public List<Delivery> days(PathwayId pathway, Instant before, int atLeast) {
    putInOrder(pathway);
    var newest = find(pathway, where("at").lt(before), NEWEST_FIRST, atLeast);
    if (newest.size() < atLeast) {
      return newest.stream().map(this::delivery).toList();
    }
    var lastDay = Brussels.startOf(Brussels.dayOf(Objects.requireNonNull(newest.getLast().at())));
    return find(pathway, where("at").lt(before).gte(lastDay), NEWEST_FIRST, 0).stream().map(this::delivery).toList();
  }

  @Override
  public void erase(PathwayId pathway) {
    store.remove(query(where("pathway").is(pathway)), StoredDelivery.class);
  }

  /** An older version, which may still be running beside this one, does not say beside the delivery when it was. */
  private void putInOrder(PathwayId pathway) {
    var undated = find(pathway, where("at").isNull(), Sort.unsorted(), 0);
    if (undated.isEmpty()) {
      return;
    }
    var dating = store.bulkOps(BulkMode.UNORDERED, StoredDelivery.class);
    undated.forEach(each -> dating.updateOne(query(where("_id").is(each.id())), new Update().set("at", delivery(each).at())));
    dating.execute();
  }

  private List<StoredDelivery> find(PathwayId pathway, Criteria when, Sort order, int atMost) {
    return store.find(new Query(where("pathway").is(pathway).andOperator(when)).with(order).limit(atMost), StoredDelivery.class);
  }

  private Delivery delivery(StoredDelivery stored) {
    return mapper.fromDocument(stored.pathway(), stored.delivery(), Delivery.class);
  }

  private StoredDelivery stored(Delivery delivery) {
    return new StoredDelivery(UUID.randomUUID().toString(), delivery.pathway(), delivery.at(), mapper.toDocument(delivery.pathway(), delivery));
  }
}
