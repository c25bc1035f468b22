package be.jalon.embedded;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a query asks of one field, as far as an index can answer it. A superset is enough: the whole query is checked on each document found. */
sealed interface Condition {

  record Equal(@Nullable Object value) implements Condition {}

  record AnyOf(List<@Nullable Object> values) implements Condition {}

  record Above(Object value, boolean inclusive) implements Condition {}

  record Below(Object value, boolean inclusive) implements Condition {}

  /** There, and not null. */
  record NotNull() implements Condition {}

  record Present() implements Condition {}

  record Absent() implements Condition {}

  /** Something no index here can answer. */
  record Opaque(String operator, @Nullable Object operand) implements Condition {}

  /** Whether a document can meet this condition only if it meets the other: what a partial index needs to know of a query. */
  default boolean implies(Condition other) {
    return equals(other)
        || switch (other) {
          case Equal(var value) -> this instanceof Equal(var mine) && KeyOrder.ASCENDING.compare(mine, value) == 0;
          case Present _, NotNull _ -> excludesNothing();
          case Above(var limit, var inclusive) -> switch (this) {
            case Equal(var value) -> beyond(value, limit, 1, inclusive);
            case Above(var value, var mine) -> beyond(value, limit, 1, inclusive || !mine);
            case Equal _, AnyOf _, Below _, NotNull _, Present _, Absent _, Opaque _ -> false;
          };
          case Below(var limit, var inclusive) -> switch (this) {
            case Equal(var value) -> beyond(value, limit, -1, inclusive);
            case Below(var value, var mine) -> beyond(value, limit, -1, inclusive || !mine);
            case Equal _, AnyOf _, Above _, NotNull _, Present _, Absent _, Opaque _ -> false;
          };
          case AnyOf _, Absent _, Opaque _ -> false;
        };
  }

  private boolean excludesNothing() {
    return switch (this) {
      case Equal(var value) -> !KeyOrder.isNothing(value);
      case AnyOf(var values) -> values.stream().noneMatch(KeyOrder::isNothing);
      case Above _, Below _, NotNull _ -> true;
      case Present _, Absent _, Opaque _ -> false;
    };
  }

  /** Comparisons match within one kind of value only: a text is never above a number. */
  private static boolean beyond(@Nullable Object value, Object limit, int direction, boolean inclusive) {
    if (value == null || !(value instanceof Number && limit instanceof Number || value.getClass() == limit.getClass())) {
      return false;
    }
    var order = direction * KeyOrder.ASCENDING.compare(value, limit);
    return inclusive ? order >= 0 : order > 0;
  }
}
