package be.jalon.returntowork.rules;

import be.jalon.contracts.sections.LegalClock;
import java.time.LocalDate;
import java.time.Period;

/**
 * R7: each authorisation, and each renewal, ends after two years at most. Whether the two years are also a total is contested: more than that is shown for review.
 *
 * @param longest of one authorisation
 * @param reviewedAbove length of all authorisations of one return together from which somebody has to look
 */
public record LengthOfAuthorisation(Provenance provenance, Period longest, Period reviewedAbove) implements Rule {

  public static final String END = "end-of-authorisation";
  public static final String REVIEW = "authorised-in-total";

  /** Last day, inclusive, that an authorisation from that day may have. */
  public LocalDate latestEnd(LocalDate from) {
    return from.plus(longest).minusDays(1);
  }

  public boolean allows(LocalDate from, LocalDate until) {
    return !until.isAfter(latestEnd(from));
  }

  /** Days that a total may have before it is shown for review, counted from the first authorisation's first day. */
  public long daysBeforeReview(LocalDate from) {
    return from.plus(reviewedAbove).toEpochDay() - from.toEpochDay();
  }

  public LegalClock ending(LocalDate until) {
    return clock(END, until, LegalClock.Effect.EXPIRED);
  }

  public LegalClock review(LocalDate reached) {
    return clock(REVIEW, reached, LegalClock.Effect.FOR_REVIEW);
  }
}
