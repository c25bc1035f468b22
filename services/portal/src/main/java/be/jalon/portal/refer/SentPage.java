package be.jalon.portal.refer;

import be.jalon.contracts.sections.CareStatus.Stage;
import be.jalon.portal.pathways.Telling;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.services.Pathways.Entry;
import be.jalon.portal.services.Referrals.Referral;
import be.jalon.portal.services.Referrals.Role;
import be.jalon.portal.services.ServiceProblem.Problem;
import be.jalon.portal.words.Codes;
import be.jalon.portal.words.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request after it was sent: where it stands, what was said to it, and what its sender or the patient may still do with it.
 *
 * @param ball who is to act; {@code due} until when, empty where no day is set
 * @param word what was last said about it by somebody else
 * @param asked whether the network waits for the reader's answer
 * @param waits whether it may still be added to. @param takesBack whether it may still be taken back
 * @param slip whether the patient's page can still be printed
 * @param notice what must be said beside a danger; empty for none
 * @param typed what was typed before it was refused
 */
record SentPage(String id, String pathway, String title, String network, String state, String urgency, String since, boolean yours, String ball, String due, boolean late,
    String reason, @Nullable Word word, boolean asked, boolean waits, boolean takesBack, boolean isPatient, boolean slip, String notice, List<Choice> withdrawals,
    List<Choice> demands, List<Choice> resources, Addition typed, @Nullable Problem problem) {

  private static final Set<Stage> WAITING = EnumSet.of(Stage.REQUESTED, Stage.INFORMATION_ASKED, Stage.WAITING_LIST);
  private static final Set<Stage> CARED_FOR = EnumSet.of(Stage.IN_CARE, Stage.INTERRUPTED);
  private static final Set<Stage> ENDED = EnumSet.of(Stage.COMPLETED, Stage.DECLINED, Stage.WITHDRAWN);

  record Word(String what, String who, String when, String brief, List<Telling.Piece> pieces) {
  }

  /** @param overview null while its pathway has not heard of it, or is not the reader's to see: the request itself is still theirs */
  record Known(Referral standing, Pathways.@Nullable Overview overview, List<Entry> entries, @Nullable Slip slip, @Nullable String notice) {

    private @Nullable String patient() {
      var identity = overview == null ? null : overview.header().identity();
      return identity != null ? identity.name().shown() : slip == null ? null : slip.patient();
    }
  }

  static SentPage of(Known known, Codes codes, Addition typed, @Nullable Problem problem, Words words) {
    var standing = known.standing();
    var telling = new Telling(words);
    var patient = known.patient();
    boolean isPatient = standing.isYours(Role.PATIENT);
    boolean isSender = standing.isYours(Role.SENDER);
    boolean waits = WAITING.contains(standing.state()) && (isSender || isPatient);
    var ball = standing.ball();
    var network = words.organisation(standing.network());
    return new SentPage(standing.id().value(), standing.pathway().value(),
        isPatient ? words.of("refer.sent.yours", network) : patient == null ? words.of("refer.sent.title", network) : words.of("refer.sent.of", patient),
        network, words.of(standing.state()), words.of(standing.urgency()), words.lasting(standing.since()),
        ball != null && ball.holder() == words.reader().capacity(), ball == null ? "" : telling.ball(ball), ReferPage.due(standing, words), standing.escalated(),
        standing.reason() == null ? "" : reason(standing.reason(), words), word(known, telling, words), standing.state() == Stage.INFORMATION_ASKED && isSender, waits,
        !ENDED.contains(standing.state()) && (isPatient || isSender && !CARED_FOR.contains(standing.state())), isPatient, known.slip() != null,
        known.notice() != null ? known.notice() : standing.notice() == null ? "" : standing.notice().text(),
        waits || !ENDED.contains(standing.state()) ? Choice.ofList(codes, Codes.List.WITHDRAWAL_REASONS, List.of(), words) : List.of(),
        waits ? Choice.ofList(codes, Codes.List.WORK_DEMANDS, typed.demands(), words) : List.of(),
        waits ? Choice.ofList(codes, Codes.List.WORK_RESOURCES, typed.resources(), words) : List.of(), typed, problem);
  }

  private static @Nullable Word word(Known known, Telling telling, Words words) {
    return known.entries().reversed().stream()
        .filter(entry -> entry.about().value().equals("referral/" + known.standing().id()) && !isOwn(entry, words))
        .findFirst()
        .map(entry -> new Word(telling.what(entry.kind()), telling.who(entry.act()), words.dayAndTime(entry.occurredAt()), telling.brief(entry.sections()),
            telling.pieces(entry.sections())))
        .orElse(null);
  }

  private static boolean isOwn(Entry entry, Words words) {
    var inNameOf = entry.act().inNameOf();
    return words.isReader(entry.act().actedBy().person()) || inNameOf != null && words.isReader(inNameOf.person());
  }

  /** A code stands in one of these lists. */
  private static String reason(String code, Words words) {
    return Stream.of(Codes.List.DECLINE_REASONS, Codes.List.WITHDRAWAL_REASONS, Codes.List.INTERRUPTION_REASONS, Codes.List.OUTCOMES)
        .map(list -> words.label(list, code)).filter(label -> !label.equals(code)).findFirst().orElse(code);
  }
}
