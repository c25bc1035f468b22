package be.jalon.embedded;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in an index: the values of the indexed fields and the document's id; or, with an edge, the point just before or just after all entries that begin
 * with these values.
 */
record IndexEntry(List<@Nullable Object> values, @Nullable Object id, int edge) {

  static final Comparator<IndexEntry> ORDER = IndexEntry::compare;

  static IndexEntry of(List<@Nullable Object> values, Object id) {
    return new IndexEntry(values, id, 0);
  }

  static IndexEntry before(List<@Nullable Object> values) {
    return new IndexEntry(values, null, -1);
  }

  static IndexEntry after(List<@Nullable Object> values) {
    return new IndexEntry(values, null, 1);
  }

  private static int compare(IndexEntry left, IndexEntry right) {
    var shared = Math.min(left.values.size(), right.values.size());
    for (var i = 0; i < shared; i++) {
      var order = KeyOrder.ASCENDING.compare(left.values.get(i), right.values.get(i));
      if (order != 0) {
        return order;
      }
    }
    if (left.edge != right.edge) {
      return Integer.compare(left.edge, right.edge);
    }
    // Of two edges the one with fewer values lies further out.
    return left.edge != 0 ? left.edge * Integer.compare(right.values.size(), left.values.size()) : KeyOrder.ASCENDING.compare(left.id, right.id);
  }
}
