package be.jalon.aggregates.store;

import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Stream;
import org.bson.Document;

/** An event that the broker has acknowledged, as the writer keeps it. */
public record JournalEntry(Stream stream, PathwayId pathway, StoredEvent event) {

  /** {@code <stream>/<sequence>}, which is also the event's id on the wire. */
  public String id() {
    return stream + "/" + event.sequence();
  }

  Document toDocument() {
    return event.toDocument().append("_id", id()).append("stream", stream.value()).append("pathway", pathway.value());
  }

  static JournalEntry from(Document document) {
    return new JournalEntry(new Stream(document.getString("stream")), new PathwayId(document.getString("pathway")), StoredEvent.from(document));
  }
}
