package be.jalon.contracts.sections;

import be.jalon.contracts.AbsentIsEmpty;
import be.jalon.contracts.Confidential;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The work itself.
 *
 * @param hoursPerWeek contractual hours a week
 * @param fullTimeHoursPerWeek hours a week of the reference full-timer in the same function (rule R15)
 * @param demands codes of the work factors that weigh
 * @param resources codes of those that support
 */
@Confidential
public record WorkContent(@Nullable String job, @Nullable String employer, @Nullable BigDecimal hoursPerWeek, @Nullable BigDecimal fullTimeHoursPerWeek,
    @AbsentIsEmpty List<String> demands, @AbsentIsEmpty List<String> resources, @Nullable String note) implements Section {

  public WorkContent {
    demands = List.copyOf(demands);
    resources = List.copyOf(resources);
  }

  @Override
  public String toString() {
    return "(work content)";
  }
}
