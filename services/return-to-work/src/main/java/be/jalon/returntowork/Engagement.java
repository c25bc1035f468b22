package be.jalon.returntowork;

import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.referral.ReferralEvent.WorkFile.EngagementKind;
import be.jalon.contracts.sections.WorkContent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One working relation of the patient.
 *
 * @param preventionService the employer's external service for prevention, where known
 */
public record Engagement(EngagementKind kind, @Nullable OrganisationId preventionService, WorkContent work) {

  /** What is not told again stays as it was known; the work is told as a whole. */
  Engagement toldAnew(@Nullable EngagementKind kindNow, @Nullable OrganisationId preventionServiceNow, WorkContent workNow) {
    return new Engagement(kindNow == null ? kind : kindNow, preventionServiceNow == null ? preventionService : preventionServiceNow, workNow);
  }

  /** Whether both tell of one and the same working relation; what weighs or supports in it may have been told differently. */
  boolean same(Engagement other) {
    return whatItIs().equals(other.whatItIs());
  }

  /** By what an engagement is known from another: its kind, job, employer and hours, however they are spelled. */
  public List<String> whatItIs() {
    return List.of(kind.name(), folded(work.job()), folded(work.employer()), number(work.hoursPerWeek()), number(work.fullTimeHoursPerWeek()));
  }

  private static String folded(@Nullable String text) {
    return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
  }

  private static String number(@Nullable BigDecimal hours) {
    return hours == null ? "" : hours.stripTrailingZeros().toPlainString();
  }
}
