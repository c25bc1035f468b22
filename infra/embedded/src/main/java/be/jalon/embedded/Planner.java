package be.jalon.embedded;

import be.jalon.embedded.Condition.AnyOf;
import be.jalon.embedded.Condition.Equal;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses how to reach the documents a query asks for: by id, by a declared index, by a range of ids; or not at all, and then the whole collection is read. */
final class Planner {

  /** Ids to look at; when {@code ordered}, they come in the order the query asks for. May repeat nothing, may hold too many, never too few. */
  record Access(Stream<Object> positions, boolean ordered) {}

  private final Ids ids;
  private final List<MemoryIndex> indexes;

  Planner(Ids ids, List<MemoryIndex> indexes) {
    this.ids = ids;
    this.indexes = indexes;
  }

  Optional<Access> plan(Document query, @Nullable Document orderBy) {
    var conditions = Conditions.of(query);
    var sorting = Sorting.of(orderBy);
    return byId(conditions)
        .or(() -> byIndex(conditions, sorting))
        .or(() -> ids.range(conditions, sorting))
        .or(() -> byAlternatives(query, conditions))
        .or(() -> query.isEmpty() ? inOrder(sorting) : Optional.empty());
  }

  private Optional<Access> byId(Conditions conditions) {
    for (var condition : conditions.on("_id")) {
      if (condition instanceof Equal(var id)) {
        return Optional.of(new Access(Stream.of(IdIndex.position(id)), false));
      }
      if (condition instanceof AnyOf(var wanted)) {
        return Optional.of(new Access(wanted.stream().map(IdIndex::position).distinct(), false));
      }
    }
    return Optional.empty();
  }

  private Optional<Access> byIndex(Conditions conditions, Sorting sorting) {
    return indexes.stream()
        .filter(index -> index.declaration().serves(conditions))
        .map(index -> IndexSearch.of(index, conditions))
        .filter(IndexSearch::narrows)
        .max(Comparator.comparingInt((IndexSearch search) -> search.precision()).thenComparing(search -> search.gives(sorting)))
        .map(search -> search.access(sorting));
  }

  private Optional<Access> byAlternatives(Document query, Conditions conditions) {
    for (var alternatives : conditions.alternatives()) {
      Set<Object> positions = new LinkedHashSet<>();
      var served = new ArrayList<Document>();
      for (var alternative : alternatives) {
        plan(alternative, null).filter(_ -> !alternative.isEmpty()).ifPresent(access -> {
          access.positions().forEach(positions::add);
          served.add(alternative);
        });
      }
      if (!alternatives.isEmpty() && served.size() == alternatives.size()) {
        return Optional.of(new Access(positions.stream(), false));
      }
    }
    return Optional.empty();
  }

  private Optional<Access> inOrder(Sorting sorting) {
    if (sorting.isEmpty()) {
      return Optional.empty();
    }
    return indexes.stream()
        .filter(index -> index.declaration().serves(Conditions.of(new Document())))
        .map(index -> IndexSearch.of(index, Conditions.of(new Document())))
        .filter(search -> search.gives(sorting))
        .findFirst()
        .map(search -> search.access(sorting));
  }
}
