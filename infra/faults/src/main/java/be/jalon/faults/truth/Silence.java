package be.jalon.faults.truth;

import be.jalon.faults.truth.Promise.Finding;
import java.util.stream.Stream;

/** What must not be there. */
final class Silence {

  /** All that the journals of an erased pathway may still say. */
  static final String TOMBSTONE = ".*\\.(pathway-data-erased|erased)\\.v1";

  private Silence() {
  }

  static Stream<Finding> erased(Evidence evidence) {
    var journals = evidence.journal().stream().filter(said -> evidence.erased().contains(said.pathway()) && !said.type().matches(TOMBSTONE))
        .map(said -> new Finding(said.pathway(), "erased, and its journal holds %s/%d %s".formatted(said.stream(), said.sequence(), said.type())));
    var timelines = evidence.timelines().entrySet().stream().filter(line -> evidence.erased().contains(line.getKey()) && !line.getValue().isEmpty())
        .map(line -> new Finding(line.getKey(), "erased, and its timeline holds " + line.getValue()));
    var shown = evidence.shown().entrySet().stream().filter(page -> evidence.erased().contains(page.getKey()) && !page.getValue().isEmpty())
        .map(page -> new Finding(page.getKey(), "erased, and its patient is shown " + page.getValue()));
    return Stream.of(journals, timelines, shown).flatMap(found -> found);
  }

  static Stream<Finding> inClear(Evidence evidence) {
    return evidence.readable().stream().map(where -> new Finding("", where));
  }

  static Stream<Finding> parked(Evidence evidence) {
    return evidence.parked().stream().filter(parked -> !evidence.poisoned().contains(parked.stream()))
        .map(parked -> new Finding("", "%s has parked %s/%d: %s, %s".formatted(parked.reader(), parked.stream(), parked.sequence(), parked.reason(), parked.explanation())));
  }

  static Stream<Finding> unanswered(Evidence evidence) {
    return evidence.unanswered().stream().map(call -> new Finding("", call));
  }
}
