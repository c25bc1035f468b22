package be.jalon.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ReadConcern;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;

/** The figures of the README: versioned updates over 20,000 documents of 700 bytes by 8 clients, the store in a process of its own. */
final class StoreSpeed {

  private static final int DOCUMENTS = 20_000;
  private static final int CLIENTS = 8;
  private static final int UPDATES = 4_000;

  /** With an argument, reads are majority reads and wait for the commit of what they saw. */
  static void main(String[] majority) throws Exception {
    var directory = Files.createTempDirectory("store-speed");
    try (var child = ChildJvm.running(ChildJvm.Store.class, directory); var client = com.mongodb.client.MongoClients.create("mongodb://127.0.0.1:" + child.port());
        var pool = Executors.newFixedThreadPool(CLIENTS)) {
      var referrals = client.getDatabase("referral").getCollection("referrals")
          .withReadConcern(majority.length > 0 ? ReadConcern.MAJORITY : ReadConcern.DEFAULT);
      referrals.createIndex(Indexes.ascending("due"), new IndexOptions().partialFilterExpression(new Document("due", new Document("$exists", true))));
      referrals.createIndex(Indexes.ascending("owner"));
      for (var from = 0; from < DOCUMENTS; from += 1000) {
        referrals.insertMany(IntStream.range(from, from + 1000).mapToObj(i -> document(i, 0)).toList());
      }
      for (var round = 0; round < 3; round++) {
        var latencies = new long[CLIENTS][];
        var started = System.nanoTime();
        var clients = IntStream.range(0, CLIENTS).mapToObj(number -> pool.submit((Callable<long[]>) () -> LongStream.range(0, UPDATES).map(_ -> {
          var id = ThreadLocalRandom.current().nextInt(DOCUMENTS / CLIENTS) * CLIENTS + number;
          var begin = System.nanoTime();
          var version = referrals.find(eq("_id", id(id))).first().getInteger("version");
          var read = System.nanoTime();
          referrals.replaceOne(and(eq("_id", id(id)), eq("version", version)), document(id, version + 1));
          return (System.nanoTime() - read) << 32 | (read - begin) & 0xffffffffL;
        }).toArray())).toList();
        for (var number = 0; number < CLIENTS; number++) {
          latencies[number] = ((Future<long[]>) clients.get(number)).get();
        }
        var seconds = (System.nanoTime() - started) / 1e9;
        var writes = IntStream.range(0, CLIENTS).mapToObj(n -> latencies[n]).flatMapToLong(LongStream::of).map(both -> both >>> 32).sorted().toArray();
        System.out.printf("%.0f read-and-replace/s, replace median %.2f ms, 99th %.2f ms, file %d MiB%n", CLIENTS * UPDATES / seconds,
            writes[writes.length / 2] / 1e6, writes[writes.length * 99 / 100] / 1e6, size(directory));
      }
    }
  }

  private static long size(Path directory) throws IOException {
    return Files.size(directory.resolve("data").resolve("store.mv.db")) >> 20;
  }

  private static Document document(int number, int version) {
    return new Document("_id", id(number)).append("version", version).append("owner", "owner-" + number % 100).append("filler", "x".repeat(600));
  }

  private static String id(int number) {
    return "R%05d".formatted(number);
  }
}
