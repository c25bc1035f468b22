package be.jalon.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** MongoDB's order of values, with one distinction more: a missing field comes before a field that is null. */
enum KeyOrder implements Comparator<@Nullable Object> {
  ASCENDING;

  static final Object MISSING = Missing.getInstance();

  @Override
  public int compare(@Nullable Object left, @Nullable Object right) {
    var rank = Integer.compare(rank(left), rank(right));
    return rank != 0 || left == null || left == MISSING ? rank : ValueComparator.ascWithoutListHandling().compare(left, right);
  }

  static boolean isNothing(@Nullable Object value) {
    return value == null || value == MISSING;
  }

  private static int rank(@Nullable Object value) {
    return value == MISSING ? 0 : value == null ? 1 : 2;
  }
}
