package be.jalon.pathway.store;

import be.jalon.aggregates.store.AsWritten;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Stream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.convert.ValueConverter;
import org.springframework.data.mongodb.core.mapping.Field;
import org.springframework.data.mongodb.core.mapping.FieldType;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * A view as the store keeps it: {@code {_id, version, line: {generation, last, heard: [{stream, n}]}, rebuilding: {..., taken},
 * pending: [{generation, position, entry}], authors}}, or {@code {_id, erasedAt}}. Streams stand in a list, since their names are no field names.
 *
 * @param version which the store counts up with each write; 0 before the first
 * @param erasedAt UTC; null while it lives
 */
@org.springframework.data.mongodb.core.mapping.Document(StoredView.COLLECTION)
record StoredView(@MongoId(FieldType.STRING) PathwayId id, @Version @Field("version") long version, @Field("line") @Nullable Line line,
    @Field("rebuilding") @Nullable Line rebuilding, @Field("pending") List<Placed> pending, @Field("authors") List<String> authors,
    @Field("erasedAt") @Nullable Instant erasedAt) {

  static final String COLLECTION = "views";

  /** @param taken null where the line is not being filled */
  record Line(@Field("generation") int generation, @Field("last") long last, @Field("heard") List<HeardUpTo> heard, @Field("taken") @Nullable List<String> taken) {}

  record HeardUpTo(@Field("stream") Stream stream, @Field("n") long n) {}

  record Placed(@Field("generation") int generation, @Field("position") long position, @Field("entry") @ValueConverter(AsWritten.class) Document entry) {}

  /** What is left of one. */
  @org.springframework.data.mongodb.core.mapping.Document(StoredView.COLLECTION)
  record Erased(@MongoId(FieldType.STRING) PathwayId id, @Field("erasedAt") Instant erasedAt) {}

  @PersistenceCreator
  static StoredView stored(PathwayId id, @Nullable Long version, @Nullable Line line, @Nullable Line rebuilding, @Nullable List<Placed> pending,
      @Nullable List<String> authors, @Nullable Instant erasedAt) {
    return new StoredView(id, version == null ? 0 : version, line, rebuilding, Objects.requireNonNullElse(pending, List.of()),
        Objects.requireNonNullElse(authors, List.of()), erasedAt);
  }

  /** For Spring Data, which counts. */
  StoredView withVersion(long version) {
    return new StoredView(id, version, line, rebuilding, pending, authors, erasedAt);
  }

  boolean isErased() {
    return erasedAt != null;
  }
}
