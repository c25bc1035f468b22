package be.jalon.appointment;

import be.jalon.aggregates.Command;
import be.jalon.aggregates.Current;
import be.jalon.aggregates.Decision;
import be.jalon.contracts.AppointmentId;
import be.jalon.contracts.Brussels;
import be.jalon.security.Caller;
import be.jalon.security.RefusedException;
import be.jalon.security.Relay;
import java.time.Clock;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Use cases by which an appointment comes to its end: cancelled, attended, missed. They stay possible when the pathway is closed. */
public final class Settling {

  private final Appointments appointments;
  private final Admission admission;
  private final Clock clock;

  public Settling(Appointments appointments, Admission admission, Clock clock) {
    this.appointments = appointments;
    this.admission = admission;
    this.clock = clock;
  }

  /** Each side speaks for itself; that the patient called it off by telephone is written down with how that is known. */
  public Current<Appointment> cancel(AppointmentId id, CancelReason reason, Caller caller, @Nullable Relay relay, Command command) {
    var now = clock.instant();
    var terms = appointments.get(id).terms();
    var seated = admission.near(terms, caller, Brussels.dayOf(now));
    var who = admission.acting(seated, terms.practitioner().key(), relay, true, now);
    checkReason(reason, who.party());
    return appointments.all().change(id.value(), command, appointment -> appointment.cancel(reason, who)).orThrow();
  }

  public Current<Appointment> attended(AppointmentId id, Caller caller, Command command) {
    return byPractitioner(id, caller, command, Appointment::attend);
  }

  public Current<Appointment> missed(AppointmentId id, Caller caller, Command command) {
    return byPractitioner(id, caller, command, Appointment::miss);
  }

  private Current<Appointment> byPractitioner(AppointmentId id, Caller caller, Command command, BiFunction<Appointment, Acting, Decision<Appointment>> deed) {
    var now = clock.instant();
    var terms = appointments.get(id).terms();
    var who = admission.acting(admission.near(terms, caller, Brussels.dayOf(now)), terms.practitioner().key(), now);
    if (who.party() != Party.PRACTITIONER) {
      throw new RefusedException(AppointmentRefusal.ONLY_PRACTITIONER);
    }
    return appointments.all().change(id.value(), command, appointment -> deed.apply(appointment, who)).orThrow();
  }

  private static void checkReason(CancelReason reason, Party party) {
    switch (party) {
      case PATIENT -> {
        if (reason == CancelReason.PRACTITIONER) {
          throw new RefusedException(AppointmentRefusal.ONLY_PRACTITIONER, "reason");
        }
      }
      case PRACTITIONER -> {
        if (reason == CancelReason.PATIENT) {
          throw new RefusedException(AppointmentRefusal.RELAY_MISSING, "relayed");
        }
      }
      case TREATING -> throw new RefusedException(AppointmentRefusal.ONLY_PARTIES);
    }
  }
}
