package be.jalon.aggregates.store;

import be.jalon.contracts.PathwayId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One document, one write: a state, how many events it has said, those it has still to say, what it has heard, and when it wants to be woken.
 *
 * @param version of the document in the store; nobody outside sees it
 * @param pathway null for a kind of no pathway
 * @param state as the sealing mapper wrote it; null once erased
 * @param due when it wants to be woken (UTC), rounded up to the store's milliseconds so that waking never comes too early
 * @param erased when its content was erased (UTC); null while it lives
 */
public record StoredDocument(String id, long version, @Nullable PathwayId pathway, @Nullable Document state, long sequence, List<StoredEvent> outbox,
    Heard heard, @Nullable Instant due, Set<String> keys, Answered answered, @Nullable Instant erased) {

  public StoredDocument {
    outbox = List.copyOf(outbox);
    keys = Set.copyOf(keys);
    due = due == null ? null : roundedUp(due);
  }

  /** Before its first write: nothing said, nothing heard. */
  public static StoredDocument fresh(String id, @Nullable PathwayId pathway) {
    return new StoredDocument(id, 0, pathway, null, 0, List.of(), Heard.NOTHING, null, Set.of(), Answered.NOTHING, null);
  }

  public boolean isErased() {
    return erased != null;
  }

  Document toDocument() {
    var document = new Document("_id", id).append("version", version).append("sequence", sequence)
        .append("outbox", outbox.stream().map(StoredEvent::toDocument).toList())
        .append("heard", heard.toDocuments())
        .append("keys", List.copyOf(new TreeSet<>(keys)))
        .append("answers", answered.toDocuments());
    put(document, "pathway", pathway == null ? null : pathway.value());
    put(document, "state", state);
    put(document, "due", date(due));
    put(document, "erased", date(erased));
    put(document, "unsent", outbox.isEmpty() ? null : date(outbox.getFirst().time()));
    return document;
  }

  static StoredDocument from(Document document) {
    var pathway = document.getString("pathway");
    return new StoredDocument(document.getString("_id"), number(document, "version"), pathway == null ? null : new PathwayId(pathway),
        document.get("state", Document.class), number(document, "sequence"),
        list(document, "outbox").stream().map(StoredEvent::from).toList(), Heard.from(list(document, "heard")), instant(document, "due"),
        Set.copyOf(document.getList("keys", String.class, List.of())), Answered.from(list(document, "answers")), instant(document, "erased"));
  }

  private static void put(Document document, String field, @Nullable Object value) {
    if (value != null) {
      document.append(field, value);
    }
  }

  private static List<Document> list(Document document, String field) {
    return document.getList(field, Document.class, List.of());
  }

  private static long number(Document document, String field) {
    return document.get(field, Number.class).longValue();
  }

  private static @Nullable Date date(@Nullable Instant instant) {
    return instant == null ? null : Date.from(instant);
  }

  private static @Nullable Instant instant(Document document, String field) {
    var date = document.getDate(field);
    return date == null ? null : date.toInstant();
  }

  private static Instant roundedUp(Instant instant) {
    var cut = instant.truncatedTo(ChronoUnit.MILLIS);
    return cut.equals(instant) ? cut : cut.plusMillis(1);
  }
}
