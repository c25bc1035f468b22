package be.jalon.pathway;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A list in which one element is put in its predecessor's place, or at the end if it has none. */
final class Replacing {

  private Replacing() {
  }

  static <T> List<T> in(List<T> list, Predicate<T> predecessor, T element) {
    var all = new ArrayList<>(list);
    for (int i = 0; i < all.size(); i++) {
      if (predecessor.test(all.get(i))) {
        all.set(i, element);
        return all;
      }
    }
    all.add(element);
    return all;
  }
}
