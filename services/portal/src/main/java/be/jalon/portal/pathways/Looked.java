package be.jalon.portal.pathways;

import be.jalon.contracts.PathwayId;
import be.jalon.portal.login.Visitor;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The last entry that somebody saw of a pathway: what comes after it is new to them. Holds ids and dates, nothing that was seen. */
@Component
class Looked {

  private static final Duration REMEMBERED = Duration.ofDays(400);

  private final MongoCollection<Document> looked;
  private final Clock clock;

  Looked(MongoDatabaseFactory database, Clock clock) {
    this.looked = database.getMongoDatabase().getCollection("looked");
    this.clock = clock;
    looked.createIndex(Indexes.ascending("at"));
  }

  /** @param entry its opaque id */
  void at(Visitor visitor, PathwayId pathway, String entry) {
    var id = id(visitor, pathway);
    looked.replaceOne(Filters.eq("_id", id), new Document("_id", id).append("entry", entry).append("at", Date.from(clock.instant())), new ReplaceOptions().upsert(true));
  }

  Since last(Visitor visitor, PathwayId pathway) {
    var found = looked.find(Filters.eq("_id", id(visitor, pathway))).first();
    return found == null ? Since.NEVER : new Since(found.getString("entry"), found.getDate("at").toInstant());
  }

  /** By pathway; those never looked at are missing. */
  Map<PathwayId, String> last(Visitor visitor, Collection<PathwayId> pathways) {
    var byId = new HashMap<String, PathwayId>();
    pathways.forEach(pathway -> byId.put(id(visitor, pathway), pathway));
    var last = new HashMap<PathwayId, String>();
    looked.find(Filters.in("_id", byId.keySet())).forEach(found -> last.put(byId.get(found.getString("_id")), found.getString("entry")));
    return last;
  }

  @Scheduled(fixedDelayString = "P1D")
  void forget() {
    looked.deleteMany(Filters.lt("at", Date.from(clock.instant().minus(REMEMBERED))));
  }

  /** A stand-in who looked leaves it new for whom they stand in for. */
  private static String id(Visitor visitor, PathwayId pathway) {
    return visitor.account() + "/" + visitor.hat().code() + "/" + pathway;
  }
}
