package be.jalon.aggregates.store;

import be.jalon.contracts.PathwayId;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be read or handled, or that waits for one that could not: kept as it came, sealed as it came.
 *
 * @param place {@code <topic>/<partition>/<offset>}
 * @param stream its own, or its place where none could be read
 * @param explanation classes of what went wrong; never a message that could hold something of the event
 */
public record ParkedEvent(String place, String stream, long sequence, @Nullable PathwayId pathway, Reason reason, String explanation, Instant parkedAt,
    @Nullable String key, Map<String, byte[]> headers, byte[] body) {

  public enum Reason {
    /** The record is none of our CloudEvents. */
    NOT_AN_EVENT,
    /** An upgrade will know it. */
    UNKNOWN_TYPE,
    /** Its content is not what its type says. */
    UNREADABLE,
    /** A handler threw. */
    NOT_HANDLED,
    /** It is about something that another topic has still to tell. */
    EARLY,
    /** An earlier event of its stream is parked. */
    FOLLOWS
  }

  Document toDocument() {
    var document = new Document("_id", place).append("stream", stream).append("sequence", sequence).append("reason", reason.name())
        .append("explanation", explanation).append("parkedAt", Date.from(parkedAt)).append("body", new Binary(body))
        .append("headers", headers.entrySet().stream()
            .map(header -> new Document("name", header.getKey()).append("value", new Binary(header.getValue()))).toList());
    if (pathway != null) {
      document.append("pathway", pathway.value());
    }
    return key == null ? document : document.append("key", key);
  }

  static ParkedEvent from(Document document) {
    var headers = new LinkedHashMap<String, byte[]>();
    document.getList("headers", Document.class).forEach(header -> headers.put(header.getString("name"), header.get("value", Binary.class).getData()));
    var pathway = document.getString("pathway");
    return new ParkedEvent(document.getString("_id"), document.getString("stream"), document.get("sequence", Number.class).longValue(),
        pathway == null ? null : new PathwayId(pathway), Reason.valueOf(document.getString("reason")), document.getString("explanation"),
        document.getDate("parkedAt").toInstant(), document.getString("key"), headers, document.get("body", Binary.class).getData());
  }
}
