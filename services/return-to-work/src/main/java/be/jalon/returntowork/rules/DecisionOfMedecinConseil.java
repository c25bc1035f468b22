package be.jalon.returntowork.rules;

import be.jalon.contracts.sections.LegalClock;
import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * R3: the médecin-conseil decides within thirty working days counted from the first day of the resumption, not from the request. When they have passed the
 * decision is overdue: never a yes. Does not bind when the request was late.
 *
 * @param workingDays thirty
 * @param findingCalendar by which the médecin-conseil is found late: the later date (R61)
 * @param firstDayCounts whether the first day of work is itself day one
 */
public record DecisionOfMedecinConseil(Provenance provenance, int workingDays, WorkingDays findingCalendar, boolean firstDayCounts) implements Rule {

  public static final String KIND = "decision-of-medecin-conseil";

  public LocalDate due(LocalDate firstDay, Predicate<LocalDate> holidays) {
    return findingCalendar.nth(workingDays, firstDayCounts ? firstDay : firstDay.plusDays(1), holidays);
  }

  public LegalClock clock(LocalDate firstDay, Predicate<LocalDate> holidays) {
    return clock(KIND, due(firstDay, holidays), LegalClock.Effect.PENDING_OVERDUE);
  }
}
