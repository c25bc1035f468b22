package be.jalon.keys;

import be.jalon.contracts.PathwayId;
import be.jalon.embedded.Backing;
import com.google.crypto.tink.Aead;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;

/** A key store of its own for each test, and as many services on it as the test likes. */
final class SharedKeys {

  private static final MongoClient CLIENT = MongoClients.create(Backing.shared().mongoUri("admin"));

  final String masterKey = newMasterKey();
  final MongoDatabase database = CLIENT.getDatabase(Backing.shared().newDatabaseName("keys"));

  static PathwayId aPathway() {
    return new PathwayId(UUID.randomUUID().toString());
  }

  static String newMasterKey() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** What another service that shares the store would use. */
  PathwayKeys keys() {
    return keys(Clock.systemUTC());
  }

  PathwayKeys keys(Clock clock) {
    return new PathwayKeys(new KeyStore(database, "pathways", master(masterKey), clock), clock);
  }

  BlindIndex blindIndex(String master) {
    return new BlindIndex(new KeyStore(database, "indexes", master(master), Clock.systemUTC()));
  }

  ServiceKeys serviceKeys() {
    return new ServiceKeys(new KeyStore(database, "services", master(masterKey), Clock.systemUTC()));
  }

  private static Aead master(String key) {
    return MasterKey.from(new KeysProperties(key, null, null, "unused"));
  }
}
