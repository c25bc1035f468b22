package be.jalon.faults.truth;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import be.jalon.faults.truth.Promise.Finding;
import be.jalon.trials.Written.Said;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the writers keep: commands, journals, times. */
final class Keeping {

  /** The bundle CARE lets network and sender read: heard by the pathway, not commanded there. */
  private static final Map<String, Long> GIVEN = Map.of("be.jalon.pathway.consent-granted.v1", 2L);

  /** By which a restored service raises every number. */
  private static final long RAISED_BY = 1_000_000;

  private Keeping() {
  }

  static Stream<Finding> acknowledged(Evidence evidence) {
    var said = evidence.journal().stream().collect(groupingBy(one -> one.stream() + " " + one.type(), mapping(Said::sequence, toList())));
    return evidence.deeds().stream().filter(deed -> evidence.lives(deed.pathway()) && !evidence.lost(deed))
        .filter(deed -> said.getOrDefault(deed.stream() + " " + deed.type(), List.of()).stream().noneMatch(sequence -> sequence <= deed.sequence()))
        .map(deed -> new Finding(deed.pathway(), "%s was answered with %s=%d and is not there".formatted(deed.path(), deed.stream(), deed.sequence())));
  }

  /** A command repeated with its key is done once: as many events as commands, and those that nobody commanded. */
  static Stream<Finding> twice(Evidence evidence) {
    var commands = evidence.deeds().stream().filter(deed -> evidence.lives(deed.pathway()) && !evidence.abandoned().contains(deed.pathway()))
        .collect(groupingBy(deed -> deed.stream() + " " + deed.type()));
    var events = evidence.journal().stream().collect(groupingBy(said -> said.stream() + " " + said.type(), counting()));
    return commands.entrySet().stream().flatMap(what -> {
      var deeds = what.getValue();
      long expected = deeds.size() + GIVEN.getOrDefault(deeds.getFirst().type(), 0L);
      long found = events.getOrDefault(what.getKey(), 0L);
      return found > expected
          ? Stream.of(new Finding(deeds.getFirst().pathway(), "%s: %d commands, %d events".formatted(what.getKey(), expected, found))) : Stream.of();
    });
  }

  static Stream<Finding> journal(Evidence evidence) {
    var journal = evidence.journal().stream().collect(groupingBy(Said::stream, mapping(Said::sequence, toList())));
    var pathways = evidence.journal().stream().collect(toMap(Said::stream, Said::pathway, (one, _) -> one, HashMap::new));
    var waiting = evidence.waiting().stream().map(what -> new Finding("", "still to be said: " + what));
    var uncounted = journal.keySet().stream().filter(stream -> !evidence.counted().containsKey(stream))
        .map(stream -> new Finding(pathways.get(stream), "no document counts the events of " + stream));
    var silent = evidence.journal().stream().collect(groupingBy(Said::stream, reducing(true, said -> said.type().matches(Silence.TOMBSTONE), Boolean::logicalAnd)));
    var wrong = evidence.counted().entrySet().stream().filter(counted -> counted.getValue() > 0 && !silent.getOrDefault(counted.getKey(), false))
        .filter(counted -> !whole(journal.getOrDefault(counted.getKey(), List.of()).stream().sorted().toList(), counted.getValue(), evidence.restored(counted.getKey())))
        .map(counted -> new Finding(pathways.getOrDefault(counted.getKey(), ""), "the journal of %s is %s, its document counts %d"
            .formatted(counted.getKey(), journal.getOrDefault(counted.getKey(), List.of()), counted.getValue())));
    return Stream.of(waiting, uncounted, wrong).flatMap(found -> found);
  }

  /** 1, 2 ... n; a restored service goes on a million higher, once for each time. */
  private static boolean whole(List<Long> sequences, long counted, boolean restored) {
    long at = 0;
    for (long sequence : sequences) {
      boolean next = sequence == at + 1 || restored && sequence > at && (sequence - at - 1) % RAISED_BY == 0;
      if (!next) {
        return false;
      }
      at = sequence;
    }
    return at == counted || restored && counted > at && (counted - at) % RAISED_BY == 0;
  }

  static Stream<Finding> times(Evidence evidence) {
    var taken = evidence.taken();
    return IntStream.range(0, taken.size()).boxed().flatMap(i -> taken.subList(i + 1, taken.size()).stream().filter(taken.get(i)::overlaps)
        .map(other -> new Finding("", "%s is held by %s and by %s".formatted(other.start(), taken.get(i).appointment(), other.appointment()))));
  }
}
