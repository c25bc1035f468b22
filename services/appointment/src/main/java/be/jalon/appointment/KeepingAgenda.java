package be.jalon.appointment;

import be.jalon.aggregates.Aggregates;
import be.jalon.aggregates.Command;
import be.jalon.aggregates.Current;
import be.jalon.aggregates.Decision;
import be.jalon.contracts.AppointmentId;
import be.jalon.contracts.Brussels;
import be.jalon.contracts.people.PersonKey;
import be.jalon.security.Caller;
import be.jalon.security.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Use cases of a practitioner, or their secretariat in their name, on their own agenda. */
public final class KeepingAgenda {

  /** @param inside appointments that already had a time in it: they stay booked until somebody cancels or moves them */
  public record Closed(Current<Agenda> agenda, Closure closure, List<AppointmentId> inside) {}

  private final Agendas agendas;
  private final Aggregates<AgendaDay> days;
  private final Appointments appointments;
  private final Clock clock;

  public KeepingAgenda(Agendas agendas, Aggregates<AgendaDay> days, Appointments appointments, Clock clock) {
    this.agendas = agendas;
    this.days = days;
    this.appointments = appointments;
    this.clock = clock;
  }

  public Current<Agenda> show(PersonKey practitioner, Caller caller) {
    checkOwn(practitioner, caller);
    return agendas.all().find(practitioner.value()).orElseThrow(RefusedException::notFound);
  }

  /** @param rules null: as they were */
  public Current<Agenda> publish(PersonKey practitioner, WeeklyHours hours, @Nullable PracticeRules rules, Caller caller, Command command) {
    return change(practitioner, caller, command, agenda ->
        agenda.publish(hours, rules == null ? agenda.rules() : rules, names(practitioner, caller), caller.responsible().organisation()));
  }

  /** Account and NIHDI number; a doctor's own national number has no place in an agenda. */
  private static Set<PersonKey> names(PersonKey practitioner, Caller caller) {
    return Stream.concat(Stream.of(practitioner), caller.responsibleKeys().stream().filter(key -> key.value().startsWith("nihdi:"))).collect(Collectors.toSet());
  }

  public Current<Agenda> except(PersonKey practitioner, Agenda.OtherHours hours, Caller caller, Command command) {
    return change(practitioner, caller, command, agenda -> agenda.except(hours));
  }

  public Current<Agenda> asUsual(PersonKey practitioner, LocalDate date, Caller caller, Command command) {
    return change(practitioner, caller, command, agenda -> agenda.asUsual(date));
  }

  /** Said in the agenda first and then in each day, where it meets those who are about to book; a repeat after a crash says it again. */
  public Closed close(PersonKey practitioner, Instant from, Instant until, Caller caller, Command command) {
    checkOwn(practitioner, caller);
    var time = Slot.between(from, until).orElseThrow(() -> new RefusedException(AppointmentRefusal.PERIOD_OUT_OF_ORDER, "until"));
    Choosing.checkSoonEnough(until, clock.instant(), "until");
    if (time.start().plus(Closure.LONGEST).isBefore(time.end())) {
      throw new RefusedException(AppointmentRefusal.PERIOD_TOO_LONG, "until");
    }
    var closure = new Closure(command.newId(), time);
    var agenda = change(practitioner, caller, command, current -> current.close(closure));
    time.dates().forEach(date -> inDay(practitioner, date, day -> day.close(closure)));
    return new Closed(agenda, closure, inside(practitioner, time));
  }

  public Current<Agenda> reopen(PersonKey practitioner, String closure, Caller caller, Command command) {
    checkOwn(practitioner, caller);
    agendas.of(practitioner).closures().stream().filter(known -> known.id().equals(closure))
        .forEach(known -> known.time().dates().forEach(date -> inDay(practitioner, date, day -> day.reopen(closure))));
    return change(practitioner, caller, command, agenda -> agenda.reopen(closure));
  }

  private Current<Agenda> change(PersonKey practitioner, Caller caller, Command command, Function<Agenda, Decision<Agenda>> deed) {
    checkOwn(practitioner, caller);
    var remembered = Brussels.dayOf(clock.instant()).minusYears(1);
    return agendas.all().createOrChange(practitioner.value(), command, agenda -> deed.apply(agenda == null ? Agenda.of(practitioner) : agenda.since(remembered))).orThrow();
  }

  private void inDay(PersonKey practitioner, LocalDate date, Function<AgendaDay, Decision<AgendaDay>> deed) {
    days.createOrChange(AgendaDay.id(practitioner, date), Command.plain(), day -> deed.apply(day == null ? AgendaDay.of(practitioner, date) : day)).orThrow();
  }

  private List<AppointmentId> inside(PersonKey practitioner, Slot time) {
    return time.dates().stream().flatMap(date -> appointments.on(practitioner, date).stream()).map(Current::state)
        .filter(appointment -> Holding.busy(appointment.status()).stream().anyMatch(time::overlaps))
        .map(appointment -> appointment.terms().id()).distinct().toList();
  }

  /** Only those who receive patients have an agenda, and each only their own. */
  private static void checkOwn(PersonKey practitioner, Caller caller) {
    boolean receives = switch (caller.responsibleCapacity()) {
      case TREATING_DOCTOR, CLINICIAN, OCCUPATIONAL_PHYSICIAN, MEDECIN_CONSEIL, OP_NURSE, MUTUALITY_STAFF, RTW_COORDINATOR -> true;
      case PATIENT, NETWORK_COORDINATOR, SECRETARIAT -> false;
    };
    if (!receives || !caller.is(practitioner)) {
      throw new RefusedException(AppointmentRefusal.NOT_YOUR_AGENDA);
    }
  }
}
