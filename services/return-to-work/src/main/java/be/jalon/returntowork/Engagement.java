package be.jalon.returntowork;

import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.referral.ReferralEvent.WorkFile.EngagementKind;
import be.jalon.contracts.sections.WorkContent;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One working relation of the patient.
 *
 * @param preventionService the employer's external service for prevention, where known
 */
public record Engagement(EngagementKind kind, @Nullable OrganisationId preventionService, WorkContent work) {

  /** Whether both tell of one and the same working relation; what weighs or supports in it may have been told differently. */
  boolean same(Engagement other) {
    return kind == other.kind && folded(work.job()).equals(folded(other.work.job())) && folded(work.employer()).equals(folded(other.work.employer()))
        && equal(work.hoursPerWeek(), other.work.hoursPerWeek()) && equal(work.fullTimeHoursPerWeek(), other.work.fullTimeHoursPerWeek());
  }

  private static String folded(@Nullable String text) {
    return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
  }

  private static boolean equal(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? Objects.equals(one, other) : one.compareTo(other) == 0;
  }
}
