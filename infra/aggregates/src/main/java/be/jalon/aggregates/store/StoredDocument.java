package be.jalon.aggregates.store;

import be.jalon.contracts.PathwayId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.convert.ValueConverter;
import org.springframework.data.mongodb.core.mapping.Field;
import org.springframework.data.mongodb.core.mapping.MongoId;
import org.springframework.data.mongodb.core.mapping.Unwrapped;

/**
 * One document, one write: a state, how many events it has said, those it has still to say, what it has heard, and when it wants to be woken.
 *
 * @param id text, also where it looks like one of the store's own ids
 * @param version of the document in the store, which counts it up with each write; 0 before the first; nobody outside sees it
 * @param pathway null for a kind of no pathway
 * @param state as the sealing mapper wrote it; null once erased
 * @param due when it wants to be woken (UTC), rounded up to the store's milliseconds so that waking never comes too early
 * @param keys in their order
 * @param erased when its content was erased (UTC); null while it lives
 * @param unsent when the first event still to say was written down (UTC), which the sweep looks for; null while there is none
 */
public record StoredDocument(@MongoId String id, @Version @Field("version") long version, @Field("pathway") @Nullable PathwayId pathway,
    @Field("state") @ValueConverter(AsWritten.class) @Nullable Document state, @Field("sequence") long sequence, @Field("outbox") List<StoredEvent> outbox,
    @Unwrapped.Nullable Heard heard, @Field("due") @Nullable Instant due, @Field("keys") Set<String> keys, @Unwrapped.Nullable Answered answered,
    @Field("erased") @Nullable Instant erased, @Field("unsent") @Nullable Instant unsent) {

  public StoredDocument {
    outbox = List.copyOf(outbox);
    keys = Collections.unmodifiableSortedSet(new TreeSet<>(keys));
    due = due == null ? null : roundedUp(due);
  }

  public StoredDocument(String id, long version, @Nullable PathwayId pathway, @Nullable Document state, long sequence, List<StoredEvent> outbox,
      Heard heard, @Nullable Instant due, Set<String> keys, Answered answered, @Nullable Instant erased) {
    this(id, version, pathway, state, sequence, outbox, heard, due, keys, answered, erased, outbox.isEmpty() ? null : outbox.getFirst().time());
  }

  /** Before its first write: nothing said, nothing heard. */
  public static StoredDocument fresh(String id, @Nullable PathwayId pathway) {
    return new StoredDocument(id, 0, pathway, null, 0, List.of(), Heard.NOTHING, null, Set.of(), Answered.NOTHING, null);
  }

  /** As it lies in the store, where an older version may have left out what it did not know. */
  @PersistenceCreator
  static StoredDocument stored(String id, long version, @Nullable PathwayId pathway, @Nullable Document state, long sequence,
      @Nullable List<StoredEvent> outbox, @Nullable Heard heard, @Nullable Instant due, @Nullable Set<String> keys, @Nullable Answered answered,
      @Nullable Instant erased, @Nullable Instant unsent) {
    return new StoredDocument(id, version, pathway, state, sequence, Objects.requireNonNullElse(outbox, List.of()),
        Objects.requireNonNullElse(heard, Heard.NOTHING), due, Objects.requireNonNullElse(keys, Set.of()),
        Objects.requireNonNullElse(answered, Answered.NOTHING), erased, unsent);
  }

  /** For Spring Data, which counts. */
  StoredDocument withVersion(long version) {
    return new StoredDocument(id, version, pathway, state, sequence, outbox, heard, due, keys, answered, erased, unsent);
  }

  public boolean isErased() {
    return erased != null;
  }

  private static Instant roundedUp(Instant instant) {
    var cut = instant.truncatedTo(ChronoUnit.MILLIS);
    return cut.equals(instant) ? cut : cut.plusMillis(1);
  }
}
