package be.jalon.portal.refer;

import be.jalon.keys.ServiceKeys.ServiceKey;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What is kept for somebody's own eyes for a while: sealed for its owner and its place, so that it opens for nobody else, and forgotten when its time is over. */
final class Drawer<T> {

  /** @param revision rises with each change. @param savedAt UTC */
  record Kept<T>(String id, long revision, Instant savedAt, T content) {
  }

  private final MongoCollection<Document> kept;
  private final ServiceKey key;
  private final JsonMapper json;
  private final Class<T> type;
  private final Clock clock;

  Drawer(MongoDatabaseFactory database, String name, ServiceKey key, JsonMapper json, Class<T> type, Clock clock) {
    MongoDatabase own = database.getMongoDatabase();
    this.kept = own.getCollection(name);
    this.key = key;
    this.json = json;
    this.type = type;
    this.clock = clock;
    kept.createIndex(Indexes.ascending("owner"));
    kept.createIndex(Indexes.ascending("endsAt"));
  }

  /** Takes the place of what was kept under that id. @param endsAt first instant at which it is gone, whatever happens to it until then */
  Kept<T> put(String owner, String id, T content, Instant endsAt) {
    var now = now();
    var place = place(owner, id);
    kept.replaceOne(Filters.eq("_id", place), new Document("_id", place).append("owner", owner).append("id", id).append("revision", 1L).append("savedAt", Date.from(now))
        .append("endsAt", Date.from(endsAt)).append("content", sealed(place, content)), new ReplaceOptions().upsert(true));
    return new Kept<>(id, 1, now, content);
  }

  /** Empty when there is nothing of that revision (any more): somebody else, or the same person in another window, changed it or took it away. */
  Optional<Kept<T>> change(String owner, String id, long revision, T content) {
    var now = now();
    var place = place(owner, id);
    var changed = kept.updateOne(Filters.and(Filters.eq("_id", place), Filters.eq("revision", revision)),
        Updates.combine(Updates.set("revision", revision + 1), Updates.set("savedAt", Date.from(now)), Updates.set("content", sealed(place, content))));
    return changed.getMatchedCount() == 0 ? Optional.empty() : Optional.of(new Kept<>(id, revision + 1, now, content));
  }

  Optional<Kept<T>> find(String owner, String id) {
    return Optional.ofNullable(kept.find(Filters.eq("_id", place(owner, id))).first()).flatMap(this::opened);
  }

  /** The latest first. */
  List<Kept<T>> all(String owner) {
    var all = new ArrayList<Kept<T>>();
    kept.find(Filters.eq("owner", owner)).forEach(found -> opened(found).ifPresent(all::add));
    all.sort(Comparator.<Kept<T>, Instant>comparing(Kept::savedAt).reversed());
    return all;
  }

  void remove(String owner, String id) {
    kept.deleteOne(Filters.eq("_id", place(owner, id)));
  }

  void forget() {
    kept.deleteMany(Filters.lte("endsAt", Date.from(clock.instant())));
  }

  /** What is over, or was written by a build whose shape this one cannot read, is not there. */
  private Optional<Kept<T>> opened(Document found) {
    if (!clock.instant().isBefore(found.getDate("endsAt").toInstant())) {
      return Optional.empty();
    }
    try {
      return key.open(found.get("content", Binary.class).getData(), found.getString("_id"))
          .map(bytes -> new Kept<>(found.getString("id"), found.getLong("revision"), found.getDate("savedAt").toInstant(), json.readValue(bytes, type)));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private Binary sealed(String place, T content) {
    return new Binary(key.seal(json.writeValueAsBytes(content), place));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static String place(String owner, String id) {
    return owner + "/" + id;
  }
}
