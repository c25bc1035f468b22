package be.jalon.faults.truth;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import be.jalon.faults.truth.Promise.Finding;
import be.jalon.trials.Written.Said;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What readers keep and are told: timelines, rebuilt ones, live streams. */
final class Telling {

  /** Told to the pathway itself, and no news for anybody's timeline. */
  private static final String OF_ERASURE = ".*\\.(pathway-data-erased|erased)\\.v1";

  private Telling() {
  }

  static Stream<Finding> timelines(Evidence evidence) {
    var expected = evidence.journal().stream().filter(said -> !said.type().matches(OF_ERASURE))
        .collect(groupingBy(Said::pathway, mapping(said -> said.stream() + "/" + said.sequence(), toSet())));
    return Stream.concat(expected.keySet().stream(), evidence.timelines().keySet().stream()).distinct().filter(evidence::lives)
        .flatMap(pathway -> timeline(evidence, pathway, expected.getOrDefault(pathway, Set.of())));
  }

  private static Stream<Finding> timeline(Evidence evidence, String pathway, Set<String> expected) {
    var placed = evidence.timelines().getOrDefault(pathway, List.of());
    var events = placed.stream().map(Placed::event).toList();
    var missing = new HashSet<>(expected);
    missing.removeAll(new HashSet<>(events));
    var others = placed.stream().filter(one -> !evidence.restored(one.stream()) && !expected.contains(one.event())).map(Placed::event).toList();
    return Stream.of(
        missing.isEmpty() ? null : new Finding(pathway, "its timeline lacks " + missing),
        others.isEmpty() ? null : new Finding(pathway, "its timeline holds what nobody said: " + others),
        events.size() == new HashSet<>(events).size() ? null : new Finding(pathway, "its timeline holds something twice: " + events)).filter(Objects::nonNull);
  }

  static Stream<Finding> order(Evidence evidence) {
    var onTimelines = evidence.timelines().entrySet().stream().filter(line -> evidence.lives(line.getKey()))
        .flatMap(line -> line.getValue().stream().collect(groupingBy(Placed::stream, mapping(Placed::sequence, toList()))).entrySet().stream()
            .filter(stream -> !ascending(stream.getValue()))
            .map(stream -> new Finding(line.getKey(), "its timeline holds %s in the order %s".formatted(stream.getKey(), stream.getValue()))));
    return Stream.concat(onTimelines, heardOrder(evidence));
  }

  private static Stream<Finding> heardOrder(Evidence evidence) {
    var places = places(evidence);
    return evidence.heard().stream().filter(heard -> evidence.lives(heard.pathway()) && places.containsKey(heard.entry().id()))
        .collect(groupingBy(heard -> heard.viewer() + " " + heard.screen() + " " + heard.pathway() + " " + heard.entry().about(), toList())).entrySet().stream()
        .filter(line -> !ascending(line.getValue().stream().map(heard -> places.get(heard.entry().id()).sequence()).distinct().toList()))
        .map(line -> new Finding(line.getValue().getFirst().pathway(), line.getKey() + " was heard in another order"));
  }

  /** What a restored service lost stands on live views alone. */
  static Stream<Finding> rebuilt(Evidence evidence) {
    var lost = evidence.timelines().values().stream().flatMap(List::stream).filter(placed -> evidence.restored(placed.stream()))
        .filter(placed -> evidence.journal().stream().noneMatch(said -> said.stream().equals(placed.stream()) && said.sequence() == placed.sequence()))
        .map(Placed::id).collect(toSet());
    return evidence.rebuilt().entrySet().stream().filter(line -> evidence.lives(line.getKey())).flatMap(line -> {
      var live = evidence.shown().getOrDefault(line.getKey(), List.of()).stream().filter(id -> !lost.contains(id)).toList();
      return live.equals(line.getValue()) ? Stream.of()
          : Stream.of(new Finding(line.getKey(), "live it is %s, rebuilt %s".formatted(live, line.getValue())));
    });
  }

  /** A restored view has its places anew: what was heard before may come once more then. */
  static Stream<Finding> streams(Evidence evidence) {
    var repeated = evidence.heard().stream().collect(groupingBy(heard -> heard.viewer() + " " + heard.screen() + " " + heard.pathway() + " " + heard.entry().id(), toList())).values().stream()
        .filter(same -> same.size() > 1 && !evidence.restored("pathway/"))
        .map(same -> new Finding(same.getFirst().pathway(), "%s got %s %d times".formatted(same.getFirst().viewer(), same.getFirst().entry().id(), same.size())));
    return Stream.concat(repeated, missed(evidence));
  }

  /** Patients see all of their pathway: whatever was commanded while they followed came over their stream. */
  private static Stream<Finding> missed(Evidence evidence) {
    var places = evidence.timelines().values().stream().flatMap(List::stream).collect(groupingBy(Placed::event, mapping(Placed::id, toSet())));
    var heard = evidence.heard().stream().map(one -> one.entry().id()).collect(toSet());
    return evidence.deeds().stream().filter(deed -> evidence.lives(deed.pathway()) && !evidence.lost(deed))
        .filter(deed -> evidence.following().getOrDefault(deed.pathway(), Long.MAX_VALUE) < deed.sentAt())
        .filter(deed -> places.getOrDefault(deed.stream() + "/" + deed.sequence(), Set.of()).stream().noneMatch(heard::contains))
        .map(deed -> new Finding(deed.pathway(), "the patient followed and never heard of %s=%d".formatted(deed.stream(), deed.sequence())));
  }

  private static Map<String, Placed> places(Evidence evidence) {
    return evidence.timelines().values().stream().flatMap(List::stream).collect(toMap(Placed::id, placed -> placed, (one, _) -> one));
  }

  private static boolean ascending(List<Long> sequences) {
    return sequences.equals(sequences.stream().sorted().toList());
  }
}
