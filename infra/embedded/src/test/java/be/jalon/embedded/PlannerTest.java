package be.jalon.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the planner chooses, the answer is the one that reading everything gives. */
class PlannerTest {

  private static final List<Document> DECLARATIONS = List.of(
      new Document("a", 1), new Document("a", 1).append("b", 1), new Document("keys", 1), new Document("seats.holder", 1).append("seats.from", -1),
      new Document("outbox.0.at", 1));

  @TempDir Path directory;

  @Test
  void answersAsIfEverythingHadBeenRead() {
    var random = new Random(4711);
    try (var open = OpenStore.in(directory)) {
      var indexed = open.database().getCollection("indexed");
      var plain = open.database().getCollection("plain");
      for (var keys : DECLARATIONS) {
        indexed.createIndex(keys);
      }
      open.database().runCommand(new Document("createIndexes", "indexed").append("indexes", List.of(
          new Document("name", "partial").append("key", new Document("b", 1)).append("partialFilterExpression", new Document("a", new Document("$gte", 3))),
          new Document("name", "sparse").append("key", new Document("c", 1)).append("sparse", true))));
      List<Document> documents = new ArrayList<>();
      for (var i = 0; i < 300; i++) {
        documents.add(document(random, i));
      }
      indexed.insertMany(documents);
      plain.insertMany(documents);
      for (var i = 0; i < 100; i++) {
        var id = new Document("_id", id(random.nextInt(300)));
        var changed = document(random, 0);
        changed.remove("_id");
        change(indexed, id, changed);
        change(plain, id, changed);
      }

      for (var i = 0; i < 1500; i++) {
        var query = query(random);
        var sort = random.nextBoolean() ? new Document() : new Document(random.nextBoolean() ? "a" : "_id", random.nextBoolean() ? 1 : -1).append("b", 1);
        assertThat(ids(indexed, query, new Document())).as(query.toJson()).containsExactlyInAnyOrderElementsOf(ids(plain, query, new Document()));
        if (!sort.isEmpty()) {
          sort.append("_id", sort.getOrDefault("_id", 1));
          assertThat(ids(indexed, query, sort)).as(query.toJson() + " sort " + sort.toJson()).isEqualTo(ids(plain, query, sort));
        }
      }
      assertThat(open.store().unindexedQueries()).anyMatch(query -> query.namespace().equals("referral.plain"));
    }
  }

  private static void change(MongoCollection<Document> collection, Document id, Document changed) {
    if (changed.getInteger("n") % 3 == 0) {
      collection.deleteOne(id);
    } else if (changed.getInteger("n") % 3 == 1) {
      collection.replaceOne(id, changed);
    } else {
      collection.updateOne(id, Updates.combine(Updates.set("a", changed.get("n")), Updates.unset("keys")));
    }
  }

  private static List<String> ids(MongoCollection<Document> collection, Document query, Document sort) {
    var found = collection.find(query);
    return (sort.isEmpty() ? found : found.sort(sort).limit(10)).map(document -> document.getString("_id")).into(new ArrayList<>());
  }

  private static Document document(Random random, int number) {
    var document = new Document("_id", id(number)).append("n", random.nextInt(1000));
    if (random.nextInt(4) > 0) {
      document.append("a", random.nextInt(5) == 0 ? null : random.nextInt(6));
    }
    if (random.nextInt(4) > 0) {
      document.append("b", "b" + random.nextInt(4));
    }
    if (random.nextInt(4) == 0) {
      document.append("c", random.nextInt(4));
    }
    if (random.nextInt(3) > 0) {
      List<Object> keys = new ArrayList<>();
      for (var i = random.nextInt(4); i > 0; i--) {
        keys.add(random.nextInt(5));
      }
      document.append("keys", keys);
    }
    List<Document> seats = new ArrayList<>();
    for (var i = random.nextInt(3); i > 0; i--) {
      seats.add(random.nextInt(4) == 0 ? new Document("from", random.nextInt(3)) : new Document("holder", "h" + random.nextInt(4)).append("from", random.nextInt(3)));
    }
    document.append("seats", seats);
    if (random.nextBoolean()) {
      document.append("outbox", List.of(new Document("at", random.nextInt(9)), new Document("at", random.nextInt(9))));
    }
    return document;
  }

  private static Document query(Random random) {
    var query = new Document();
    for (var i = 1 + random.nextInt(2); i > 0; i--) {
      var field = List.of("a", "b", "c", "keys", "_id", "seats.holder", "outbox.0.at", "seats").get(random.nextInt(8));
      query.append(field, condition(random, field));
    }
    return switch (random.nextInt(6)) {
      case 0 -> new Document("$and", List.of(query, new Document("a", new Document("$gte", 3))));
      case 1 -> new Document("$or", List.of(query, new Document("keys", 2)));
      default -> query;
    };
  }

  private static Object condition(Random random, String field) {
    if (field.equals("seats")) {
      return new Document("$elemMatch", new Document("holder", "h" + random.nextInt(4)).append("from", new Document("$gte", random.nextInt(3))));
    }
    return switch (random.nextInt(8)) {
      case 0 -> new Document("$exists", random.nextBoolean());
      case 1 -> new Document("$in", List.of(value(random, field), value(random, field)));
      case 2 -> new Document(random.nextBoolean() ? "$gt" : "$gte", value(random, field));
      case 3 -> new Document(random.nextBoolean() ? "$lt" : "$lte", value(random, field));
      case 4 -> new Document("$gte", value(random, field)).append("$lt", value(random, field));
      case 5 -> field.equals("_id") ? value(random, field) : new Document("$ne", null);
      default -> value(random, field);
    };
  }

  private static Object value(Random random, String field) {
    return switch (field) {
      case "b" -> "b" + random.nextInt(4);
      case "_id" -> id(random.nextInt(300));
      case "seats.holder" -> "h" + random.nextInt(4);
      default -> random.nextBoolean() ? (Object) random.nextInt(6) : Long.valueOf(random.nextInt(6));
    };
  }

  private static String id(int number) {
    return "R%05d".formatted(number);
  }
}
