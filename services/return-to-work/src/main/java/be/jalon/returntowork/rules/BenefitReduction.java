package be.jalon.returntowork.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * R15: authorised work reduces the daily benefit by its share of full-time hours above a fifth; earnings play no part. A share and no amount: what a day's benefit
 * is, the mutuality knows.
 *
 * @param freePercent twenty: so much of full time reduces nothing
 * @param hundredths how the excess is rounded to a hundredth of a percent, before it is rounded to a whole one
 * @param workedHoursCount whether a week off the plan counts by the hours really worked instead of those authorised (R17)
 */
public record BenefitReduction(Provenance provenance, BigDecimal freePercent, RoundingMode hundredths, boolean workedHoursCount) implements Rule {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int EXACT = 12;

  /**
   * By how much the benefit is less, in whole percent.
   *
   * @param fullTimeHoursPerWeek of the reference full-timer in the same function, above zero
   */
  public int percent(BigDecimal hoursPerWeek, BigDecimal fullTimeHoursPerWeek) {
    return hoursPerWeek.multiply(HUNDRED).divide(fullTimeHoursPerWeek, EXACT, RoundingMode.DOWN)
        .subtract(freePercent).max(BigDecimal.ZERO).min(HUNDRED)
        .setScale(2, hundredths).setScale(0, RoundingMode.HALF_UP).intValueExact();
  }
}
