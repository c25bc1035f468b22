package be.jalon.returntowork.rules;

import java.math.BigDecimal;

/**
 * R5: the work is compatible with health, and capacity is reduced by at least half on medical ground alone; neither earnings nor hours count, so this caps no hours.
 *
 * @param leastPercent fifty
 */
public record MedicalReduction(Provenance provenance, BigDecimal leastPercent) implements Rule {

  public boolean met(BigDecimal medicalReductionPercent) {
    return medicalReductionPercent.compareTo(leastPercent) >= 0;
  }
}
