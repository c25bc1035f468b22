package be.jalon.appointment;

import be.jalon.aggregates.Aggregates;
import be.jalon.aggregates.Current;
import be.jalon.contracts.AppointmentId;
import be.jalon.contracts.people.PersonKey;
import be.jalon.security.RefusedException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds appointments. The answer to an unknown id is the one to a foreign id. */
public final class Appointments {

  private final Aggregates<Appointment> appointments;

  public Appointments(Aggregates<Appointment> appointments) {
    this.appointments = appointments;
  }

  Aggregates<Appointment> all() {
    return appointments;
  }

  Appointment get(AppointmentId id) {
    return appointments.find(id.value()).map(Current::state).orElseThrow(RefusedException::notFound);
  }

  /** What takes time of a practitioner on one Brussels date. */
  List<Current<Appointment>> on(PersonKey practitioner, LocalDate date) {
    return appointments.withKey(Lookup.day(practitioner, date));
  }

  /** Times nobody else may take on that date, apart from those of one appointment. */
  List<Slot> busy(PersonKey practitioner, LocalDate date, @Nullable AppointmentId apartFrom) {
    return on(practitioner, date).stream().map(Current::state).filter(appointment -> !appointment.terms().id().equals(apartFrom))
        .flatMap(appointment -> Holding.busy(appointment.status()).stream()).toList();
  }

  Stream<Current<Appointment>> withKey(String key) {
    return appointments.everyWithKey(key).stream();
  }
}
