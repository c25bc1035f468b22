package be.jalon.faults;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import be.jalon.faults.truth.Deed;
import be.jalon.faults.truth.Evidence;
import be.jalon.faults.truth.Heard;
import be.jalon.trials.Written.Said;
import java.util.Comparator;
import java.util.List;

/** All that is known of one pathway: what was commanded and answered, what its journals, its timeline and its listeners hold. Ids, numbers and kinds alone. */
final class Trail {

  private Trail() {
  }

  static String of(String pathway, Evidence evidence) {
    var told = new StringBuilder("The trail of pathway " + pathway + "\n");
    told.append("  commands:\n");
    evidence.deeds().stream().filter(deed -> deed.pathway().equals(pathway)).sorted(Comparator.comparingLong(Deed::sentAt))
        .forEach(deed -> told.append("    %-24s %-70s -> %s=%d  %s  (%d ms)%n".formatted(deed.actor(), deed.path(), deed.stream(), deed.sequence(), deed.type(),
            (deed.answeredAt() - deed.sentAt()) / 1_000_000)));
    told.append("  journal:\n");
    evidence.journal().stream().filter(said -> said.pathway().equals(pathway)).sorted(Comparator.comparing(Said::stream)
        .thenComparing(Said::sequence)).forEach(said -> told.append("    %s/%d %s%n".formatted(said.stream(), said.sequence(), said.type())));
    told.append("  timeline: ").append(evidence.timelines().getOrDefault(pathway, List.of()).stream().map(placed -> placed.stream() + "/" + placed.sequence())
        .collect(joining(", "))).append('\n');
    evidence.heard().stream().filter(heard -> heard.pathway().equals(pathway)).collect(groupingBy(Heard::viewer))
        .forEach((viewer, entries) -> told.append("  heard by ").append(viewer).append(": ")
            .append(entries.stream().map(heard -> heard.entry().about() + " " + heard.entry().kind()).collect(joining(", "))).append('\n'));
    return told.toString();
  }
}
