package be.jalon.portal.agenda;

import be.jalon.portal.services.Appointments;
import be.jalon.portal.services.Appointments.Place;
import be.jalon.portal.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Times to choose among, by day.
 *
 * @param period in which they were looked for; empty for times that were held out
 * @param earlier where the days before begin; null for today
 * @param later where the days after begin; null for times that were held out
 */
public record Choices(List<Day> days, String period, @Nullable LocalDate earlier, @Nullable LocalDate later) {

  /** How many days are looked at together. */
  static final int DAYS = 14;

  public record Day(String name, List<Choice> times) {
  }

  /** @param start as it is sent. @param place where it is held, if that is out of the ordinary */
  public record Choice(String start, String time, String place) {
  }

  static final Choices NONE = new Choices(List.of(), "", null, null);

  static Choices free(List<Appointments.Start> starts, LocalDate from, Words words) {
    return new Choices(days(starts, words), new Moments(words).period(from, last(from)),
        from.isAfter(words.today()) ? later(words.today(), from.minusDays(DAYS)) : null, from.plusDays(DAYS));
  }

  static Choices heldOut(List<Instant> starts, Words words) {
    return new Choices(days(starts.stream().map(start -> new Appointments.Start(start, Place.EITHER)).toList(), words), "", null, null);
  }

  /** The last day that is looked at together with the first. */
  static LocalDate last(LocalDate from) {
    return from.plusDays(DAYS - 1L);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  public boolean isEmpty() {
    return days.isEmpty();
  }

  private static List<Day> days(List<Appointments.Start> starts, Words words) {
    var moments = new Moments(words);
    var days = new LinkedHashMap<LocalDate, List<Choice>>();
    starts.forEach(start -> days.computeIfAbsent(words.dayOf(start.start()), _ -> new ArrayList<>())
        .add(new Choice(start.start().toString(), moments.time(start.start()), start.place() == Place.VIDEO ? words.of("appointment.by-video") : "")));
    return days.entrySet().stream().map(day -> new Day(words.day(day.getKey()), day.getValue())).toList();
  }
}
