package be.jalon.appointment;

import be.jalon.appointment.Status.Attended;
import be.jalon.appointment.Status.Booked;
import be.jalon.appointment.Status.Cancelled;
import be.jalon.appointment.Status.Claiming;
import be.jalon.appointment.Status.Missed;
import be.jalon.appointment.Status.Offered;
import be.jalon.appointment.Status.Requested;
import be.jalon.contracts.Brussels;
import be.jalon.contracts.Entry;
import be.jalon.contracts.Releases;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.sections.AppointmentNote;
import be.jalon.contracts.sections.AppointmentNote.State;
import be.jalon.contracts.sections.Ball;
import be.jalon.contracts.sections.Sections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the pathway is told of an appointment: when, with whom and whose turn it is; never what for. */
final class Telling {

  private Telling() {
  }

  static Entry of(Appointment appointment, Acting who) {
    return entry(appointment, Holding.of(appointment.status()), who);
  }

  /** A cancellation tells which time has become free. */
  static Entry cancelled(Appointment before, Appointment cancelled, Acting who) {
    return entry(cancelled, Holding.of(before.status()), who);
  }

  /** The state as others know it: a claim under way is no news. */
  static State state(Status status) {
    return switch (status) {
      case Requested _ -> State.REQUESTED;
      case Offered _ -> State.OFFERED;
      case Claiming claiming -> state(claiming.before());
      case Booked _ -> State.BOOKED;
      case Cancelled _ -> State.CANCELLED;
      case Attended _ -> State.ATTENDED;
      case Missed _ -> State.MISSED;
    };
  }

  /** Whose turn it is, and since when. */
  static Ball ball(Appointment appointment, Status status) {
    Capacity practitioner = appointment.terms().practitioner().capacity();
    return switch (status) {
      case Requested requested -> new Ball(requested.next(), requested.since(), null);
      case Offered offered -> new Ball(Capacity.PATIENT, offered.since(), null);
      case Claiming claiming -> ball(appointment, claiming.before());
      case Booked booked -> new Ball(practitioner, booked.since(), Brussels.dayOf(booked.slot().start()));
      case Cancelled(CancelReason reason, _, var since) -> new Ball(afterCancelling(reason, practitioner), since, null);
      case Attended attended -> new Ball(null, attended.since(), null);
      case Missed missed -> new Ball(practitioner, missed.since(), null);
    };
  }

  private static @Nullable Capacity afterCancelling(CancelReason reason, Capacity practitioner) {
    return switch (reason) {
      case PATIENT, PRACTITIONER, FORCE_MAJEURE -> practitioner;
      case CARE_ENDED -> null;
    };
  }

  private static Entry entry(Appointment appointment, Optional<Booked> time, Acting who) {
    var terms = appointment.terms();
    var note = new AppointmentNote(terms.id(), state(appointment.status()), time.map(booked -> booked.slot().start()).orElse(null),
        time.map(booked -> booked.slot().end()).orElse(null), terms.practitioner().person(), time.map(Booked::byVideo).orElse(terms.byVideo()));
    var sections = Sections.of(terms.subject().telling(note, ball(appointment, appointment.status())));
    return new Entry(terms.pathway(), who.act(), who.at(), sections, Releases.defaults(sections).with(terms.released().byCategory()));
  }
}
