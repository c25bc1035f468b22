package be.jalon.contracts.sections;

import be.jalon.contracts.AbsentIsEmpty;
import be.jalon.contracts.Confidential;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed or authorised: dated steps, and the authorisation's own terms.
 *
 * @param revision 1 for the first proposal; every revision supersedes the one before
 * @param fullTimeHoursPerWeek hours a week of the reference full-timer in the same function (rule R15)
 * @param authorisation what the médecin-conseil granted, if this tells of a decision
 */
@Confidential
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReturnPlan(int revision, BigDecimal fullTimeHoursPerWeek, @AbsentIsEmpty List<Step> steps, @Nullable Authorisation authorisation,
    @Nullable String note) implements Section {

  public ReturnPlan {
    steps = List.copyOf(steps);
  }

  /**
   * @param from first day (Europe/Brussels)
   * @param until last day, inclusive; null for the last step
   * @param hoursPerWeek hours a week
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Step(LocalDate from, @Nullable LocalDate until, BigDecimal hoursPerWeek, @Nullable String tasks, @Nullable String conditions) {
  }

  /**
   * Rule R6: nature, volume, conditions and dates of an authorisation.
   *
   * @param until last day, inclusive; at most two years after {@code from} (rule R7)
   */
  public record Authorisation(String nature, BigDecimal hoursPerWeek, String conditions, LocalDate from, LocalDate until) {
  }

  @Override
  public String toString() {
    return "(return plan)";
  }
}
