package be.jalon.portal.refer;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.jalon.keys.ServiceKeys;
import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.text.ParseException;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** The key to which doctors' software encrypts a launch link. Made once, kept sealed, the same for every instance; whoever removes it from the store gets another. */
@Component
class LaunchKey {

  private static final String PLACE = "launch-key";

  private final MongoCollection<Document> keys;
  private final ServiceKeys.ServiceKey sealing;
  private volatile @Nullable ECKey known;

  LaunchKey(MongoDatabaseFactory database, ServiceKeys services) {
    this.keys = database.getMongoDatabase().getCollection("launchKeys");
    this.sealing = services.of("portal-launch");
  }

  /** What everybody may know. */
  ECKey published() {
    return pair().toPublicJWK();
  }

  ECKey pair() {
    var key = known;
    if (key == null) {
      key = findOrMake();
      known = key;
    }
    return key;
  }

  private ECKey findOrMake() {
    var found = keys.find(Filters.eq("_id", PLACE)).first();
    if (found != null) {
      return opened(found);
    }
    var made = make();
    try {
      keys.insertOne(new Document("_id", PLACE).append("key", new Binary(sealing.seal(made.toJSONString().getBytes(UTF_8), PLACE))));
      return made;
    } catch (MongoWriteException | DuplicateKeyException e) {
      // Another instance was quicker, or the store cannot be written to: then there is nothing to find either.
      var other = keys.find(Filters.eq("_id", PLACE)).first();
      if (other == null) {
        throw e;
      }
      return opened(other);
    }
  }

  private ECKey opened(Document found) {
    var json = sealing.open(found.get("key", Binary.class).getData(), PLACE).orElseThrow(() -> new IllegalStateException("the launch key was sealed with another key"));
    try {
      return ECKey.parse(new String(json, UTF_8));
    } catch (ParseException e) {
      throw new IllegalStateException("no key", e);
    }
  }

  private static ECKey make() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(UUID.randomUUID().toString()).keyUse(KeyUse.ENCRYPTION).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("no key could be made", e);
    }
  }
}
