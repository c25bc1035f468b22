package be.jalon.referral;

import static be.jalon.referral.Role.ENDED_IT;
import static be.jalon.referral.Role.IN_CHARGE;
import static be.jalon.referral.Role.PATIENT;
import static be.jalon.referral.Role.SENDER;
import static be.jalon.referral.Role.TABLE;
import static be.jalon.referral.Role.TRIAGE;

import be.jalon.aggregates.Command;
import be.jalon.aggregates.Current;
import be.jalon.aggregates.Decision;
import be.jalon.aggregates.Outcome;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.people.Actor;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Channel;
import be.jalon.contracts.people.Evidence;
import be.jalon.contracts.people.Person;
import be.jalon.referral.Codes.CodeList;
import be.jalon.security.Caller;
import be.jalon.security.CommonProblem;
import be.jalon.security.Relay;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sender's side: ask a network, tell more, take it back, and see who holds the ball. */
public final class Referring {

  private static final Set<Role> MAY_INFORM = EnumSet.of(SENDER, PATIENT, TRIAGE, IN_CHARGE, TABLE);
  private static final Set<Role> MAY_WITHDRAW = EnumSet.of(SENDER, PATIENT, TRIAGE, IN_CHARGE, TABLE, ENDED_IT);

  private final Acting acting;
  private final Joining joining;
  private final Codes codes;
  private final AnswerTimes times;

  public Referring(Acting acting, Joining joining, Codes codes, AnswerTimes times) {
    this.acting = acting;
    this.joining = joining;
    this.codes = codes;
    this.times = times;
  }

  /** Opens a pathway or joins the one that runs; the answer is the same. */
  public Outcome<Referral> submit(Caller caller, Command command, Submission submission) {
    if (!Requesting.REQUESTERS.contains(caller.responsibleCapacity())) {
      return new Outcome.Refused<>(ReferralRefusal.NOT_A_REQUESTER, null, null);
    }
    var sender = new Sender(caller.responsible(), caller.responsibleKeys());
    var request = new Requesting(submission, sender, occasion(caller, submission, acting.now()), codes, times);
    var id = new ReferralId(command.newId());
    return acting.referrals().create(id.value(), command, () -> request.objection().map(Objection::<Referral>refusing).orElseGet(() -> {
      var patient = joining.openOrJoin(submission.patient().key());
      return request.on(patient.pathway(), patient.patient(), id);
    }));
  }

  /**
   * By the sender, or by the patient, whom nobody asks to tell their work to a doctor first.
   *
   * @param relay where the sender is the patient and somebody who treats them writes it down
   */
  public Outcome<Referral> inform(ReferralId id, Caller caller, Command command, Told answer, @Nullable Relay relay) {
    return acting.on(id, caller, command, MAY_INFORM, referral -> occasion(caller, referral, relay), (referral, now) -> {
      boolean forThePatient = relay != null && referral.sender().capacity() == Capacity.PATIENT && caller.responsibleCapacity().treats();
      var roles = acting.rolesOf(caller, referral);
      boolean asSender = forThePatient || roles.contains(SENDER);
      if (!asSender && !roles.contains(PATIENT)) {
        return Decision.refused(ReferralRefusal.NOT_YOURS_TO_DO);
      }
      return relayObjection(relay, now).or(() -> answer.objection(caller.responsibleCapacity(), codes))
          .map(Objection::<Referral>refusing).orElseGet(() -> referral.inform(now, answer, asSender));
    });
  }

  /** By the sender, the patient, or anybody at the table who writes down that the patient wants it: taking back needs no consent of anybody else. */
  public Outcome<Referral> withdraw(ReferralId id, Caller caller, Command command, String reason, @Nullable Relay relay) {
    return acting.on(id, caller, command, MAY_WITHDRAW, referral -> occasion(caller, referral, relay), (referral, now) -> {
      var roles = acting.rolesOf(caller, referral);
      if (relay == null && !roles.contains(SENDER) && !roles.contains(PATIENT) && !roles.contains(ENDED_IT)) {
        return Decision.refused(ReferralRefusal.NOT_YOURS_TO_DO);
      }
      return relayObjection(relay, now)
          .or(() -> Objection.when(!codes.know(CodeList.WITHDRAWAL_REASONS, reason), CommonProblem.UNKNOWN_CODE, "reason"))
          .map(Objection::<Referral>refusing).orElseGet(() -> referral.withdraw(now, reason, relay != null || roles.contains(PATIENT)));
    });
  }

  public Optional<Current<Referral>> find(ReferralId id, Caller caller) {
    return acting.find(id, caller);
  }

  public Set<Role> rolesOf(Caller caller, Referral referral) {
    return acting.rolesOf(caller, referral);
  }

  /** What the caller sent or has in charge, latest first; at most 500 of each. */
  public List<Current<Referral>> mine(Caller caller) {
    var found = new LinkedHashMap<String, Current<Referral>>();
    caller.responsibleKeys().forEach(key -> {
      acting.referrals().everyWithKey(Kept.sentBy(key)).forEach(referral -> found.put(referral.id(), referral));
      acting.referrals().everyWithKey(Kept.inChargeOf(key)).forEach(referral -> found.put(referral.id(), referral));
    });
    return found.values().stream()
        .filter(current -> Role.of(caller, current.state(), Optional.empty()).stream().anyMatch(EnumSet.of(SENDER, IN_CHARGE)::contains))
        .sorted((one, other) -> other.state().status().since().compareTo(one.state().status().since())).toList();
  }

  /** A doctor asks on the evidence of what their patient said; an assessor only writes down the patient's own request (rule R59f). */
  private static Occasion occasion(Caller caller, Submission submission, Instant now) {
    var evidence = submission.evidence();
    if (evidence == null) {
      return Occasion.of(caller, now);
    }
    if (!caller.responsibleCapacity().assesses()) {
      return Occasion.on(caller, evidence, Channel.JALON, now);
    }
    var patient = new Actor(new Person(submission.patient().key(), submission.patient().identity().name()), Capacity.PATIENT, null);
    return new Occasion(caller.relaying(patient, evidence, Channel.JALON), caller.responsibleKeys(), now);
  }

  private Occasion occasion(Caller caller, Referral referral, @Nullable Relay relay) {
    return relay == null ? Occasion.of(caller, acting.now()) : Occasion.relayed(caller, referral.patient(), relay, acting.now());
  }

  private static Optional<Objection> relayObjection(@Nullable Relay relay, Occasion now) {
    return relay == null ? Optional.empty() : Objection.first(
        () -> Objection.when(relay.evidence().kind() == Evidence.Kind.LOGIN, ReferralRefusal.EVIDENCE_OF_REQUEST_MISSING, "relayed.evidence"),
        () -> Objection.when(relay.evidence().on().isAfter(now.today()), ReferralRefusal.EVIDENCE_IN_THE_FUTURE, "relayed.evidence.on"));
  }
}
