package be.jalon.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import org.bson.Document;

/** A store and a client of it, for one test. */
record OpenStore(EmbeddedStore store, MongoClient client) implements AutoCloseable {

  static OpenStore in(Path directory) {
    var store = EmbeddedStore.start(directory);
    return new OpenStore(store, MongoClients.create(store.uri("")));
  }

  MongoDatabase database() {
    return client.getDatabase("referral");
  }

  MongoCollection<Document> collection() {
    return database().getCollection("referrals");
  }

  @Override
  public void close() {
    client.close();
    store.close();
  }
}
