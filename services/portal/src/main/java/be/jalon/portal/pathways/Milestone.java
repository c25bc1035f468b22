package be.jalon.portal.pathways;

import be.jalon.contracts.sections.CareStatus;
import be.jalon.contracts.sections.ReturnStatus;
import be.jalon.portal.services.Pathways.Entry;
import be.jalon.portal.services.Pathways.Header;
import be.jalon.portal.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The way from referral to return, as far as what the reader sees tells of it. */
public enum Milestone {
  REFERRED(Stretch.CARE, "referral.submitted"),
  TAKEN(Stretch.CARE, "referral.accepted"),
  IN_CARE(Stretch.CARE, "referral.care-started"),
  PROPOSED(Stretch.RETURN, "return-to-work.return-proposed"),
  AUTHORISED(Stretch.RETURN, "return-to-work.authorisation-granted"),
  AT_WORK(Stretch.RETURN, "return-to-work.resumption-declared", "return-to-work.step-started"),
  COMPLETED(Stretch.RETURN, "return-to-work.return-completed");

  private enum Stretch { CARE, RETURN }

  /** @param state also its name in the style sheet. @param on when it was reached; empty where that is not told */
  public record Stone(String code, String name, State state, String on) {
  }

  public enum State { REACHED, NOW, AHEAD }

  private final Stretch stretch;
  private final Set<String> kinds;

  Milestone(Stretch stretch, String... kinds) {
    this.stretch = stretch;
    this.kinds = Set.of(kinds);
  }

  /** @param entries in the order in which they happened */
  static List<Stone> line(Header header, List<Entry> entries, Words words) {
    var reached = reached(header, entries, words);
    var last = reached.keySet().stream().reduce((_, later) -> later).orElse(null);
    var stones = new ArrayList<Stone>();
    for (var milestone : shown(header)) {
      var state = milestone == last ? State.NOW : last != null && milestone.compareTo(last) < 0 ? State.REACHED : State.AHEAD;
      var on = reached.get(milestone);
      stones.add(new Stone(milestone.name(), words.of(milestone), state, on == null ? "" : words.shortDate(on)));
    }
    return stones;
  }

  /** Of care nothing is drawn for whom nothing is told of it; nobody authorises an informal return. */
  private static List<Milestone> shown(Header header) {
    boolean informal = header.returns().stream().anyMatch(each -> each.procedure() == ReturnStatus.Procedure.INFORMAL);
    return Arrays.stream(values()).filter(each -> each.stretch == Stretch.RETURN || !header.care().isEmpty())
        .filter(each -> each != AUTHORISED || !informal).toList();
  }

  private static Map<Milestone, @Nullable LocalDate> reached(Header header, List<Entry> entries, Words words) {
    var reached = new EnumMap<Milestone, @Nullable LocalDate>(Milestone.class);
    for (var entry : entries) {
      var kind = entry.kind().replaceFirst("[.]v[0-9]+$", "");
      Arrays.stream(values()).filter(each -> each.kinds.contains(kind)).forEach(each -> reached.putIfAbsent(each, words.dayOf(entry.occurredAt())));
    }
    header.care().forEach(care -> of(care.stage(), reached));
    return reached;
  }

  /** What happened may be told by a later entry alone. */
  private static void of(CareStatus.@Nullable Stage stage, Map<Milestone, @Nullable LocalDate> reached) {
    switch (stage) {
      case null -> { /* a stage that this version does not know */ }
      case REQUESTED, INFORMATION_ASKED, WAITING_LIST, DECLINED, REDIRECTED, WITHDRAWN -> reached.putIfAbsent(REFERRED, null);
      case ACCEPTED -> reached.putIfAbsent(TAKEN, null);
      case IN_CARE, INTERRUPTED, COMPLETED -> reached.putIfAbsent(IN_CARE, null);
      case ONGOING -> { /* tells of something else */ }
    }
  }
}
