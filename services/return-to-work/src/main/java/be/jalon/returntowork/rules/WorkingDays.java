package be.jalon.returntowork.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The two ways in which the field counts working days; legal holidays (R62) count in neither. They conflict on Saturday (R61), so each rule names its own:
 * what a person has to do by a day takes the earlier date, what is held against somebody the later one.
 */
public enum WorkingDays {
  /** Monday to Friday: what INAMI's own examples use (R61). */
  WD5(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)),
  /** Monday to Saturday: the working day of social law (R60). */
  WD6(Set.of(DayOfWeek.SUNDAY));

  private final Set<DayOfWeek> idle;

  WorkingDays(Set<DayOfWeek> idle) {
    this.idle = idle;
  }

  public boolean counts(LocalDate day, Predicate<LocalDate> holidays) {
    return !idle.contains(day.getDayOfWeek()) && !holidays.test(day);
  }

  /** The last working day strictly before that day. */
  public LocalDate before(LocalDate day, Predicate<LocalDate> holidays) {
    return Stream.iterate(day.minusDays(1), earlier -> earlier.minusDays(1)).filter(earlier -> counts(earlier, holidays)).findFirst().orElseThrow();
  }

  /** The nth working day on or after that day, counting from 1. */
  public LocalDate nth(int n, LocalDate day, Predicate<LocalDate> holidays) {
    return Stream.iterate(day, later -> later.plusDays(1)).filter(later -> counts(later, holidays)).skip(n - 1L).findFirst().orElseThrow();
  }
}
