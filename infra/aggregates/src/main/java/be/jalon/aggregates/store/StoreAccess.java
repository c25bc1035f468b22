package be.jalon.aggregates.store;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.springframework.dao.support.PersistenceExceptionTranslator;

/**
 * The service's own database. What is written here is acknowledged by a majority, on disk; reads go to the primary. Exceptions of the driver come out as
 * Spring's, which the edges know how to answer.
 */
public final class StoreAccess {

  private final MongoDatabase database;
  private final PersistenceExceptionTranslator translator;

  public StoreAccess(MongoDatabase database, PersistenceExceptionTranslator translator) {
    this.database = database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true)).withReadPreference(ReadPreference.primary());
    this.translator = translator;
  }

  public <T> T in(String collection, Function<MongoCollection<Document>, T> work) {
    return translated(() -> work.apply(database.getCollection(collection)));
  }

  /** Sees only what no failover can take back. */
  public <T> T settledIn(String collection, Function<MongoCollection<Document>, T> work) {
    return translated(() -> work.apply(database.getCollection(collection).withReadConcern(ReadConcern.MAJORITY)));
  }

  public Document command(Document command) {
    return translated(() -> database.runCommand(command));
  }

  private <T> T translated(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      var known = translator.translateExceptionIfPossible(e);
      throw known == null ? e : known;
    }
  }
}
