package be.jalon.returntowork.rules;

import be.jalon.contracts.sections.LegalClock;
import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * R1: the insured person declares the resumption and asks the authorisation at the latest on the last working day before the first day of work.
 *
 * @param reminderCalendar by which the person is told the last day: the earlier date is the safe one (R61)
 * @param findingCalendar by which a request is found late: the later date (R61)
 */
public record ResumptionDeclaration(Provenance provenance, WorkingDays reminderCalendar, WorkingDays findingCalendar) implements Rule {

  public static final String KIND = "ask-authorisation";

  public LocalDate remindBy(LocalDate firstDay, Predicate<LocalDate> holidays) {
    return reminderCalendar.before(firstDay, holidays);
  }

  /** The last day on which nobody can call the request late. */
  public LocalDate lastDayInTime(LocalDate firstDay, Predicate<LocalDate> holidays) {
    return findingCalendar.before(firstDay, holidays);
  }

  public boolean inTime(LocalDate askedOn, LocalDate firstDay, Predicate<LocalDate> holidays) {
    return !askedOn.isAfter(lastDayInTime(firstDay, holidays));
  }

  public LegalClock clock(LocalDate firstDay, Predicate<LocalDate> holidays) {
    return clock(KIND, remindBy(firstDay, holidays), LegalClock.Effect.LATE_REQUEST);
  }
}
