package be.jalon.aggregates.store;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * An event as it lies in an outbox or the journal.
 *
 * @param time when it was written down (UTC, milliseconds)
 * @param body sealed JSON, UTF-8
 */
public record StoredEvent(long sequence, String type, Instant time, @Nullable String traceparent, byte[] body) {

  Document toDocument() {
    var document = new Document("sequence", sequence).append("type", type).append("time", Date.from(time)).append("body", new Binary(body));
    return traceparent == null ? document : document.append("traceparent", traceparent);
  }

  static StoredEvent from(Document document) {
    return new StoredEvent(document.get("sequence", Number.class).longValue(), document.getString("type"), document.getDate("time").toInstant(),
        document.getString("traceparent"), document.get("body", Binary.class).getData());
  }
}
