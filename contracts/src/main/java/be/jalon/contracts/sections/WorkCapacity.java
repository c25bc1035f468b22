package be.jalon.contracts.sections;

import be.jalon.contracts.AbsentIsEmpty;
import be.jalon.contracts.Confidential;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is possible at work, without the medical cause.
 *
 * @param limits functional limits, as sentences a non-treating doctor may read
 * @param hoursPerWeek hours a week that are possible
 */
@Confidential
public record WorkCapacity(@AbsentIsEmpty List<String> limits, @Nullable BigDecimal hoursPerWeek, @Nullable LocalDate from, @Nullable LocalDate until,
    @Nullable String note) implements Section {

  public WorkCapacity {
    limits = List.copyOf(limits);
  }

  @Override
  public String toString() {
    return "(work capacity)";
  }
}
