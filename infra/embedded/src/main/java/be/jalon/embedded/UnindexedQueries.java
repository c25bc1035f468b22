package be.jalon.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The kinds of query that read whole collections. Asking for a whole collection in no order is no such query: it says what it wants. */
final class UnindexedQueries {

  private static final Logger log = LoggerFactory.getLogger(UnindexedQueries.class);
  private static final int KINDS = 1_000;

  private record Kind(String namespace, String shape) {}

  private final Map<Kind, AtomicLong> seen = new ConcurrentHashMap<>();

  void note(String namespace, Document query, @Nullable Document orderBy) {
    var sorted = orderBy != null && !orderBy.isEmpty();
    if (!query.isEmpty() || sorted) {
      note(namespace, shape(query) + (sorted ? " sort " + shape(orderBy) : ""));
    }
  }

  void note(String namespace, String shape) {
    var kind = new Kind(namespace, shape);
    if (seen.containsKey(kind) || seen.size() < KINDS) {
      if (seen.computeIfAbsent(kind, _ -> new AtomicLong()).incrementAndGet() == 1) {
        log.warn("No index serves {} on {}: the whole collection is read", shape, namespace);
      }
    }
  }

  List<UnindexedQuery> list() {
    return seen.entrySet().stream().map(entry -> new UnindexedQuery(entry.getKey().namespace, entry.getKey().shape, entry.getValue().get())).toList();
  }

  void forget() {
    seen.clear();
  }

  private static String shape(@Nullable Object query) {
    return switch (query) {
      case Document fields -> fields.entrySet().stream().map(entry -> entry.getKey() + ":" + shape(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
      case Collection<?> parts when parts.stream().anyMatch(Document.class::isInstance) -> parts.stream().map(UnindexedQueries::shape)
          .distinct().collect(Collectors.joining(", ", "[", "]"));
      case null, default -> "?";
    };
  }
}
