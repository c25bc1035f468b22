package be.jalon.referral;

import be.jalon.aggregates.Aggregates;
import be.jalon.aggregates.Command;
import be.jalon.aggregates.Current;
import be.jalon.aggregates.Decision;
import be.jalon.aggregates.Outcome;
import be.jalon.aggregates.Sitting;
import be.jalon.aggregates.Tables;
import be.jalon.contracts.Brussels;
import be.jalon.contracts.Refusal;
import be.jalon.contracts.ReferralId;
import be.jalon.security.Caller;
import be.jalon.security.CommonProblem;
import be.jalon.security.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** How every command on a referral goes: load, see what the caller is to it, decide, store. The same answer for what is unknown and for what is none of theirs. */
public final class Acting {

  private final Aggregates<Referral> referrals;
  private final Tables tables;
  private final Clock clock;

  public Acting(Aggregates<Referral> referrals, Tables tables, Clock clock) {
    this.referrals = referrals;
    this.tables = tables;
    this.clock = clock;
  }

  Aggregates<Referral> referrals() {
    return referrals;
  }

  /** To the millisecond, as everybody who reads it keeps it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  Outcome<Referral> on(ReferralId id, Caller caller, Command command, Set<Role> may, BiFunction<Referral, Occasion, Decision<Referral>> decide) {
    return on(id, caller, command, may, _ -> Occasion.of(caller, now()), decide);
  }

  /** @param occasion how the act came about; taken once, so that deciding again tells the same time */
  Outcome<Referral> on(ReferralId id, Caller caller, Command command, Set<Role> may, Function<Referral, Occasion> occasion,
      BiFunction<Referral, Occasion, Decision<Referral>> decide) {
    var found = referrals.find(id.value()).map(Current::state);
    if (found.isEmpty()) {
      return new Outcome.Refused<>(CommonProblem.NOT_FOUND, null, null);
    }
    var sitting = sitting(caller, found.get());
    var refusal = refusal(Role.of(caller, found.get(), sitting), may);
    if (refusal.isPresent()) {
      return new Outcome.Refused<>(refusal.get(), null, null);
    }
    var now = occasion.apply(found.get());
    return referrals.change(id.value(), command, referral -> refusal(Role.of(caller, referral, sitting), may)
        .map(Decision::<Referral>refused).orElseGet(() -> decide.apply(referral, now)));
  }

  /**
   * Empty for whoever is nothing to it.
   *
   * @throws RefusedException for those at the table who may know of it, since they may name a danger or write down that the patient stops, but not read it here
   */
  Optional<Current<Referral>> find(ReferralId id, Caller caller) {
    var found = referrals.find(id.value());
    var refused = found.flatMap(current -> refusal(rolesOf(caller, current.state()), Role.READERS));
    refused.filter(refusal -> refusal != CommonProblem.NOT_FOUND).ifPresent(refusal -> {
      throw new RefusedException(refusal);
    });
    return refused.isPresent() ? Optional.empty() : found;
  }

  Set<Role> rolesOf(Caller caller, Referral referral) {
    return Role.of(caller, referral, sitting(caller, referral));
  }

  private Optional<Sitting> sitting(Caller caller, Referral referral) {
    return tables.find(referral.pathway()).flatMap(table -> table.sitting(caller, Brussels.dayOf(now())));
  }

  private static Optional<Refusal> refusal(Set<Role> roles, Set<Role> may) {
    if (roles.isEmpty()) {
      return Optional.of(CommonProblem.NOT_FOUND);
    }
    return Collections.disjoint(roles, may) ? Optional.of(ReferralRefusal.NOT_YOURS_TO_DO) : Optional.empty();
  }
}
