package be.jalon.edges.doors;

import be.jalon.contracts.DataCategory;
import java.util.Set;
import java.util.TreeSet;

/** What an answer holds: which planted words, and sections of which categories. */
record Seen(Set<String> words, Set<DataCategory> categories) {

  static final Seen NOTHING = new Seen(Set.of(), Set.of());

  Seen {
    words = Set.copyOf(words);
    categories = Set.copyOf(categories);
  }

  @Override
  public String toString() {
    return words.isEmpty() && categories.isEmpty() ? "nothing" : new TreeSet<>(categories) + " " + new TreeSet<>(words);
  }
}
