package be.jalon.appointment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * The hours of an ordinary week.
 *
 * @param validFrom first day (Europe/Brussels) on which they count; they count until later ones do
 */
public record WeeklyHours(LocalDate validFrom, List<OnDay> hours) {

  public record OnDay(DayOfWeek dayOfWeek, Opening opening) {}

  public WeeklyHours {
    hours = List.copyOf(hours);
  }

  List<Opening> on(DayOfWeek day) {
    return hours.stream().filter(onDay -> onDay.dayOfWeek() == day).map(OnDay::opening).toList();
  }
}
