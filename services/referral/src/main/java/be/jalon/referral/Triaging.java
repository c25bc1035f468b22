package be.jalon.referral;

import static be.jalon.referral.Role.ENDED_IT;
import static be.jalon.referral.Role.IN_CHARGE;
import static be.jalon.referral.Role.TRIAGE;

import be.jalon.aggregates.Aggregates;
import be.jalon.aggregates.Command;
import be.jalon.aggregates.Current;
import be.jalon.aggregates.Outcome;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.people.Capacity;
import be.jalon.referral.Codes.CodeList;
import be.jalon.referral.Status.Awaiting;
import be.jalon.security.Caller;
import be.jalon.security.CommonProblem;
import be.jalon.security.RefusedException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The network's side: take the person in, put them on the waiting list, pass the request on, decline it, or ask for more. */
public final class Triaging {

  private static final Set<Role> MAY_ANSWER = EnumSet.of(TRIAGE, IN_CHARGE, ENDED_IT);
  private static final Comparator<Current<Referral>> MOST_URGENT_FIRST = Comparator
      .<Current<Referral>>comparingInt(current -> -current.state().urgency().ordinal())
      .thenComparing(current -> ((Awaiting) current.state().status()).deadline().at());

  private final Acting acting;
  private final Joining joining;
  private final Aggregates<NetworkConsents> consents;
  private final Codes codes;
  private final AnswerTimes times;

  public Triaging(Acting acting, Joining joining, Aggregates<NetworkConsents> consents, Codes codes, AnswerTimes times) {
    this.acting = acting;
    this.joining = joining;
    this.consents = consents;
    this.codes = codes;
    this.times = times;
  }

  public Outcome<Referral> accept(ReferralId id, Caller caller, Command command) {
    var toAnswer = acting.find(id, caller)
        .filter(found -> isStillToAnswer(found, command) && acting.rolesOf(caller, found.state()).contains(TRIAGE));
    if (toAnswer.isPresent() && joining.claimCare(toAnswer.get().state()) == Joining.Claim.TAKEN) {
      return new Outcome.Refused<>(ReferralRefusal.CARE_ALREADY_RUNNING, null, toAnswer.get().sequence());
    }
    return acting.on(id, caller, command, MAY_ANSWER, Referral::accept);
  }

  public Outcome<Referral> waitlist(ReferralId id, Caller caller, Command command, LocalDate expectedOn, Told told) {
    return acting.on(id, caller, command, MAY_ANSWER, (referral, now) -> told.objection(now.capacity(), codes)
        .map(Objection::<Referral>refusing).orElseGet(() -> referral.waitlist(now, expectedOn, told)));
  }

  public Outcome<Referral> redirect(ReferralId id, Caller caller, Command command, OrganisationId to, Told told) {
    return acting.on(id, caller, command, MAY_ANSWER, (referral, now) -> told.objection(now.capacity(), codes)
        .map(Objection::<Referral>refusing)
        .orElseGet(() -> referral.redirect(now, to, times.dueAfter(referral.urgency(), now.at()), consentsOf(referral), told)));
  }

  public Outcome<Referral> decline(ReferralId id, Caller caller, Command command, String reason, Told advice) {
    return acting.on(id, caller, command, MAY_ANSWER, (referral, now) -> advice.objection(now.capacity(), codes)
        .or(() -> Objection.when(!codes.know(CodeList.DECLINE_REASONS, reason), CommonProblem.UNKNOWN_CODE, "reason"))
        .map(Objection::<Referral>refusing).orElseGet(() -> referral.decline(now, reason, advice)));
  }

  public Outcome<Referral> ask(ReferralId id, Caller caller, Command command, Told question) {
    return acting.on(id, caller, command, MAY_ANSWER, (referral, now) -> question.objection(now.capacity(), codes)
        .map(Objection::<Referral>refusing).orElseGet(() -> referral.ask(now, question)));
  }

  /**
   * What still waits for the network's answer, most urgent first; at most 500.
   *
   * @throws RefusedException for whoever is not of that network, or neither a clinician nor its coordinator
   */
  public List<Current<Referral>> incoming(OrganisationId network, Caller caller) {
    check(network, caller);
    return acting.referrals().everyWithKey(Kept.incomingAt(network)).stream()
        .filter(current -> current.state().status() instanceof Awaiting && current.state().network().equals(network))
        .sorted(MOST_URGENT_FIRST).toList();
  }

  /** Which other networks the patient lets us ask: for a clinician, who may pass the request on. */
  public Set<OrganisationId> elsewhere(Referral referral, Caller caller) {
    var networks = caller.responsibleCapacity() == Capacity.CLINICIAN ? consentsOf(referral).networks(referral.grants(), acting.now()) : Set.<OrganisationId>of();
    return networks.stream().filter(network -> !network.equals(referral.network())).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  static void check(OrganisationId network, Caller caller) {
    if (!network.equals(caller.responsible().organisation())) {
      throw RefusedException.notFound();
    }
    if (caller.responsibleCapacity() != Capacity.CLINICIAN && caller.responsibleCapacity() != Capacity.NETWORK_COORDINATOR) {
      throw new RefusedException(ReferralRefusal.NOT_YOURS_TO_DO);
    }
  }

  private NetworkConsents consentsOf(Referral referral) {
    return Optional.of(referral.pathway()).flatMap(pathway -> consents.find(pathway.value())).map(Current::state)
        .orElseGet(() -> NetworkConsents.none(referral.pathway()));
  }

  /** The place in the network is claimed for an answer that the store will take, not for one that comes too late. */
  private static boolean isStillToAnswer(Current<Referral> found, Command command) {
    return found.state().status() instanceof Awaiting && (command.ifMatch() == null || command.ifMatch() == found.sequence());
  }
}
