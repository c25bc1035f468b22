package be.jalon.contracts.sections;

import be.jalon.contracts.Confidential;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Hours really worked in one week, as the patient reports them.
 *
 * @param weekOf the Monday of that week (Europe/Brussels)
 * @param hours hours worked that week
 * @param planned hours the plan foresaw for that week; null where no step covered it
 */
@Confidential
public record ReportedHours(LocalDate weekOf, BigDecimal hours, @Nullable BigDecimal planned, @Nullable String note) implements Section {

  @Override
  public String toString() {
    return "(reported hours)";
  }
}
