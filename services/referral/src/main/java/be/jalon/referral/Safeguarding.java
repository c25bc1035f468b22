package be.jalon.referral;

import static be.jalon.referral.Role.IN_CHARGE;
import static be.jalon.referral.Role.PATIENT;
import static be.jalon.referral.Role.SENDER;
import static be.jalon.referral.Role.TABLE;
import static be.jalon.referral.Role.TRIAGE;

import be.jalon.aggregates.Command;
import be.jalon.aggregates.Current;
import be.jalon.aggregates.Decision;
import be.jalon.aggregates.Outcome;
import be.jalon.contracts.ConcernId;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.Release;
import be.jalon.contracts.sections.Safety;
import be.jalon.security.Caller;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dangers: raised by anybody at the table, acknowledged by name by somebody who treats, watched until then. */
public final class Safeguarding {

  private static final Set<Role> MAY_RAISE = EnumSet.of(SENDER, TRIAGE, IN_CHARGE, PATIENT, TABLE);
  private static final Set<Role> MAY_SEE_TO_IT = EnumSet.of(SENDER, TRIAGE, IN_CHARGE, TABLE);

  private final Acting acting;
  private final AnswerTimes times;

  public Safeguarding(Acting acting, AnswerTimes times) {
    this.acting = acting;
    this.times = times;
  }

  public Outcome<Referral> raise(ReferralId id, Caller caller, Command command, Safety danger, Map<DataCategory, Release> releases) {
    return acting.on(id, caller, command, MAY_RAISE, (referral, now) ->
        releases.keySet().stream().anyMatch(category -> category != DataCategory.SAFETY)
            ? Decision.refused(ReferralRefusal.RELEASE_WITHOUT_SECTION, "releases")
            : referral.concerns().raise(referral, now, danger, releases, now.at().plus(times.acknowledgement())));
  }

  public Outcome<Referral> acknowledge(ReferralId id, Caller caller, Command command, ConcernId concern) {
    return acting.on(id, caller, command, MAY_SEE_TO_IT, (referral, now) -> treats(caller)
        ? referral.concerns().acknowledge(referral, now, concern) : Decision.refused(ReferralRefusal.ONLY_WHO_TREATS));
  }

  public Outcome<Referral> close(ReferralId id, Caller caller, Command command, ConcernId concern, @Nullable String note) {
    return acting.on(id, caller, command, MAY_SEE_TO_IT, (referral, now) -> treats(caller)
        ? referral.concerns().close(referral, now, concern, note) : Decision.refused(ReferralRefusal.ONLY_WHO_TREATS));
  }

  /** Somebody sees to a danger by their own name; a secretariat may not even know of it. */
  private static boolean treats(Caller caller) {
    return caller.responsibleCapacity().treats() && !caller.isSecretariat();
  }

  /** One concern that waits, without a word of what it is. */
  public record Waiting(Referral referral, Concern concern) {}

  /** What nobody of the network has acknowledged, the one that waits longest first; at most those of 500 referrals. */
  public List<Waiting> waitingAt(OrganisationId network, Caller caller) {
    Triaging.check(network, caller);
    return acting.referrals().everyWithKey(Kept.concernsAt(network)).stream().map(Current::state).filter(referral -> referral.network().equals(network))
        .flatMap(referral -> referral.concerns().waiting().stream().map(concern -> new Waiting(referral, concern)))
        .sorted(Comparator.comparing(waiting -> waiting.concern().raisedAt())).toList();
  }
}
