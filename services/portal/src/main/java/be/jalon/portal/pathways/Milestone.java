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
  REFERRED(Stretch.CARE, null, "referral.submitted"),
  TAKEN(Stretch.CARE, REFERRED, "referral.accepted"),
  IN_CARE(Stretch.CARE, TAKEN, "referral.care-started"),
  PROPOSED(Stretch.RETURN, null, "return-to-work.return-proposed"),
  AUTHORISED(Stretch.RETURN, PROPOSED, "return-to-work.authorisation-granted"),
  AT_WORK(Stretch.RETURN, PROPOSED, "return-to-work.resumption-declared", "return-to-work.step-started"),
  COMPLETED(Stretch.RETURN, AT_WORK, "return-to-work.return-completed");

  private enum Stretch { CARE, RETURN }

  /** @param state also its name in the style sheet. @param on when it was reached; empty where that is not told */
  public record Stone(String code, String name, State state, String on) {
  }

  public enum State { REACHED, NOW, AHEAD }

  private final Stretch stretch;
  private final @Nullable Milestone implied;
  private final Set<String> kinds;

  /** @param implied was passed by whoever got here, even if nothing tells of it. Steps may begin before anybody decided (rule R2), so work implies no authorisation. */
  Milestone(Stretch stretch, @Nullable Milestone implied, String... kinds) {
    this.stretch = stretch;
    this.implied = implied;
    this.kinds = Set.of(kinds);
  }

  /** @param entries in the order in which they happened; of a long timeline the latest, so an early milestone may be without its date */
  static List<Stone> line(Header header, List<Entry> entries, Words words) {
    var reached = reached(header, entries, words);
    var last = reached.keySet().stream().reduce((_, later) -> later).orElse(null);
    var stones = new ArrayList<Stone>();
    for (var milestone : shown(header)) {
      var state = milestone == last ? State.NOW : reached.containsKey(milestone) ? State.REACHED : State.AHEAD;
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
    var told = new EnumMap<Milestone, @Nullable LocalDate>(reached);
    told.keySet().forEach(milestone -> passed(milestone, reached));
    header.care().forEach(care -> passed(by(care.stage()), reached));
    header.returns().forEach(each -> passed(by(each.stage()), reached));
    return reached;
  }

  private static void passed(@Nullable Milestone milestone, Map<Milestone, @Nullable LocalDate> reached) {
    for (var each = milestone; each != null; each = each.implied) {
      reached.putIfAbsent(each, null);
    }
  }

  /** What happened may be told by a later entry alone; a stage that this version does not know tells nothing. */
  private static @Nullable Milestone by(CareStatus.@Nullable Stage stage) {
    return switch (stage) {
      case REQUESTED, INFORMATION_ASKED, WAITING_LIST, DECLINED, REDIRECTED, WITHDRAWN -> REFERRED;
      case ACCEPTED -> TAKEN;
      case IN_CARE, INTERRUPTED, COMPLETED -> IN_CARE;
      case ONGOING -> null;
      case null -> null;
    };
  }

  private static @Nullable Milestone by(ReturnStatus.@Nullable Stage stage) {
    return switch (stage) {
      case PROPOSED, REVISED, AGREED, DECLINED, EMPLOYER_ANSWERED, AUTHORISATION_REQUESTED, AUTHORISATION_REFUSED -> PROPOSED;
      case AUTHORISED, AUTHORISATION_EXPIRED -> AUTHORISED;
      case RESUMED, STEP_STARTED, STEPPED_BACK, HOURS_EXCEEDED -> AT_WORK;
      case COMPLETED -> COMPLETED;
      case ENGAGEMENT, INCAPACITY, OPENED, STOPPED, RELAPSED, CLOSED, CLOCK, ONGOING -> null;
      case null -> null;
    };
  }
}
