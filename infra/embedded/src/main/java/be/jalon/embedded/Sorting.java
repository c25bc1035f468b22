package be.jalon.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order a query asks for, when all fields go the same way; any other order is made by sorting what was found. */
record Sorting(List<String> fields, boolean descending, boolean uniform) {

  static Sorting of(@Nullable Document orderBy) {
    List<Boolean> directions = new ArrayList<>();
    if (orderBy == null || orderBy.isEmpty()) {
      return new Sorting(List.of(), false, true);
    }
    orderBy.values().forEach(direction -> directions.add(direction instanceof Number number && number.intValue() < 0));
    return new Sorting(List.copyOf(orderBy.keySet()), directions.getFirst(), directions.stream().distinct().count() == 1);
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  boolean isBy(String field) {
    return fields.size() == 1 && fields.getFirst().equals(field);
  }
}
