package be.jalon.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The wall clock of the field: agendas are written in it, times are shown in it; everything between is UTC. */
public final class Brussels {

  public static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

  private Brussels() {
  }

  public static LocalDate date(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }

  public static OffsetDateTime shown(Instant instant) {
    return instant.atZone(ZONE).toOffsetDateTime();
  }

  /** The whole date: 23, 24 or 25 hours. */
  public static Slot day(LocalDate date) {
    return new Slot(date.atStartOfDay(ZONE).toInstant(), date.plusDays(1).atStartOfDay(ZONE).toInstant());
  }

  /**
   * Every instant of the date at which the clock on the wall shows a time from {@code from} until before {@code until}; midnight as {@code until} is the end of the day.
   * In the night in which the clock is put back, 02:00 to 03:00 comes twice and counts twice; in the night in which it is put forward, it does not come at all.
   */
  public static List<Slot> wallTime(LocalDate date, LocalTime from, LocalTime until) {
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
    var day = day(date);
    var change = ZONE.getRules().nextTransition(day.start().minus(1, ChronoUnit.NANOS));
    if (change == null || !change.getInstant().isAfter(day.start()) || !change.getInstant().isBefore(day.end())) {
      return List.of(day);
    }
    return List.of(new Slot(day.start(), change.getInstant()), new Slot(change.getInstant(), day.end()));
  }
}
