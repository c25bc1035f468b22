package be.jalon.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreKillTest {

  private static final int CLIENTS = 8;

  @TempDir Path directory;

  @Test
  void everyAcknowledgedWriteIsThereAfterSigkill() throws Exception {
    Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

    for (var round = 0; round < 3; round++) {
      try (var child = ChildJvm.running(ChildJvm.Store.class, directory); var client = client(child.port()); var pool = Executors.newVirtualThreadPerTaskExecutor()) {
        var referrals = referrals(client);
        referrals.createIndex(Indexes.ascending("version"));
        var before = acknowledged.values().stream().mapToInt(Integer::intValue).sum();
        List<Future<Integer>> writers = new ArrayList<>();
        for (var writer = 0; writer < CLIENTS; writer++) {
          writers.add(pool.submit(writing(referrals, "R" + round + "-" + writer, acknowledged)));
        }
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> acknowledged.values().stream().mapToInt(Integer::intValue).sum() > before + 400);

        child.kill();

        for (var writer : writers) {
          assertThat(writer.get()).isPositive();
        }
      }
    }

    try (var store = EmbeddedStore.start(directory.resolve("data")); var client = client(store.port())) {
      acknowledged.forEach((id, version) -> {
        // One write more than was acknowledged may have reached the file: its answer died with the process.
        var stored = referrals(client).find(eq("_id", id)).first();
        assertThat(stored).as(id).isNotNull();
        assertThat(stored.getInteger("version")).as(id).isBetween(version, version + 1);
        assertThat(referrals(client).find(eq("version", stored.getInteger("version"))).map(found -> found.getString("_id"))).contains(id);
      });
      assertThat(store.unindexedQueries()).isEmpty();
    }
  }

  /** Writes version after version until the store is gone; answers the last one acknowledged. */
  private static Callable<Integer> writing(MongoCollection<Document> referrals, String id, Map<String, Integer> acknowledged) {
    return () -> {
      var version = 1;
      try {
        referrals.insertOne(new Document("_id", id).append("version", version).append("filler", "x".repeat(600)));
        acknowledged.put(id, version);
        while (true) {
          var replaced = referrals.replaceOne(and(eq("_id", id), eq("version", version)),
              new Document("_id", id).append("version", version + 1).append("filler", "y".repeat(600)));
          assertThat(replaced.getModifiedCount()).isEqualTo(1);
          acknowledged.put(id, ++version);
        }
      } catch (MongoException gone) {
        return version;
      }
    };
  }

  private static MongoClient client(int port) {
    return MongoClients.create("mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=3000&socketTimeoutMS=5000");
  }

  private static MongoCollection<Document> referrals(MongoClient client) {
    return client.getDatabase("referral").getCollection("referrals").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }
}
