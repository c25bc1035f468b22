package be.jalon.returntowork;

import be.jalon.contracts.IncapacityId;
import be.jalon.contracts.referral.ReferralEvent.WorkFile.Scheme;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One period of incapacity for work.
 *
 * @param from first day (Europe/Brussels)
 * @param until last day, inclusive; null while no end is certified
 * @param ended whether it is over, and not only certified so far
 */
public record Incapacity(IncapacityId id, LocalDate from, @Nullable LocalDate until, boolean partial, Scheme scheme, boolean ended) {

  boolean overlaps(LocalDate otherFrom, @Nullable LocalDate otherUntil) {
    return (otherUntil == null || !from.isAfter(otherUntil)) && (until == null || !otherFrom.isAfter(until));
  }

  Incapacity until(LocalDate lastDay, boolean over) {
    return new Incapacity(id, from, lastDay, partial, scheme, over);
  }
}
