package be.jalon.portal.agenda;

import be.jalon.contracts.AppointmentId;
import be.jalon.portal.services.Appointments.Agenda;
import be.jalon.portal.services.Appointments.OnDay;
import be.jalon.portal.services.Appointments.Opening;
import be.jalon.portal.services.Appointments.Place;
import be.jalon.portal.services.Appointments.Week;
import be.jalon.portal.words.Codes;
import be.jalon.portal.words.Words;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a practitioner receives.
 *
 * @param days of an ordinary week
 * @param ownDay where the hours of one day that differs are typed
 * @param later hours that were published for a later date; empty for none
 * @param notices how long before the start a patient may still cancel in time
 * @param exceptions days to come that differ
 * @param closures times to come at which nobody is received
 * @param inside appointments that stand in what was just closed
 */
public record HoursPage(List<Day> days, Day ownDay, String later, String today, int minutes, List<Option> notices, List<Option> places, List<OwnDay> exceptions,
    List<Closed> closures, List<Inside> inside, @Nullable Trouble trouble) {

  /** @param stretches at least one, which may be empty. @param spare room for one more */
  public record Day(String code, String name, List<Stretch> stretches, Stretch spare) {

    static Day of(String code, String name, List<Opening> openings) {
      var stretches = new ArrayList<Stretch>();
      openings.stream().sorted(Comparator.comparing(Opening::from)).forEach(each -> stretches.add(Stretch.of(stretches.size() + 1, each)));
      if (stretches.isEmpty()) {
        stretches.add(Stretch.empty(1));
      }
      return new Day(code, name, List.copyOf(stretches), Stretch.empty(stretches.size() + 1));
    }
  }

  /** Wall time. @param number from 1: which of the day's */
  public record Stretch(int number, String from, String until, String place) {

    static Stretch of(int number, Opening opening) {
      return new Stretch(number, opening.from().toString(), opening.until().toString(), opening.place() == null ? "" : opening.place().name());
    }

    static Stretch empty(int number) {
      return new Stretch(number, "", "", "");
    }
  }

  public record Option(String code, String label, boolean chosen) {
  }

  public record OwnDay(String date, String name, String hours) {
  }

  public record Closed(String id, String period) {
  }

  public record Inside(AppointmentId id, String name, String when) {
  }

  /** @param typed the week as it was typed and refused; null for the one in force */
  static HoursPage of(@Nullable Agenda agenda, @Nullable Week typed, List<Inside> inside, @Nullable Trouble trouble, Words words) {
    var weeks = agenda == null ? List.<Week>of() : agenda.weeks();
    var inForce = weeks.stream().filter(week -> !week.validFrom().isAfter(words.today())).max(Comparator.comparing(Week::validFrom));
    var week = typed != null ? typed : inForce.orElse(new Week(words.today(), List.of()));
    int notice = agenda == null ? 24 : agenda.rules().cancelNoticeHours();
    return new HoursPage(
        Arrays.stream(DayOfWeek.values()).map(day -> Day.of(day.name(), words.weekday(day), openings(day, week))).toList(), Day.of("day", words.of("agenda.own-day.hours"), List.of()),
        weeks.stream().map(Week::validFrom).filter(from -> from.isAfter(words.today())).sorted().map(words::date).collect(Collectors.joining(", ")),
        words.today().toString(), agenda == null ? 60 : agenda.rules().sessionMinutes(),
        Stream.of(24, 48).map(hours -> new Option(hours.toString(), words.of("agenda.hours", hours), hours == notice)).toList(),
        Stream.of(Place.EITHER, Place.ONSITE, Place.VIDEO).map(place -> new Option(place.name(), words.label(Codes.List.PLACES, place.name()), false)).toList(),
        agenda == null ? List.of() : agenda.exceptions().stream().filter(each -> !each.date().isBefore(words.today())).sorted(Comparator.comparing(each -> each.date()))
            .map(each -> new OwnDay(each.date().toString(), words.day(each.date()), openings(each.openings(), words))).toList(),
        agenda == null ? List.of() : agenda.closures().stream().filter(each -> each.until().isAfter(words.now())).sorted(Comparator.comparing(each -> each.from()))
            .map(each -> new Closed(each.id(), new Moments(words).span(each.from(), each.until()))).toList(),
        inside, trouble);
  }

  private static List<Opening> openings(DayOfWeek day, Week week) {
    return week.hours().stream().filter(each -> each.dayOfWeek() == day).map(OnDay::opening).toList();
  }

  private static String openings(List<Opening> openings, Words words) {
    return openings.isEmpty() ? words.of("agenda.closed-all-day")
        : openings.stream().map(each -> words.of("agenda.from-until", each.from(), each.until())).collect(Collectors.joining(" · "));
  }
}
