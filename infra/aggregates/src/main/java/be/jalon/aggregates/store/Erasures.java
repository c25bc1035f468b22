package be.jalon.aggregates.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import be.jalon.contracts.PathwayId;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;
import org.springframework.data.mongodb.core.mapping.FieldType;
import org.springframework.data.mongodb.core.mapping.MongoId;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Which pathways this service was told to erase, and when to look once more for what somebody wrote who had not heard of it yet.
 */
public final class Erasures {

  private final MongoOperations store;

  /** @param at when it was erased (UTC) */
  @Document("erasures")
  public record Erasure(@MongoId(FieldType.STRING) PathwayId pathway, @Field("at") Instant at) {}

  public Erasures(MongoOperations store) {
    this.store = store;
  }

  public void declareIndexes() {
    store.indexOps(Erasure.class).createIndex(new Index("again", Sort.Direction.ASC).partial(PartialIndexFilter.of(where("again").exists(true))));
  }

  /** @param again when to look once more (UTC) */
  public void note(Erasure erasure, Instant again) {
    store.upsert(of(erasure.pathway()), new Update().setOnInsert("at", erasure.at()).set("again", again), Erasure.class);
  }

  public boolean has(PathwayId pathway) {
    return store.findById(pathway, Erasure.class) != null;
  }

  public List<Erasure> dueAt(Instant now) {
    return store.find(query(where("again").lte(now)), Erasure.class);
  }

  public void finished(Erasure erasure) {
    store.updateFirst(of(erasure.pathway()), new Update().unset("again"), Erasure.class);
  }

  private static Query of(PathwayId pathway) {
    return query(where("_id").is(pathway));
  }
}
