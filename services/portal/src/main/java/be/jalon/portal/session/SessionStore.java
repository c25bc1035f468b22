package be.jalon.portal.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.jalon.keys.ServiceKeys;
import be.jalon.portal.PortalProperties;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/**
 * Sessions in the portal's own database, so that they outlive a restart and any instance serves anybody. Whoever reads the database can use none of it: a
 * session stands under the hash of its id, and every attribute, the tokens among them, is sealed for that session and that attribute.
 */
@Component
public class SessionStore implements SessionRepository<StoredSession> {

  /** Not every click is written down: a session may end this much sooner than it would have. */
  private static final Duration UNTOLD_ACCESS = Duration.ofMinutes(1);

  private final MongoCollection<Document> sessions;
  private final ServiceKeys.ServiceKey key;
  private final PortalProperties.Session lengths;
  private final Clock clock;
  private final SerializingConverter toBytes = new SerializingConverter();
  private final DeserializingConverter fromBytes = new DeserializingConverter(SessionStore.class.getClassLoader());

  SessionStore(MongoDatabaseFactory database, ServiceKeys keys, PortalProperties portal, Clock clock) {
    this.sessions = database.getMongoDatabase().getCollection("sessions");
    this.key = keys.of("portal-sessions");
    this.lengths = portal.session();
    this.clock = clock;
    sessions.createIndex(Indexes.ascending("endsAt"));
  }

  @Override
  public StoredSession createSession() {
    var now = clock.instant();
    return new StoredSession(null, now, now, lengths.idle(), now.plus(lengths.atMost()), Map.of(), (_, _) -> null);
  }

  @Override
  public void save(StoredSession session) {
    var storedAs = session.storedAs();
    if (!session.getId().equals(storedAs)) {
      sessions.replaceOne(Filters.eq("_id", nameOf(session.getId())), whole(session), new ReplaceOptions().upsert(true));
      if (storedAs != null) {
        deleteById(storedAs);
      }
    } else {
      var changes = changes(session);
      if (!changes.isEmpty()) {
        // Without upsert: a session that was ended meanwhile stays ended.
        sessions.updateOne(Filters.eq("_id", nameOf(session.getId())), Updates.combine(changes));
      }
    }
    session.saved();
  }

  @Override
  public @Nullable StoredSession findById(String id) {
    var found = sessions.find(Filters.eq("_id", nameOf(id))).first();
    if (found == null) {
      return null;
    }
    var session = session(id, found);
    if (session.isOver(clock.instant())) {
      deleteById(id);
      return null;
    }
    return session;
  }

  /** Whether it is there and not over, without reading what is in it. */
  public boolean stands(String id) {
    var found = sessions.find(Filters.eq("_id", nameOf(id))).projection(Projections.include("endsAt")).first();
    return found != null && clock.instant().isBefore(found.getDate("endsAt").toInstant());
  }

  @Override
  public void deleteById(String id) {
    sessions.deleteOne(Filters.eq("_id", nameOf(id)));
  }

  @Scheduled(fixedDelayString = "PT10M")
  void sweep() {
    sessions.deleteMany(Filters.lt("endsAt", Date.from(clock.instant())));
  }

  private Document whole(StoredSession session) {
    var attributes = new Document();
    session.getAttributeNames().forEach(name -> {
      var value = session.<Object>getAttribute(name);
      if (value != null) {
        attributes.append(fieldOf(name), sealed(session.getId(), name, value));
      }
    });
    return new Document("_id", nameOf(session.getId()))
        .append("createdAt", Date.from(session.getCreationTime()))
        .append("lastAccess", Date.from(session.getLastAccessedTime()))
        .append("endsAt", Date.from(session.endsAt()))
        .append("attributes", attributes);
  }

  private ArrayList<Bson> changes(StoredSession session) {
    var changes = new ArrayList<Bson>();
    for (var name : session.changed()) {
      var field = "attributes." + fieldOf(name);
      var value = session.<Object>getAttribute(name);
      changes.add(value == null ? Updates.unset(field) : Updates.set(field, sealed(session.getId(), name, value)));
    }
    if (!changes.isEmpty() || session.accessIsNews(UNTOLD_ACCESS)) {
      changes.add(Updates.set("lastAccess", Date.from(session.getLastAccessedTime())));
      changes.add(Updates.set("endsAt", Date.from(session.endsAt())));
    }
    return changes;
  }

  private StoredSession session(String id, Document found) {
    var attributes = new HashMap<String, byte[]>();
    found.get("attributes", Document.class).forEach((field, value) -> attributes.put(attributeOf(field), ((Binary) value).getData()));
    var createdAt = found.getDate("createdAt").toInstant();
    return new StoredSession(id, createdAt, found.getDate("lastAccess").toInstant(), lengths.idle(), createdAt.plus(lengths.atMost()), attributes,
        (name, sealed) -> opened(id, name, sealed));
  }

  private Binary sealed(String id, String name, Object value) {
    return new Binary(key.seal(Objects.requireNonNull(toBytes.convert(value)), id + "/" + name));
  }

  /** What a former build wrote and this one cannot read is passed over: the person logs in again. */
  private @Nullable Object opened(String id, String name, byte[] sealed) {
    try {
      return key.open(sealed, id + "/" + name).map(fromBytes::convert).orElse(null);
    } catch (RuntimeException _) {
      return null;
    }
  }

  private static String nameOf(String id) {
    try {
      return base64(MessageDigest.getInstance("SHA-256").digest(id.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Names of attributes hold dots, which the store takes for paths. */
  private static String fieldOf(String attribute) {
    return base64(attribute.getBytes(UTF_8));
  }

  private static String attributeOf(String field) {
    return new String(Base64.getUrlDecoder().decode(field), UTF_8);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
