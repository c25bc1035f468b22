package be.jalon.portal.requests;

import be.jalon.contracts.ConcernId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.sections.CareStatus;
import be.jalon.contracts.sections.Urgency;
import be.jalon.portal.services.Coded;
import be.jalon.portal.services.Pathways.TriageCard;
import be.jalon.portal.services.Referrals.Incoming;
import be.jalon.portal.services.Referrals.WaitingConcern;
import be.jalon.portal.services.ServiceProblem;
import be.jalon.portal.words.Codes;
import be.jalon.portal.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a network has still to answer.
 *
 * @param groups by whom each waits for; within a group the most urgent first, then the one that waits longest
 * @param elsewhere dangers named about people whom a colleague has taken in already
 * @param lost what was tried on a request that is not here any more; null for nothing
 * @param tomorrow first day that can be announced
 * @param mark changes with the list
 */
public record RequestsPage(List<Group> groups, int count, long late, List<String> elsewhere, List<Choice> reasons, @Nullable Tried lost, String tomorrow, String mark) {

  /** What a clinician may answer. */
  public enum Answer { TAKE, WAITING_LIST, REDIRECT, DECLINE, ASK, SEE_TO_IT }

  /** Who has to do something before the network's answer is there. */
  public enum Waiting {
    FOR_US, FOR_THE_SENDER, ON_THE_LIST;

    static Waiting of(Incoming request) {
      return request.escalated() ? FOR_US : switch (request.state()) {
        case INFORMATION_ASKED -> FOR_THE_SENDER;
        case WAITING_LIST -> ON_THE_LIST;
        case null, default -> FOR_US;
      };
    }
  }

  public record Group(Waiting waiting, String title, List<Card> cards) {
  }

  /**
   * @param title the reasons for asking; none, where the patient's consent leaves none to be read
   * @param waits for how long already
   * @param due by when an answer is awaited, and how long that still is; empty where none is
   * @param opened whether the reader has opened the rest
   * @param tried what was just refused of it; null for nothing
   */
  public record Card(ReferralId referral, PathwayId pathway, Urgency urgency, String urgent, String title, String state, String waits, String due, boolean late, String language,
      String place, boolean opened, List<Danger> dangers, List<Choice> elsewhere, boolean mayBeAsked, @Nullable Tried tried) {

    public boolean tries(Answer answer) {
      return tried != null && tried.answer() == answer;
    }

    /** What is sent again is the same act. */
    public String act(Answer answer, String fresh) {
      return tries(answer) ? tried.act() : fresh;
    }
  }

  /** @param by when somebody is to have seen to it. @param late nobody has */
  public record Danger(ConcernId id, String since, String by, boolean late) {
  }

  public record Choice(String code, String name) {
  }

  /** An answer that was refused, with all that was typed. @param act of the form, so that a resend is the same act */
  public record Tried(ReferralId referral, Answer answer, ServiceProblem.Problem problem, String text, String day, String network, String reason, String act) {

    public String title() {
      return problem.title() == null ? "" : problem.title();
    }

    public List<String> whys() {
      return problem.whys();
    }
  }

  static RequestsPage of(List<Incoming> incoming, List<TriageCard> told, List<WaitingConcern> concerns, List<Coded> reasons, @Nullable Tried tried, Words words) {
    var cards = told.stream().collect(Collectors.toMap(TriageCard::referral, Function.identity(), (one, _) -> one));
    var here = incoming.stream().map(Incoming::id).collect(Collectors.toSet());
    var groups = Arrays.stream(Waiting.values()).map(waiting -> new Group(waiting, words.of(waiting), incoming.stream().filter(each -> Waiting.of(each) == waiting)
        .sorted(Comparator.comparing(Incoming::urgency).reversed().thenComparing(each -> since(each, cards)))
        .map(each -> card(each, cards.get(each.id()), concerns, tried, words)).toList())).filter(group -> !group.cards().isEmpty()).toList();
    return new RequestsPage(groups, incoming.size(), incoming.stream().filter(Incoming::escalated).count(),
        concerns.stream().filter(each -> !here.contains(each.referral())).map(each -> words.of("requests.danger.elsewhere", words.since(each.raisedAt()))).toList(),
        reasons.stream().map(each -> new Choice(each.code(), words.label(Codes.List.DECLINE_REASONS, each.code()))).toList(),
        tried == null || here.contains(tried.referral()) ? null : tried, words.today().plusDays(1).toString(), mark(incoming, concerns));
  }

  /** Which requests wait, for whom, and the dangers beside them: nothing else is news to somebody who has the list before them. */
  static String mark(List<Incoming> incoming, List<WaitingConcern> concerns) {
    var listed = Stream.concat(incoming.stream().map(each -> each.id() + " " + Waiting.of(each)), concerns.stream().map(each -> each.id() + " " + each.unanswered())).sorted().toList();
    return Integer.toHexString(listed.hashCode());
  }

  private static Card card(Incoming request, @Nullable TriageCard card, List<WaitingConcern> concerns, @Nullable Tried tried, Words words) {
    var lastDay = request.due() == null ? null : words.dayOf(request.due().minusMillis(1));
    return new Card(request.id(), request.pathway(), request.urgency(), words.of(request.urgency()), title(card, words), words.of(request.state()),
        words.lasting(card == null ? request.since() : card.submittedAt()),
        lastDay == null ? "" : due(request, lastDay, words), lastDay != null && (request.escalated() || lastDay.isBefore(words.today())),
        card == null || card.preferredLanguage() == null ? "" : words.of(card.preferredLanguage()),
        card == null || card.place() == null ? "" : card.place(), card != null && card.opened(),
        concerns.stream().filter(each -> each.referral().equals(request.id())).map(each -> danger(each, words)).toList(),
        request.elsewhere().stream().map(network -> new Choice(network.value(), words.organisation(network))).toList(),
        request.state() != CareStatus.Stage.WAITING_LIST, tried != null && tried.referral().equals(request.id()) ? tried : null);
  }

  private static String title(@Nullable TriageCard card, Words words) {
    return card == null || card.reasons().isEmpty() ? words.of("requests.no-reasons")
        : card.reasons().stream().map(reason -> words.label(Codes.List.REFERRAL_REASONS, reason)).collect(Collectors.joining(" · "));
  }

  private static String due(Incoming request, LocalDate lastDay, Words words) {
    return words.of(request.state() == CareStatus.Stage.WAITING_LIST ? "requests.place-on" : "requests.due", words.day(lastDay), words.left(lastDay));
  }

  private static Danger danger(WaitingConcern concern, Words words) {
    return new Danger(concern.id(), words.since(concern.raisedAt()), words.dayAndTime(concern.acknowledgeBy()), concern.unanswered());
  }

  private static Instant since(Incoming request, Map<ReferralId, TriageCard> cards) {
    var card = cards.get(request.id());
    return card == null ? request.since() : card.submittedAt();
  }
}
