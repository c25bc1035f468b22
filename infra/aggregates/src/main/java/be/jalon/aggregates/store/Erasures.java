package be.jalon.aggregates.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import be.jalon.contracts.PathwayId;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/**
 * Which pathways this service was told to erase, and when to look once more for what somebody wrote who had not heard of it yet.
 */
public final class Erasures {

  private static final String COLLECTION = "erasures";

  private final StoreAccess store;

  public record Erasure(PathwayId pathway, Instant at) {}

  public Erasures(StoreAccess store) {
    this.store = store;
  }

  public void declareIndexes() {
    store.in(COLLECTION, erasures -> erasures.createIndex(Indexes.ascending("again"),
        new IndexOptions().partialFilterExpression(Filters.exists("again"))));
  }

  /** @param again when to look once more (UTC) */
  public void note(Erasure erasure, Instant again) {
    store.in(COLLECTION, erasures -> erasures.updateOne(eq("_id", erasure.pathway().value()),
        Updates.combine(Updates.setOnInsert("at", Date.from(erasure.at())), Updates.set("again", Date.from(again))), new UpdateOptions().upsert(true)));
  }

  public boolean has(PathwayId pathway) {
    return store.in(COLLECTION, erasures -> erasures.find(eq("_id", pathway.value())).first() != null);
  }

  public List<Erasure> dueAt(Instant now) {
    return store.in(COLLECTION, erasures -> {
      var found = new ArrayList<Erasure>();
      erasures.find(lte("again", Date.from(now))).forEach(document -> found.add(erasure(document)));
      return found;
    });
  }

  public void finished(Erasure erasure) {
    store.in(COLLECTION, erasures -> erasures.updateOne(eq("_id", erasure.pathway().value()), Updates.unset("again")));
  }

  private static Erasure erasure(Document document) {
    return new Erasure(new PathwayId(document.getString("_id")), document.getDate("at").toInstant());
  }
}
