package be.jalon.appointment;

import static be.jalon.aggregates.Decision.decided;
import static be.jalon.aggregates.Decision.refused;

import be.jalon.aggregates.Decision;
import be.jalon.aggregates.Kind;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.people.PersonKey;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a practitioner receives: ordinary weeks, days that differ, times at which nobody is received. Belongs to no pathway and holds nothing of a patient.
 *
 * @param practitioner by account, under which times are claimed
 * @param names every key by which the practitioner may sit at a table, so that one doctor has one agenda
 * @param organisation whose members may look for free times here; null for a practitioner of none
 */
public record Agenda(PersonKey practitioner, Set<PersonKey> names, @Nullable OrganisationId organisation, List<WeeklyHours> weeks, List<OtherHours> exceptions,
    List<Closure> closures, PracticeRules rules) {

  public static final Kind<Agenda> KIND = Kind.of("agendas", Agenda.class)
      .keys(agenda -> agenda.names().stream().map(PersonKey::value).collect(Collectors.toSet()))
      .build();

  /** What holds on one date (Europe/Brussels) in place of the week's hours; no openings: nobody is received. */
  public record OtherHours(LocalDate date, List<Opening> openings) {
    public OtherHours {
      openings = List.copyOf(openings);
    }
  }

  /** A stretch of open time (UTC) and where it is held. */
  record OpenTime(Slot time, Place place) {}

  public Agenda {
    names = Set.copyOf(names);
    weeks = List.copyOf(weeks);
    exceptions = List.copyOf(exceptions);
    closures = List.copyOf(closures);
  }

  /** Of days that differ, and of closures: far more than two years of anybody's. Agendas are one document each, and shown whole. */
  static final int AT_MOST = 500;

  static Agenda of(PersonKey practitioner) {
    return new Agenda(practitioner, Set.of(practitioner), null, List.of(), List.of(), List.of(), PracticeRules.DEFAULT);
  }

  /** Without the weeks, the days that differ and the closures that were over before that date. */
  Agenda since(LocalDate date) {
    var inForce = weeks.stream().map(WeeklyHours::validFrom).filter(from -> !from.isAfter(date)).max(Comparator.naturalOrder()).orElse(LocalDate.MIN);
    return new Agenda(practitioner, names, organisation, weeks.stream().filter(week -> !week.validFrom().isBefore(inForce)).toList(), exceptions.stream().filter(exception -> !exception.date().isBefore(date)).toList(),
        closures.stream().filter(closure -> !closure.time().dates().getLast().isBefore(date)).toList(), rules);
  }

  /** Hours from a date on; they replace those said before for that date or a later one. */
  Decision<Agenda> publish(WeeklyHours hours, PracticeRules newRules, Set<PersonKey> newNames, @Nullable OrganisationId newOrganisation) {
    if (!newRules.agreed()) {
      return refused(AppointmentRefusal.NOTICE_24_OR_48, "cancelNoticeHours");
    }
    var perDay = Arrays.stream(DayOfWeek.values()).map(hours::on).toList();
    return check(perDay, "hours").orElseGet(() -> {
      var kept = weeks.stream().filter(week -> week.validFrom().isBefore(hours.validFrom()));
      return decided(new Agenda(practitioner, newNames, newOrganisation, Stream.concat(kept, Stream.of(hours)).toList(), exceptions, closures, newRules));
    });
  }

  Decision<Agenda> except(OtherHours hours) {
    return check(List.of(hours.openings()), "hours").orElseGet(() -> {
      var others = exceptions.stream().filter(exception -> !exception.date().equals(hours.date()));
      var all = Stream.concat(others, Stream.of(hours)).toList();
      return all.size() > AT_MOST ? refused(AppointmentRefusal.AGENDA_FULL) : decided(new Agenda(practitioner, names, organisation, weeks, all, closures, rules));
    });
  }

  /** That date is like any other of its weekday again. */
  Decision<Agenda> asUsual(LocalDate date) {
    return decided(new Agenda(practitioner, names, organisation, weeks, exceptions.stream().filter(exception -> !exception.date().equals(date)).toList(), closures, rules));
  }

  /** Closing twice under one id is closing once. */
  Decision<Agenda> close(Closure closure) {
    var all = new ArrayList<>(closures);
    all.removeIf(known -> known.id().equals(closure.id()));
    all.add(closure);
    return all.size() > AT_MOST ? refused(AppointmentRefusal.AGENDA_FULL) : decided(new Agenda(practitioner, names, organisation, weeks, exceptions, all, rules));
  }

  Decision<Agenda> reopen(String closure) {
    return decided(new Agenda(practitioner, names, organisation, weeks, exceptions, closures.stream().filter(known -> !known.id().equals(closure)).toList(), rules));
  }

  /** Open hours of a date, in order, without the closures. */
  List<OpenTime> openOn(LocalDate date) {
    var closed = closures.stream().map(Closure::time).toList();
    return openings(date).stream()
        .flatMap(opening -> WallTime.on(date, opening.from(), opening.until()).stream()
            .flatMap(time -> time.without(closed).stream())
            .map(time -> new OpenTime(time, opening.place())))
        .sorted(Comparator.comparing(open -> open.time().start()))
        .toList();
  }

  /** Whether the practitioner receives during the whole of it, there. Two openings that touch are one. */
  boolean open(Slot slot, @Nullable Boolean byVideo) {
    var open = slot.dates().stream().flatMap(date -> openOn(date).stream()).filter(time -> time.place().suits(byVideo)).map(OpenTime::time).toList();
    return Slot.joined(open).stream().anyMatch(time -> time.contains(slot));
  }

  boolean closed(Slot slot) {
    return closures.stream().anyMatch(closure -> closure.time().overlaps(slot));
  }

  private List<Opening> openings(LocalDate date) {
    return exceptions.stream().filter(exception -> exception.date().equals(date)).findFirst().map(OtherHours::openings)
        .or(() -> weeks.stream().filter(week -> !week.validFrom().isAfter(date)).max(Comparator.comparing(WeeklyHours::validFrom))
            .map(week -> week.on(date.getDayOfWeek())))
        .orElse(List.of());
  }

  private static Optional<Decision<Agenda>> check(List<List<Opening>> perDay, String field) {
    if (perDay.stream().flatMap(List::stream).anyMatch(opening -> !opening.ordered())) {
      return Optional.of(refused(AppointmentRefusal.HOURS_OUT_OF_ORDER, field));
    }
    return perDay.stream().anyMatch(Opening::anyOverlap)
        ? Optional.of(refused(AppointmentRefusal.HOURS_OVERLAP, field))
        : Optional.empty();
  }
}
