package be.jalon.aggregates.relay;

import be.jalon.aggregates.store.Documents;
import be.jalon.aggregates.store.StoredDocument;
import be.jalon.contracts.Stream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Finds outboxes that a process left behind, at start and every 30 s. Takes only events older than five seconds, read from what a majority holds:
 * nothing that a failover may take back is ever said.
 */
public final class Sweep {

  public static final Duration OLD_ENOUGH = Duration.ofSeconds(5);
  private static final int AT_ONCE = 200;

  private final Supplier<List<Source>> sources;
  private final Relay relay;
  private final Clock clock;
  private volatile Optional<Instant> oldest = Optional.empty();

  /** One kind of document: where it lies and under which stream its documents speak. */
  public record Source(Documents documents, Function<String, Stream> stream) {}

  public Sweep(Supplier<List<Source>> sources, Relay relay, Clock clock) {
    this.sources = sources;
    this.relay = relay;
    this.clock = clock;
  }

  public void sweep() {
    relay.tidy();
    var limit = clock.instant().minus(OLD_ENOUGH);
    oldest = sources.get().stream().flatMap(source -> sweep(source, limit).stream()).min(Instant::compareTo);
  }

  /** When the oldest event was written down (UTC) that is still in an outbox, as far as this instance knows. */
  public Optional<Instant> waitingSince() {
    return relay.waitingSince().or(() -> oldest);
  }

  private Optional<Instant> sweep(Source source, Instant limit) {
    Optional<Instant> first = Optional.empty();
    var after = Instant.EPOCH;
    boolean more = true;
    while (more && relay.hasRoom()) {
      var found = source.documents().unsentSince(after, limit, AT_ONCE);
      var speaking = found.stream().filter(document -> !document.outbox().isEmpty()).toList();
      speaking.forEach(document -> offer(source, document, limit));
      silent(source, found);
      first = first.or(() -> speaking.stream().findFirst().map(Sweep::since));
      after = speaking.isEmpty() ? after : since(speaking.getLast());
      more = found.size() == AT_ONCE;
    }
    return first;
  }

  private void offer(Source source, StoredDocument document, Instant limit) {
    if (document.pathway() != null) {
      relay.offer(Outbox.of(source.documents(), source.stream().apply(document.id()), document).olderThan(limit));
    }
  }

  /** An erased document may have lost what it had to say. */
  private void silent(Source source, List<StoredDocument> found) {
    var silent = found.stream().filter(document -> document.outbox().isEmpty())
        .collect(Collectors.toMap(StoredDocument::id, StoredDocument::sequence));
    if (!silent.isEmpty()) {
      source.documents().trim(silent);
    }
  }

  private static Instant since(StoredDocument document) {
    return document.outbox().getFirst().time();
  }
}
