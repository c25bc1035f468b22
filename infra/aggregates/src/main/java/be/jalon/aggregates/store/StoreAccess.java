package be.jalon.aggregates.store;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.dao.support.PersistenceExceptionTranslator;

/**
 * The service's own database for collections of its own that it maps by hand, with the same promises as {@link StoreTemplate}: what is written is
 * acknowledged by a majority, on disk; reads go to the primary; exceptions of the driver come out as Spring's.
 */
public final class StoreAccess {

  private final MongoDatabase database;
  private final PersistenceExceptionTranslator translator;

  public StoreAccess(MongoDatabase database, PersistenceExceptionTranslator translator) {
    this.database = database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true)).withReadPreference(ReadPreference.primary());
    this.translator = translator;
  }

  public <T> T in(String collection, Function<MongoCollection<Document>, T> work) {
    try {
      return work.apply(database.getCollection(collection));
    } catch (RuntimeException e) {
      var known = translator.translateExceptionIfPossible(e);
      throw known == null ? e : known;
    }
  }
}
