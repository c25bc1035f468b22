package be.jalon.referral;

import static be.jalon.aggregates.Decision.decided;
import static be.jalon.aggregates.Decision.refused;
import static be.jalon.referral.ReferralRefusal.ALREADY_ANSWERED;
import static be.jalon.referral.ReferralRefusal.CARE_RUNS;
import static be.jalon.referral.ReferralRefusal.CONSENT_DOES_NOT_COVER_NETWORK;
import static be.jalon.referral.ReferralRefusal.DATE_IN_THE_PAST;
import static be.jalon.referral.ReferralRefusal.NOTHING_TOLD;
import static be.jalon.referral.ReferralRefusal.NOT_IN_THIS_STATE;
import static be.jalon.referral.ReferralRefusal.SAME_NETWORK;

import be.jalon.aggregates.Decision;
import be.jalon.contracts.Brussels;
import be.jalon.contracts.Entry;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.people.Act;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.referral.ReferralEvent.InformationProvided;
import be.jalon.contracts.referral.ReferralEvent.InformationRequested;
import be.jalon.contracts.referral.ReferralEvent.ReferralAccepted;
import be.jalon.contracts.referral.ReferralEvent.ReferralDeclined;
import be.jalon.contracts.referral.ReferralEvent.ReferralEscalated;
import be.jalon.contracts.referral.ReferralEvent.ReferralRedirected;
import be.jalon.contracts.referral.ReferralEvent.ReferralWaitlisted;
import be.jalon.contracts.referral.ReferralEvent.ReferralWithdrawn;
import be.jalon.contracts.sections.Ball;
import be.jalon.contracts.sections.CareStatus;
import be.jalon.contracts.sections.Urgency;
import be.jalon.referral.Status.Accepted;
import be.jalon.referral.Status.Awaiting;
import be.jalon.referral.Status.Declined;
import be.jalon.referral.Status.Ended;
import be.jalon.referral.Status.InCare;
import be.jalon.referral.Status.InformationAsked;
import be.jalon.referral.Status.Interrupted;
import be.jalon.referral.Status.Submitted;
import be.jalon.referral.Status.Taken;
import be.jalon.referral.Status.Waitlisted;
import be.jalon.referral.Status.Withdrawn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request to a network and the care that follows from it. Holds no word of what was told: that travels in the events' sections.
 *
 * @param network which is to answer, or has taken the person into care
 * @param grants which networks the patient let us ask when it was sent
 * @param course null for one that was stored before it was kept
 */
