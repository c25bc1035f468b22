package be.jalon.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a document offers an index for a dotted path, close to how MongoDB sees it: every element of an array counts, a number in the path also names a position in an
 * array, an empty array counts as null, and a path that leads nowhere as missing.
 */
final class FieldValues {

  private FieldValues() {}

  static Set<@Nullable Object> of(Document document, String path) {
    Set<@Nullable Object> found = new LinkedHashSet<>();
    collect(document, List.of(path.split("\\.")), found);
    if (found.isEmpty()) {
      found.add(KeyOrder.MISSING);
    }
    return found;
  }

  /** Every combination of the fields' values: more than MongoDB keeps, never less. */
  static List<List<@Nullable Object>> combinations(Document document, List<String> paths) {
    List<List<@Nullable Object>> combinations = new ArrayList<>();
    combinations.add(List.of());
    for (var path : paths) {
      var values = of(document, path);
      List<List<@Nullable Object>> longer = new ArrayList<>();
      for (var shorter : combinations) {
        for (var value : values) {
          List<@Nullable Object> combination = new ArrayList<>(shorter);
          combination.add(value);
          longer.add(combination);
        }
      }
      combinations = longer;
    }
    return combinations;
  }

  private static void collect(@Nullable Object value, List<String> path, Set<@Nullable Object> found) {
    if (path.isEmpty()) {
      leaf(value, found);
    } else if (value instanceof Document document) {
      collect(document.getOrMissing(path.getFirst()), path.subList(1, path.size()), found);
    } else if (value instanceof Collection<?> elements) {
      through(List.copyOf(elements), path, found);
    } else {
      found.add(KeyOrder.MISSING);
    }
  }

  private static void leaf(@Nullable Object value, Set<@Nullable Object> found) {
    if (value instanceof Collection<?> elements) {
      found.addAll(elements);
      if (elements.isEmpty()) {
        found.add(null);
      }
    } else {
      found.add(value);
    }
  }

  private static void through(List<?> elements, List<String> path, Set<@Nullable Object> found) {
    if (elements.isEmpty()) {
      // Nothing is there, and yet nothing is null: it is found by both kinds of question.
      found.add(null);
      found.add(KeyOrder.MISSING);
    } else if (path.getFirst().chars().allMatch(Character::isDigit)) {
      var position = Integer.parseInt(path.getFirst());
      if (position < elements.size()) {
        collect(elements.get(position), path.subList(1, path.size()), found);
      }
    } else {
      elements.forEach(element -> collect(element, path, found));
    }
  }
}
