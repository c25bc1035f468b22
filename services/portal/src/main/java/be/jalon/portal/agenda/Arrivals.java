package be.jalon.portal.agenda;

import be.jalon.contracts.AppointmentId;
import be.jalon.contracts.sections.AppointmentNote.State;
import be.jalon.portal.services.Appointments;
import be.jalon.portal.services.Appointments.Appointment;
import be.jalon.portal.services.Appointments.Time;
import be.jalon.portal.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Somebody is here whose appointment has no time yet, or another: it takes place now. */
@Component
class Arrivals {

  /** The service gives whole minutes to come; half a minute is left for it to be reached. */
  private static final Duration SOON = Duration.ofSeconds(90);

  private final Appointments appointments;

  Arrivals(Appointments appointments) {
    this.appointments = appointments;
  }

  /** It is given this minute first, unless it is recorded as it stands. @param minutes null: as asked for */
  ResponseEntity<Appointment> now(String act, AppointmentId id, @Nullable Integer minutes, Words words) {
    var appointment = Objects.requireNonNull(appointments.one(id).getBody());
    var time = new Time(soon(words.now()), minutes, null);
    if (AppointmentPage.isOpen(appointment)) {
      appointments.book(anAct(), id, time);
    } else if (appointment.state() == State.BOOKED && appointment.meeting() != null && !appointment.meeting().isAttendable(words.now())) {
      appointments.reschedule(anAct(), id, time);
    }
    return appointments.attended(act, id);
  }

  private static Instant soon(Instant now) {
    return now.plus(SOON).truncatedTo(ChronoUnit.MINUTES);
  }

  /** Not the form's: that would be another minute under the same key, if it is sent again. Sent again, it finds its time given already. */
  private static String anAct() {
    return UUID.randomUUID().toString();
  }
}
