package be.jalon.edges.doors;

import be.jalon.contracts.people.Capacity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.HashSet;
import java.util.Set;

/** Groups of people by their names in {@code doors.md}, one built on the others. */
final class Groups {

  static final String EVERYBODY = "everybody";

  private final Everybody everybody;
  private final Map<String, String> told = new HashMap<>();

  Groups(Everybody everybody, List<MarkdownTable> page) {
    this.everybody = everybody;
    page.stream().filter(table -> table.has("group")).flatMap(table -> table.rows().stream()).forEach(row -> told.put(row.get("group"), row.get("who")));
  }

  /** @param names parted by commas; groups, or {@code everybody} */
  Set<Someone> named(String names) {
    if (names.isBlank()) {
      return Set.of();
    }
    return Stream.of(names.split(",")).map(String::strip).flatMap(name -> group(name).stream()).collect(Collectors.toCollection(HashSet::new));
  }

  private Set<Someone> group(String name) {
    if (name.equals(EVERYBODY)) {
      return new HashSet<>(everybody.all());
    }
    var who = told.get(name);
    if (who == null) {
      throw new IllegalArgumentException("no group is called " + name);
    }
    return who.contains(":") ? Stream.of(who.split(";")).flatMap(this::spelled).collect(Collectors.toSet()) : named(who);
  }

  /** {@code CLINICIAN: sits, stand-in}, or a group's name. */
  private Stream<Someone> spelled(String part) {
    if (!part.contains(":")) {
      return named(part).stream();
    }
    var capacity = Capacity.valueOf(part.substring(0, part.indexOf(':')).strip());
    return Stream.of(part.substring(part.indexOf(':') + 1).split(",")).map(told -> everybody.who(capacity, Standing.named(told.strip())));
  }
}
