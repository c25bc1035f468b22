package be.jalon.portal.agenda;

import be.jalon.contracts.AppointmentId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.sections.AppointmentNote.State;
import be.jalon.portal.services.Appointments.Agenda;
import be.jalon.portal.services.Appointments.Appointment;
import be.jalon.portal.services.Appointments.Closure;
import be.jalon.portal.services.Appointments.Meeting;
import be.jalon.portal.services.Appointments.Place;
import be.jalon.portal.services.Appointments.Start;
import be.jalon.portal.words.Words;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A practitioner's week.
 *
 * @param monday its first day; {@code before} and {@code after}: those of its neighbours
 * @param published whether hours were ever published
 * @param toSettle whose time has come, and of which nobody has said yet whether they took place
 * @param toPlan still without a time; those that wait for the reader first
 * @param days Monday to Friday, and the weekend where something stands in it; all have the same hours, so that they line up
 * @param count how much is booked and how much is free
 */
public record WeekPage(String title, LocalDate monday, LocalDate before, LocalDate after, String period, boolean current, boolean published, List<ToSettle> toSettle,
    List<ToPlan> toPlan, List<Day> days, String count) {

  public record ToSettle(AppointmentId id, String name, String when) {
  }

  /** @param yours whether it waits for the reader. @param wish when it would suit the patient; empty if they did not say */
  public record ToPlan(AppointmentId id, String name, boolean yours, String turn, String since, String wish) {
  }

  /** @param closed when nobody is received, as far as it is out of the ordinary. @param hours in which something begins somewhere in the week */
  public record Day(String date, String name, boolean today, boolean empty, List<String> closed, List<Hour> hours) {
  }

  public record Hour(List<Item> items) {
  }

  /**
   * @param appointment null for a free time
   * @param at when it begins, as a machine reads it
   * @param style of its state
   */
  public record Item(@Nullable AppointmentId appointment, String at, String time, String what, String note, String style) {
  }

  private record Placed(LocalDateTime start, Item item) {
  }

  /** Everything that the services told. @param agenda null where none was published */
  record Told(List<Appointment> appointments, List<Start> free, @Nullable Agenda agenda) {

    /** Changes when something in it does, and when the time of somebody's appointment has come. */
    String mark(Instant now) {
      return Integer.toHexString(Objects.hash(toString(), toSettle(now).size()));
    }

    List<Appointment> toSettle(Instant now) {
      return appointments.stream().filter(each -> each.state() == State.BOOKED && each.meeting() != null && each.meeting().hasBegun(now)).toList();
    }
  }

  static WeekPage of(LocalDate monday, Told told, Function<PathwayId, String> names, Words words) {
    var moments = new Moments(words);
    var wishes = new Wishes(words);
    var sunday = monday.plusDays(6);
    var placed = Stream.concat(
        told.appointments().stream().filter(each -> start(each) != null).map(each -> placed(each, names, words, moments)),
        told.free().stream().map(each -> placed(each, words, moments)))
        .filter(each -> !each.start().toLocalDate().isBefore(monday) && !each.start().toLocalDate().isAfter(sunday))
        .sorted(Comparator.comparing(each -> each.item().at())).toList();
    long free = placed.stream().filter(each -> each.item().appointment() == null).count();
    return new WeekPage(
        words.reader().hat().inNameOf() == null ? words.of("agenda.title") : words.of("agenda.title-of", words.reader().hat().inNameOf().name()),
        monday, monday.minusWeeks(1), monday.plusWeeks(1), moments.period(monday, sunday), !words.today().isBefore(monday) && !words.today().isAfter(sunday),
        told.agenda() != null,
        told.toSettle(words.now()).stream().map(each -> new ToSettle(each.id(), names.apply(each.pathway()), moments.when(Objects.requireNonNull(start(each))))).toList(),
        told.appointments().stream().filter(each -> start(each) == null).map(each -> toPlan(each, names, words, wishes))
            .sorted(Comparator.comparing(each -> !each.yours())).toList(),
        days(monday, placed, told.agenda() == null ? List.of() : told.agenda().closures(), words, moments),
        words.of("agenda.count", placed.size() - free, free));
  }

  private static @Nullable Instant start(Appointment appointment) {
    return appointment.meeting() == null ? null : appointment.meeting().start();
  }

  private static ToPlan toPlan(Appointment appointment, Function<PathwayId, String> names, Words words, Wishes wishes) {
    boolean yours = appointment.ball().holder() == words.reader().capacity();
    var meeting = appointment.meeting();
    return new ToPlan(appointment.id(), names.apply(appointment.pathway()), yours,
        appointment.ball().holder() == null || yours ? words.of("ball.you") : words.of("ball.other", words.capacity(appointment.ball().holder())),
        words.lasting(appointment.ball().since()), meeting == null ? "" : wishes.of(meeting.wish()));
  }

  private static Placed placed(Appointment appointment, Function<PathwayId, String> names, Words words, Moments moments) {
    Meeting meeting = Objects.requireNonNull(appointment.meeting());
    var start = Objects.requireNonNull(meeting.start());
    var notes = new ArrayList<String>();
    if (appointment.state() != null && appointment.state() != State.BOOKED) {
      notes.add(words.of(appointment.state()));
    }
    if (meeting.byVideo()) {
      notes.add(words.of("appointment.by-video"));
    }
    return new Placed(local(start), new Item(appointment.id(), start.toString(), moments.fromUntil(start, Objects.requireNonNull(meeting.end())),
        names.apply(appointment.pathway()), String.join(" · ", notes), appointment.state() == null ? "booked" : appointment.state().name().toLowerCase(Locale.ROOT)));
  }

  private static Placed placed(Start free, Words words, Moments moments) {
    return new Placed(local(free.start()), new Item(null, free.start().toString(), moments.time(free.start()), words.of("agenda.free"),
        free.place() == Place.VIDEO ? words.of("appointment.by-video") : "", "free"));
  }

  private static LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, Words.BRUSSELS);
  }

  private static List<Day> days(LocalDate monday, List<Placed> placed, List<Closure> closures, Words words, Moments moments) {
    var hours = new TreeSet<Integer>();
    placed.forEach(each -> hours.add(each.start().getHour()));
    return monday.datesUntil(monday.plusDays(7)).filter(date -> !isWeekend(date) || placed.stream().anyMatch(each -> each.start().toLocalDate().equals(date)))
        .map(date -> {
          var onDay = placed.stream().filter(each -> each.start().toLocalDate().equals(date)).toList();
          return new Day(date.toString(), words.of("agenda.column", words.weekday(date.getDayOfWeek()), words.shortDate(date)), date.equals(words.today()), onDay.isEmpty(),
              closures.stream().flatMap(closure -> closed(closure, date, words, moments)).toList(),
              hours.stream().map(hour -> new Hour(onDay.stream().filter(each -> each.start().getHour() == hour).map(Placed::item).toList())).toList());
        }).toList();
  }

  private static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
  }

  private static Stream<String> closed(Closure closure, LocalDate date, Words words, Moments moments) {
    var dayStart = date.atStartOfDay(Words.BRUSSELS).toInstant();
    var dayEnd = date.plusDays(1).atStartOfDay(Words.BRUSSELS).toInstant();
    if (!closure.from().isBefore(dayEnd) || !closure.until().isAfter(dayStart)) {
      return Stream.empty();
    }
    boolean fromStart = !closure.from().isAfter(dayStart);
    boolean untilEnd = !closure.until().isBefore(dayEnd);
    return Stream.of(fromStart && untilEnd ? words.of("agenda.closed-all-day")
        : words.of("agenda.closed", fromStart ? moments.time(dayStart) : moments.time(closure.from()), untilEnd ? moments.time(dayEnd) : moments.time(closure.until())));
  }
}
