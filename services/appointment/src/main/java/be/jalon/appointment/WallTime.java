package be.jalon.appointment;

import static be.jalon.contracts.Brussels.ZONE;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What the clock on the wall in Brussels shows, as the stretches of time at which it does. */
final class WallTime {

  private WallTime() {
  }

  /**
   * Every instant of the date at which the clock on the wall shows a time from {@code from} until before {@code until}; midnight as {@code until} is the end of the day.
   * In the night in which the clock is put back, 02:00 to 03:00 comes twice and counts twice; in the night in which it is put forward, it does not come at all.
   */
  static List<Slot> on(LocalDate date, LocalTime from, LocalTime until) {
    var local = date.atTime(from);
    var localEnd = until.equals(LocalTime.MIDNIGHT) ? date.plusDays(1).atStartOfDay() : date.atTime(until);
    var slots = new ArrayList<Slot>();
    for (var stretch : stretches(date)) {
      ZoneOffset offset = ZONE.getRules().getOffset(stretch.start());
      Slot.between(local.toInstant(offset), localEnd.toInstant(offset)).flatMap(stretch::common).ifPresent(slots::add);
    }
    return Slot.joined(slots);
  }

  /** The date in pieces during which the clock is not changed: one, or two in the two nights of the year. */
  private static List<Slot> stretches(LocalDate date) {
    var day = Slot.day(date);
    var change = ZONE.getRules().nextTransition(day.start().minus(1, ChronoUnit.NANOS));
    if (change == null || !change.getInstant().isAfter(day.start()) || !change.getInstant().isBefore(day.end())) {
      return List.of(day);
    }
    return List.of(new Slot(day.start(), change.getInstant()), new Slot(change.getInstant(), day.end()));
  }
}
