package be.jalon.portal.refer;

import be.jalon.contracts.PathwayId;
import be.jalon.contracts.people.PersonName;
import be.jalon.contracts.sections.CareStatus.Stage;
import be.jalon.portal.refer.Drawer.Kept;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.services.Referrals.Referral;
import be.jalon.portal.services.Referrals.Role;
import be.jalon.portal.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Where one begins: what was not finished, what was sent and still waits for a network, and a new one. @param daysAtMost how long what is unfinished is kept */
record ReferPage(List<Unfinished> unfinished, long daysAtMost, List<Waiting> waiting) {

  private static final Set<Stage> WAITING = EnumSet.of(Stage.REQUESTED, Stage.INFORMATION_ASKED, Stage.WAITING_LIST);

  /** @param name of the patient as far as it was typed */
  record Unfinished(String id, String name, String saved) {
  }

  /** @param asked whether the network asked something that the reader is to answer. @param due until when the network answers; empty where no day is set */
  record Waiting(String id, String name, String network, String state, String since, String due, boolean asked, boolean late) {
  }

  static ReferPage of(List<Kept<Form>> drafts, List<Referral> sent, List<Pathways.Line> lines, Duration draftsAtMost, Words words) {
    Map<PathwayId, PersonName> names = lines.stream().filter(line -> line.name() != null)
        .collect(Collectors.toMap(Pathways.Line::pathway, line -> Objects.requireNonNull(line.name()), (one, _) -> one));
    return new ReferPage(
        drafts.stream().map(draft -> new Unfinished(draft.id(), draft.content().name().isEmpty() ? words.of("refer.nameless") : draft.content().name(), words.since(draft.savedAt()))).toList(),
        draftsAtMost.toDays(),
        sent.stream().filter(each -> each.isYours(Role.SENDER) && WAITING.contains(each.state()))
            .sorted(Comparator.<Referral, Boolean>comparing(each -> each.state() != Stage.INFORMATION_ASKED).thenComparing(Referral::since))
            .map(each -> waiting(each, names.get(each.pathway()), words)).toList());
  }

  private static Waiting waiting(Referral standing, @org.jspecify.annotations.Nullable PersonName name, Words words) {
    return new Waiting(standing.id().value(), name == null ? words.of("no-name") : name.shown(), words.organisation(standing.network()), words.of(standing.state()),
        words.lasting(standing.since()), due(standing, words), standing.state() == Stage.INFORMATION_ASKED, standing.escalated());
  }

  /** The last day on which the answer is in time. */
  static String due(Referral standing, Words words) {
    return standing.due() == null ? "" : words.day(lastDay(standing.due(), words));
  }

  static java.time.LocalDate lastDay(Instant tooLate, Words words) {
    return words.dayOf(tooLate.minusMillis(1));
  }
}
