package be.jalon.appointment;

import be.jalon.aggregates.Current;
import be.jalon.contracts.Brussels;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.PersonKey;
import be.jalon.security.Caller;
import be.jalon.security.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Use case: which times of a practitioner are free. It never shows who has the others. */
public final class FindingTime {

  static final int DAYS_AT_MOST = 62;

  /**
   * @param from first day (Europe/Brussels)
   * @param until last day, inclusive; at most 62 days in all
   * @param minutes null: a usual session
   * @param byVideo null: either way
   */
  public record Search(LocalDate from, LocalDate until, @Nullable Integer minutes, @Nullable Boolean byVideo) {

    Stream<LocalDate> days(Instant now) {
      if (until.isAfter(Brussels.dayOf(now.plus(Choosing.FURTHEST)))) {
        throw new RefusedException(AppointmentRefusal.TOO_FAR_AHEAD, "until");
      }
      if (until.isBefore(from)) {
        throw new RefusedException(AppointmentRefusal.PERIOD_OUT_OF_ORDER, "until");
      }
      if (until.toEpochDay() - from.toEpochDay() >= DAYS_AT_MOST) {
        throw new RefusedException(AppointmentRefusal.PERIOD_TOO_LONG, "until");
      }
      return from.datesUntil(until.plusDays(1));
    }
  }

  private final Appointments appointments;
  private final Agendas agendas;
  private final Admission admission;
  private final Clock clock;

  public FindingTime(Appointments appointments, Agendas agendas, Admission admission, Clock clock) {
    this.appointments = appointments;
    this.agendas = agendas;
    this.admission = admission;
    this.clock = clock;
  }

  /** @param pathway on which the caller sits with the practitioner; needed by nobody who belongs to the practice or has an appointment asked for there */
  public List<FreeTime.Start> free(PersonKey practitioner, Search search, @Nullable PathwayId pathway, Caller caller) {
    var agenda = agendas.of(practitioner);
    var now = clock.instant();
    if (!mayLook(agenda, pathway, caller, Brussels.dayOf(now))) {
      throw RefusedException.notFound();
    }
    int minutes = Objects.requireNonNullElse(search.minutes(), agenda.rules().sessionMinutes());
    return search.days(now).filter(date -> !agenda.openOn(date).isEmpty())
        .flatMap(date -> FreeTime.on(date, agenda, appointments.busy(agenda.practitioner(), date, null), minutes, search.byVideo(), now).stream())
        .toList();
  }

  private boolean mayLook(Agenda agenda, @Nullable PathwayId pathway, Caller caller, LocalDate today) {
    return caller.is(agenda.practitioner()) || sameOrganisation(agenda, caller) || asked(agenda.practitioner(), caller)
        || pathway != null && together(agenda, pathway, caller, today);
  }

  private static boolean sameOrganisation(Agenda agenda, Caller caller) {
    return agenda.organisation() != null && agenda.organisation().equals(caller.responsible().organisation())
        && caller.responsibleCapacity() != Capacity.PATIENT;
  }

  private boolean asked(PersonKey practitioner, Caller caller) {
    return caller.responsibleCapacity() == Capacity.PATIENT && caller.responsibleKeys().stream().flatMap(key -> appointments.withKey(Lookup.patient(key)))
        .map(Current::state).anyMatch(appointment -> appointment.terms().practitioner().key().equals(practitioner));
  }

  private boolean together(Agenda agenda, PathwayId pathway, Caller caller, LocalDate today) {
    return admission.seated(pathway, caller, today).filter(seated -> seated.table().seats().stream()
        .anyMatch(seat -> seat.holder() != null && agenda.names().contains(seat.holder().key()))).isPresent();
  }
}
