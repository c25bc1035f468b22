package be.jalon.referral;

import be.jalon.aggregates.Current;
import be.jalon.contracts.Brussels;
import be.jalon.contracts.OrganisationId;
import be.jalon.security.Caller;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** Counts how a network keeps up, for those who see to it. */
public final class Counting {

  private final Acting acting;
  private final Duration stillAfter;

  /** @param stillAfter how long without anything counts as standing still */
  public Counting(Acting acting, Duration stillAfter) {
    this.acting = acting;
    this.stillAfter = stillAfter;
  }

  /** @throws be.jalon.security.RefusedException for whoever is not of that network, or neither a clinician nor its coordinator */
  public Figures figures(OrganisationId network, Caller caller) {
    Triaging.check(network, caller);
    var now = acting.now();
    var since = now.minus(Figures.LOOKED_BACK);
    var concerned = withKey(Kept.concernsAt(network), network);
    return Figures.of(withKey(Kept.incomingAt(network), network), withKey(Kept.runningAt(network), network),
        months(since, now).flatMap(month -> withKey(Kept.takenAt(network, month), network).stream()).filter(each -> !each.takenAt().isBefore(since)).toList(),
        concerned.stream().flatMap(each -> each.concerns().waiting().stream()).toList(), stillAfter, now);
  }

  private List<Referral> withKey(String key, OrganisationId network) {
    return acting.referrals().everyWithKey(key).stream().map(Current::state).filter(each -> each.network().equals(network)).toList();
  }

  private static Stream<YearMonth> months(Instant from, Instant until) {
    var last = YearMonth.from(Brussels.dayOf(until));
    return Stream.iterate(YearMonth.from(Brussels.dayOf(from)), month -> !month.isAfter(last), month -> month.plusMonths(1));
  }
}
