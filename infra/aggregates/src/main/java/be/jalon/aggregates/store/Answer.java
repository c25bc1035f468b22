package be.jalon.aggregates.store;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/**
 * That a keyed command was done: enough to tell a repeat from a reuse, and nothing of what was answered.
 *
 * @param status what it did
 */
public record Answer(String keyHash, String bodyHash, Status status, Instant at) {

  public enum Status { CREATED, CHANGED }

  Document toDocument() {
    return new Document("key", keyHash).append("body", bodyHash).append("status", status.name()).append("at", Date.from(at));
  }

  static Answer from(Document document) {
    return new Answer(document.getString("key"), document.getString("body"), Status.valueOf(document.getString("status")),
        document.getDate("at").toInstant());
  }
}
