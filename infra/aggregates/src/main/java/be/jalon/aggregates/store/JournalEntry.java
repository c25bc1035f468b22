package be.jalon.aggregates.store;

import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Stream;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;
import org.springframework.data.mongodb.core.mapping.MongoId;
import org.springframework.data.mongodb.core.mapping.Unwrapped;

/**
 * An event that the broker has acknowledged, as the writer keeps it.
 *
 * @param id {@code <stream>/<sequence>}, which is also the event's id on the wire
 * @param event its fields stand beside the others
 */
@Document("journal")
public record JournalEntry(@MongoId String id, @Field("stream") Stream stream, @Field("pathway") PathwayId pathway, @Unwrapped.Nullable StoredEvent event) {

  @PersistenceCreator
  public JournalEntry {
  }

  public JournalEntry(Stream stream, PathwayId pathway, StoredEvent event) {
    this(stream + "/" + event.sequence(), stream, pathway, event);
  }
}
