package be.jalon.returntowork.rules;

import java.time.LocalDate;

/**
 * R2: after a request in time, work may start before the médecin-conseil has decided, if recognised total incapacity came first.
 *
 * @param daysOfTotalIncapacity full days of it that must lie before the first day of work
 */
public record StartBeforeDecision(Provenance provenance, int daysOfTotalIncapacity) implements Rule {

  /** Whether a total incapacity beginning that day leaves enough of it before the first day of work. */
  public boolean satisfiedBy(LocalDate totalIncapacityFrom, LocalDate firstDay) {
    return !totalIncapacityFrom.plusDays(daysOfTotalIncapacity).isAfter(firstDay);
  }
}
