package be.jalon.embedded;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where the library's answers differ from MongoDB's in what our services rely on. */
final class Commands {

  private Commands() {}

  /** Documents really inserted: the library counts the refused ones too. */
  static Document countInserted(Document command, Document reply) {
    var errors = errors(reply);
    if (!errors.isEmpty()) {
      var sent = command.get("documents") instanceof List<?> documents ? documents.size() : 0;
      var ordered = Utils.isTrue(command.getOrDefault("ordered", true));
      reply.put("n", ordered ? errors.getFirst().get("index") : sent - errors.size());
    }
    return reply;
  }

  /** Several updates, one after the other; an ordered command ends at the first error, where the library would go on. */
  static Document stopAtFirstError(Document command, UnaryOperator<Document> one) {
    var updates = documents(command.get("updates"));
    var ordered = Utils.isTrue(command.getOrDefault("ordered", true));
    if (updates.size() < 2 || !ordered) {
      return one.apply(command);
    }
    var total = new Document("n", 0).append("nModified", 0);
    List<Document> upserted = new ArrayList<>();
    for (var i = 0; i < updates.size(); i++) {
      var single = command.clone();
      single.put("updates", List.of(updates.get(i)));
      var reply = one.apply(single);
      total.put("n", number(total, "n") + number(reply, "n"));
      total.put("nModified", number(total, "nModified") + number(reply, "nModified"));
      upserted.addAll(reindexed(documents(reply.get("upserted")), i));
      if (!errors(reply).isEmpty()) {
        total.put("writeErrors", reindexed(errors(reply), i));
        break;
      }
    }
    if (!upserted.isEmpty()) {
      total.put("upserted", upserted);
    }
    Utils.markOkay(total);
    return total;
  }

  /** The filter of a plain count, which drivers send as {@code [{$match}, {$group: {_id: 1, n: {$sum: 1}}}]}; null for any other pipeline. */
  static @Nullable Document countedFilter(Document command) {
    var stages = documents(command.get("pipeline"));
    var last = stages.isEmpty() ? new Document() : stages.getLast();
    var counts = last.keySet().equals(Set.of("$group")) && last.get("$group") instanceof Document group && group.keySet().equals(Set.of("_id", "n"))
        && group.get("_id") instanceof Number && group.get("n") instanceof Document sum && sum.get("$sum") instanceof Number one && one.intValue() == 1;
    if (!counts || stages.size() > 2) {
      return null;
    }
    return stages.size() == 1 ? new Document() : stages.getFirst().get("$match") instanceof Document filter ? filter : null;
  }

  static Document countReply(String namespace, int count) {
    List<Document> batch = count == 0 ? List.of() : List.of(new Document("_id", 1).append("n", count));
    var reply = new Document("cursor", new Document("id", 0L).append("ns", namespace).append("firstBatch", batch));
    Utils.markOkay(reply);
    return reply;
  }

  private static List<Document> errors(Document reply) {
    return documents(reply.get("writeErrors"));
  }

  private static List<Document> reindexed(List<Document> entries, int index) {
    entries.forEach(entry -> entry.put("index", index));
    return entries;
  }

  private static int number(Document reply, String field) {
    return reply.get(field) instanceof Number number ? number.intValue() : 0;
  }

  private static List<Document> documents(@Nullable Object value) {
    return value instanceof Iterable<?> values ? documents(values) : List.of();
  }

  private static List<Document> documents(Iterable<?> values) {
    List<Document> documents = new ArrayList<>();
    values.forEach(value -> documents.add((Document) value));
    return documents;
  }
}
