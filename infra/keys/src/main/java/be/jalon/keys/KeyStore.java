package be.jalon.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Wrapped keysets by name, in one collection of the shared database. A keyset is made once, by whoever comes first; a destroyed one leaves
 * a tombstone under its name, so that it can never be made again.
 */
final class KeyStore {

  /** What stands under a name. */
  sealed interface Found {
    record Key(KeysetHandle keyset) implements Found {}

    record Destroyed(Instant at) implements Found {}

    record Nothing() implements Found {}
  }

  static {
    try {
      AeadConfig.register();
      PrfConfig.register();
    } catch (GeneralSecurityException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static final int ATTEMPTS = 50;
  private static final Duration PAUSE = Duration.ofMillis(40);

  private final MongoCollection<Document> documents;
  private final Aead master;
  private final Clock clock;

  /** Only what a majority holds counts: a key that a failover could take back would silence what was written under it. */
  KeyStore(MongoDatabase database, String collection, Aead master, Clock clock) {
    this.documents = database.getCollection(collection)
        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
        .withReadConcern(ReadConcern.MAJORITY)
        .withReadPreference(ReadPreference.primary());
    this.master = master;
    this.clock = clock;
  }

  Found find(String name) {
    var document = documents.find(Filters.eq("_id", name)).first();
    if (document == null) {
      return new Found.Nothing();
    }
    var erasedAt = document.getDate("erasedAt");
    return erasedAt == null ? new Found.Key(unwrapped(name, document.get("wrapped", Binary.class))) : new Found.Destroyed(erasedAt.toInstant());
  }

  /**
   * The key or the tombstone under that name; makes the key if there is neither. Of two makers one wins and the other reads what the winner wrote,
   * which may take a moment to be held by a majority.
   */
  Found findOrMake(String name, Supplier<Parameters> kind) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var found = find(name);
      if (!(found instanceof Found.Nothing)) {
        return found;
      }
      if (!insert(name, kind)) {
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
    throw new IllegalStateException("the key store shows no key under a name that it says is taken");
  }

  /** Leaves a tombstone whether or not there was a key; the first one stays. */
  void destroy(String name, Instant at) {
    if (!(find(name) instanceof Found.Destroyed)) {
      documents.replaceOne(Filters.eq("_id", name), new Document("_id", name).append("erasedAt", Date.from(at)), new ReplaceOptions().upsert(true));
    }
  }

  private boolean insert(String name, Supplier<Parameters> kind) {
    try {
      var keyset = KeysetHandle.generateNew(kind.get());
      documents.insertOne(new Document("_id", name).append("wrapped", new Binary(wrapped(name, keyset))).append("createdAt", Date.from(clock.instant())));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key could not be made", e);
    }
  }

  /** The name is bound to the wrapped key: moving a key under another name makes it useless. */
  private byte[] wrapped(String name, KeysetHandle keyset) throws GeneralSecurityException {
    return TinkProtoKeysetFormat.serializeEncryptedKeyset(keyset, master, name.getBytes(UTF_8));
  }

  private KeysetHandle unwrapped(String name, Binary wrapped) {
    try {
      return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped.getData(), master, name.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new KeysUnusable("The key store holds keys that this master key does not open. Nothing was changed.",
          "Give every service the master key with which database " + documents.getNamespace().getDatabaseName()
              + " was made, or point jalon.keys.database at a new one.");
    }
  }
}
