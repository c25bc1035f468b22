package be.jalon.faults.truth;

import static java.util.stream.Collectors.toMap;

import be.jalon.faults.truth.Promise.Finding;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What assessors were shown, against what the patient let them see at that time. They see nothing but by consent, and what they wrote. */
final class Showing {

  private Showing() {
  }

  /**
   * A delivery may be under way while a withdrawal is answered; but what was written by a command sent after it must not come by the withdrawn consent. Events
   * that no command brought about are left to the pages.
   */
  static Stream<Finding> onStreams(Evidence evidence) {
    var written = written(evidence);
    return evidence.heard().stream().filter(heard -> assesses(heard.viewer())).flatMap(heard -> {
      var deed = written.get(heard.entry().id());
      if (deed == null || deed.actor().equals(heard.viewer())) {
        return Stream.of();
      }
      return beyond(evidence, heard.pathway(), heard.viewer(), heard.entry(), consent -> consent.sentAt() <= heard.at() && consent.withdrawnAt() >= deed.sentAt());
    });
  }

  static Stream<Finding> onPages(Evidence evidence) {
    var written = written(evidence);
    return evidence.pages().stream().filter(page -> assesses(page.viewer())).flatMap(page -> page.entries().stream().flatMap(entry -> {
      var deed = written.get(entry.id());
      boolean own = deed == null ? evidence.erased().contains(page.pathway()) && wroteSuch(evidence, page.viewer(), entry) : deed.actor().equals(page.viewer());
      return own ? Stream.of()
          : beyond(evidence, page.pathway(), page.viewer(), entry, consent -> consent.sentAt() <= page.endedAt() && consent.withdrawnAt() >= page.begunAt());
    }));
  }

  private static Stream<Finding> beyond(Evidence evidence, String pathway, String viewer, Entry entry, Predicate<Consent> counts) {
    return entry.categories().stream()
        .filter(category -> evidence.consents().stream().noneMatch(consent -> consent.covers(pathway, viewer, category) && counts.test(consent)))
        .map(category -> new Finding(pathway, "%s was shown %s of %s (%s) without a consent".formatted(viewer, category, entry.kind(), entry.about())));
  }

  /** By entry: the command that brought it about. */
  private static Map<String, Deed> written(Evidence evidence) {
    var deeds = evidence.deeds().stream().collect(toMap(deed -> deed.stream() + "/" + deed.sequence(), deed -> deed, (one, _) -> one));
    return evidence.timelines().values().stream().flatMap(line -> line.stream().filter(placed -> deeds.containsKey(placed.event())))
        .collect(toMap(Placed::id, placed -> deeds.get(placed.event()), (one, _) -> one));
  }

  /** The timeline of an erased pathway does not tell any more which command brought an entry about; who wrote one of its kind on its stream is known all the same. */
  private static boolean wroteSuch(Evidence evidence, String viewer, Entry entry) {
    return evidence.deeds().stream().anyMatch(deed -> deed.actor().equals(viewer) && deed.stream().equals(entry.about()) && deed.type().endsWith("." + entry.kind()));
  }

  private static boolean assesses(String viewer) {
    return viewer.startsWith("occupational-physician-") || viewer.startsWith("medecin-conseil-");
  }
}
