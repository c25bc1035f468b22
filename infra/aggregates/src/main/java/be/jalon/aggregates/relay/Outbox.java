package be.jalon.aggregates.relay;

import be.jalon.aggregates.store.Documents;
import be.jalon.aggregates.store.JournalEntry;
import be.jalon.aggregates.store.StoredDocument;
import be.jalon.aggregates.store.StoredEvent;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Stream;
import java.time.Instant;
import java.util.List;

/** All that a document has still to say, from its head on. */
public record Outbox(Documents documents, String id, Stream stream, PathwayId pathway, List<StoredEvent> events) {

  /** @param document of a pathway */
  public static Outbox of(Documents documents, Stream stream, StoredDocument document) {
    var pathway = document.pathway();
    if (pathway == null) {
      throw new IllegalArgumentException("only a document of a pathway says events");
    }
    return new Outbox(documents, document.id(), stream, pathway, document.outbox());
  }

  /** The head up to the first event that is younger. */
  Outbox olderThan(Instant limit) {
    return new Outbox(documents, id, stream, pathway, events.stream().takeWhile(event -> !event.time().isAfter(limit)).toList());
  }

  JournalEntry entry(StoredEvent event) {
    return new JournalEntry(stream, pathway, event);
  }
}
