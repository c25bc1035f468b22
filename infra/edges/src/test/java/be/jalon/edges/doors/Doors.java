package be.jalon.edges.doors;

import be.jalon.edges.Endpoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All doors as {@code doors.md} tells of them, in its order. */
record Doors(List<Door> all) {

  private static final String OTHERS = "everybody else";
  private static final String KNOWN = "known, not theirs: 403";
  private static final String AT_LAST = ", at last";

  static Doors on(List<MarkdownTable> page, Everybody everybody, Groups groups) {
    var doors = page.stream().filter(table -> table.has("door"))
        .flatMap(table -> table.rows().stream().map(row -> door(table.heading(), row, everybody, groups))).toList();
    return new Doors(doors);
  }

  Door named(String name) {
    return all.stream().filter(door -> door.name().equals(name)).findFirst().orElseThrow(() -> new AssertionError("nothing is expected of " + name));
  }

  /** In words, what has no counterpart on the other side; empty when both speak of the same doors. */
  List<String> differences(List<Endpoint> described) {
    var names = described.stream().map(Endpoint::toString).collect(Collectors.toSet());
    var expected = all.stream().map(Door::name).collect(Collectors.toSet());
    var found = new ArrayList<String>();
    names.stream().filter(name -> !expected.contains(name)).sorted().forEach(name -> found.add("nothing is expected of the door " + name));
    expected.stream().filter(name -> !names.contains(name)).sorted().forEach(name -> found.add("there is no door " + name));
    return found;
  }

  private static Door door(String heading, Map<String, String> row, Everybody everybody, Groups groups) {
    boolean last = heading.endsWith(AT_LAST);
    var service = last ? heading.substring(0, heading.length() - AT_LAST.length()) : heading;
    var letIn = groups.named(row.get("let in"));
    var known = row.get(KNOWN).equals(OTHERS) ? new HashSet<>(everybody.all()) : groups.named(row.get(KNOWN));
    var others = row.get(OTHERS);
    return new Door(service + " " + row.get("door"), letIn, Door.outcomes(row.get("then")), without(known, letIn), others.isEmpty() ? 404 : Integer.parseInt(others),
        Door.Shows.valueOf(row.get("shown").toUpperCase(Locale.ROOT).replace(' ', '_')), last);
  }

  private static Set<Someone> without(Set<Someone> some, Set<Someone> others) {
    var rest = new HashSet<>(some);
    rest.removeAll(others);
    return rest;
  }
}