public record Referral(ReferralId id, PathwayId pathway, PersonKey patient, Sender sender, OrganisationId network, Urgency urgency, List<NetworkGrant> grants,
    Status status, Concerns concerns, @Nullable Course course) {

  Decision<Referral> accept(Occasion now) {
    return switch (status) {
      case Awaiting _ -> {
        var accepted = in(new Accepted(now.at(), now.person()));
        yield decided(accepted, new ReferralAccepted(id, network, now.person(), accepted.entry(now, Told.NOTHING)));
      }
      case Taken _, Ended _ -> refused(ALREADY_ANSWERED);
    };
  }

  /** Once more with another date when the announced one does not hold. @param expectedOn when the network expects to take the person in */
  Decision<Referral> waitlist(Occasion now, LocalDate expectedOn, Told told) {
    if (!expectedOn.isAfter(now.today())) {
      return refused(DATE_IN_THE_PAST, "expectedOn");
    }
    return switch (status) {
      case Awaiting _ -> {
        var waiting = in(new Waitlisted(now.at(), expectedOn, Deadline.endOf(expectedOn)));
        yield decided(waiting, new ReferralWaitlisted(id, network, expectedOn, waiting.entry(now, told)));
      }
      case Taken _, Ended _ -> refused(ALREADY_ANSWERED);
    };
  }

  /** @param dueAt when the other network is to have answered: its time starts anew */
  Decision<Referral> redirect(Occasion now, OrganisationId to, Instant dueAt, NetworkConsents consents, Told told) {
    if (to.equals(network)) {
      return refused(SAME_NETWORK, "network");
    }
    return switch (status) {
      case Awaiting _ when !consents.cover(to, grants, now.at()) -> refused(CONSENT_DOES_NOT_COVER_NETWORK, "network");
      case Awaiting _ -> {
        var there = new Referral(id, pathway, patient, sender, to, urgency, grants, new Submitted(now.at(), Deadline.at(dueAt)), concerns, course);
        var stage = CareStatus.of(CareStatus.Stage.REDIRECTED, there.ball());
        yield decided(there, new ReferralRedirected(id, network, to, dueAt, told.and(stage).entry(pathway, now.act(), now.at())));
      }
      case Taken _, Ended _ -> refused(ALREADY_ANSWERED);
    };
  }

  /** @param told the advice that goes with it */
  Decision<Referral> decline(Occasion now, String reason, Told told) {
    return switch (status) {
      case Awaiting _ -> {
        var declined = in(new Declined(now.at(), now.act().actedBy().key(), reason));
        yield decided(declined, new ReferralDeclined(id, network, declined.entry(now, told)));
      }
      case Taken _, Ended _ -> refused(ALREADY_ANSWERED);
    };
  }

  Decision<Referral> ask(Occasion now, Told question) {
    return switch (status) {
      case Submitted(var _, var deadline) -> asked(now, deadline, question);
      case InformationAsked(var _, var deadline) -> asked(now, deadline, question);
      case Waitlisted _ -> refused(NOT_IN_THIS_STATE);
      case Taken _, Ended _ -> refused(ALREADY_ANSWERED);
    };
  }

  /**
   * As long as it waits the request may be added to unasked, by the sender and by the patient. A question was asked of the sender, so only they answer it and
   * pass the ball.
   */
  Decision<Referral> inform(Occasion now, Told answer, boolean bySender) {
    return switch (status) {
      case InformationAsked(var _, var deadline) when bySender -> informed(in(new Submitted(now.at(), deadline)), now, answer);
      case Submitted _, InformationAsked _, Waitlisted _ -> informed(this, now, answer);
      case Taken _, Ended _ -> refused(ALREADY_ANSWERED);
    };
  }

  /** @param byPatient the patient may stop their care at any time; the sender takes back what has not led to care yet */
  Decision<Referral> withdraw(Occasion now, String reason, boolean byPatient) {
    return switch (status) {
      case InCare _, Interrupted _ when !byPatient -> refused(CARE_RUNS);
      case Awaiting _, Taken _ -> {
        var withdrawn = in(new Withdrawn(now.at(), now.act().actedBy().key(), reason));
        yield decided(withdrawn, new ReferralWithdrawn(id, network, withdrawn.entry(now, Told.NOTHING)));
      }
      case Ended _ -> refused(NOT_IN_THIS_STATE);
    };
  }

  /** The care that follows, once a clinician has taken the person in. */
  CareEpisode care() {
    return new CareEpisode(this);
  }

  Referral with(Concerns others) {
    return new Referral(id, pathway, patient, sender, network, urgency, grants, status, others, course);
  }

  /** Past its deadline the network's coordinator is asked to see to it, once; past theirs, unacknowledged concerns send the sender to the telephone. */
  Decision<Referral> wake(Instant now) {
    var unanswered = concerns.unanswered(this, now);
    if (status instanceof Awaiting awaiting && awaiting.deadline().due() instanceof Instant dueAt && !now.isBefore(dueAt)) {
      var escalated = with(unanswered.concerns()).in(awaiting.with(awaiting.deadline().escalated(now)));
      var entry = Told.NOTHING.and(escalated.careStatus()).entry(pathway, byClock(now), now);
      return decided(escalated, unanswered.eventsAnd(new ReferralEscalated(id, network, dueAt, entry)));
    }
    return decided(with(unanswered.concerns()), unanswered.events());
  }

  /** When the first of its clocks runs out (UTC); null while none runs. */
  @Nullable Instant due() {
    var concern = concerns.due();
    var answer = status instanceof Awaiting awaiting ? awaiting.deadline().due() : null;
    return concern == null ? answer : answer == null ? concern : answer.isBefore(concern) ? answer : concern;
  }

  public Ball ball() {
    return Progress.ball(this);
  }

  public CareStatus.Stage stage() {
    return Progress.stage(status);
  }

  /** Code of a decline, interruption, outcome or withdrawal. */
  public @Nullable String reason() {
    return Progress.reason(status);
  }

  CareStatus careStatus() {
    return CareStatus.of(stage(), ball(), reason(), Progress.expectedOn(status));
  }

  Entry entry(Occasion now, Told told) {
    return told.and(careStatus()).entry(pathway, now.act(), now.at());
  }

  private Decision<Referral> asked(Occasion now, Deadline deadline, Told question) {
    var asked = in(new InformationAsked(now.at(), deadline));
    return decided(asked, new InformationRequested(id, asked.entry(now, question)));
  }

  private Decision<Referral> informed(Referral then, Occasion now, Told answer) {
    return answer.sections().isEmpty() ? refused(NOTHING_TOLD) : decided(then, new InformationProvided(id, then.entry(now, answer)));
  }

  Referral in(Status next) {
    return new Referral(id, pathway, patient, sender, network, urgency, grants, next, concerns, course == null ? null : course.reaching(next));
  }

  Referral moved(Instant at) {
    return new Referral(id, pathway, patient, sender, network, urgency, grants, status, concerns, course == null ? null : course.movedAt(at));
  }

  /** When care was asked for (UTC). */
  Instant sentAt() {
    return course == null ? status.since() : course.sent();
  }

  /** When a clinician took the person in (UTC); far in the past as long as nobody did. */
  Instant takenAt() {
    return course == null || course.taken() == null ? Instant.EPOCH : course.taken();
  }

  /** When something was last done or told (UTC). */
  Instant movedAt() {
    return course == null ? status.since() : course.moved();
  }

  static Act byClock(Instant now) {
    return Act.byService("referral", Brussels.dayOf(now));
  }
}
