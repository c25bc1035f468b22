package be.jalon.embedded;

import be.jalon.embedded.Condition.Above;
import be.jalon.embedded.Condition.Absent;
import be.jalon.embedded.Condition.AnyOf;
import be.jalon.embedded.Condition.Below;
import be.jalon.embedded.Condition.Equal;
import be.jalon.embedded.Condition.NotNull;
import be.jalon.embedded.Condition.Opaque;
import be.jalon.embedded.Condition.Present;
import be.jalon.embedded.Planner.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One way through one index: equal values for its first fields, then spans of the next. */
record IndexSearch(MemoryIndex index, List<@Nullable Object> prefix, List<Span> spans, int precision) {

  /** The entries between two edges. */
  record Span(IndexEntry from, IndexEntry to) {}

  static IndexSearch of(MemoryIndex index, Conditions conditions) {
    List<@Nullable Object> prefix = new ArrayList<>();
    var fields = index.declaration().fields();
    for (var field : fields) {
      var equal = conditions.on(field).stream().filter(condition -> condition instanceof Equal(var value) && !KeyOrder.isNothing(value)).findFirst();
      if (equal.isEmpty()) {
        break;
      }
      prefix.add(((Equal) equal.get()).value());
    }
    List<Condition> next = prefix.size() < fields.size() ? conditions.on(fields.get(prefix.size())) : List.of();
    var usable = next.stream().filter(condition -> !(condition instanceof Opaque)).toList();
    var precision = 2 * prefix.size() + (usable.isEmpty() ? 0 : 1);
    return new IndexSearch(index, prefix, spans(index, prefix, usable), precision);
  }

  /** Whether it leads to fewer than all documents: by a value, or because the index itself holds only some. */
  boolean narrows() {
    return precision > 0 || !index.declaration().filter().isEmpty() || index.declaration().sparse();
  }

  /** Whether the entries come in the wanted order, so that nothing need be sorted and a limit ends the search early. */
  boolean gives(Sorting sorting) {
    var rest = index.declaration().fields().subList(Math.min(prefix.size(), index.declaration().fields().size()), index.declaration().fields().size());
    return !sorting.isEmpty() && sorting.uniform() && spans.size() == 1 && !index.multikey()
        && sorting.fields().size() <= rest.size() && rest.subList(0, sorting.fields().size()).equals(sorting.fields());
  }

  Access access(Sorting sorting) {
    var ordered = gives(sorting);
    var positions = spans.stream().flatMap(span -> entries(span, ordered && sorting.descending())).map(IndexSearch::position);
    return new Access(index.multikey() || spans.size() > 1 ? positions.distinct() : positions, ordered);
  }

  private Stream<IndexEntry> entries(Span span, boolean descending) {
    if (IndexEntry.ORDER.compare(span.from, span.to) > 0) {
      return Stream.empty();
    }
    var entries = index.entries().subSet(span.from, true, span.to, true);
    return (descending ? entries.descendingSet() : entries).stream();
  }

  private static Object position(IndexEntry entry) {
    return entry.id() == null ? KeyOrder.MISSING : entry.id();
  }

  private static List<Span> spans(MemoryIndex index, List<@Nullable Object> prefix, List<Condition> conditions) {
    for (var condition : conditions) {
      if (condition instanceof AnyOf(var values)) {
        return values.stream().map(value -> span(prefix, new Equal(value))).toList();
      }
    }
    if (conditions.isEmpty()) {
      return List.of(new Span(IndexEntry.before(prefix), IndexEntry.after(prefix)));
    }
    // Two bounds on an array may be met by two different elements: then only one of them can narrow the search.
    var bounds = index.multikey() ? conditions.subList(0, 1) : conditions;
    return List.of(bounds.stream().map(bound -> span(prefix, bound)).reduce(IndexSearch::both).orElseThrow());
  }

  private static Span span(List<@Nullable Object> prefix, Condition condition) {
    return switch (condition) {
      case Equal(var value) when KeyOrder.isNothing(value) -> new Span(before(prefix, KeyOrder.MISSING), after(prefix, null));
      case Equal(var value) -> new Span(before(prefix, value), after(prefix, value));
      case Above(var value, var inclusive) -> new Span(inclusive ? before(prefix, value) : after(prefix, value), IndexEntry.after(prefix));
      case Below(var value, var inclusive) -> new Span(after(prefix, null), inclusive ? after(prefix, value) : before(prefix, value));
      // An empty array stands as null and yet is not null.
      case NotNull _, Present _ -> new Span(before(prefix, null), IndexEntry.after(prefix));
      case Absent _ -> new Span(before(prefix, KeyOrder.MISSING), after(prefix, KeyOrder.MISSING));
      case AnyOf _, Opaque _ -> new Span(IndexEntry.before(prefix), IndexEntry.after(prefix));
    };
  }

  private static Span both(Span left, Span right) {
    return new Span(IndexEntry.ORDER.compare(left.from, right.from) >= 0 ? left.from : right.from,
        IndexEntry.ORDER.compare(left.to, right.to) <= 0 ? left.to : right.to);
  }

  private static IndexEntry before(List<@Nullable Object> prefix, @Nullable Object value) {
    return IndexEntry.before(extended(prefix, value));
  }

  private static IndexEntry after(List<@Nullable Object> prefix, @Nullable Object value) {
    return IndexEntry.after(extended(prefix, value));
  }

  private static List<@Nullable Object> extended(List<@Nullable Object> prefix, @Nullable Object value) {
    List<@Nullable Object> longer = new ArrayList<>(prefix);
    longer.add(value);
    return longer;
  }
}
