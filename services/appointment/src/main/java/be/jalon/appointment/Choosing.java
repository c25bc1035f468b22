package be.jalon.appointment;

import be.jalon.appointment.Status.Claiming;
import be.jalon.appointment.Status.Offered;
import be.jalon.security.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which time may be asked for. The patient takes what was offered, or what is open in the agenda, for a usual session; the practitioner takes any time to come.
 *
 * @param minutes null: as asked for
 * @param byVideo null: as asked for
 */
public record Choosing(Instant start, @Nullable Integer minutes, @Nullable Boolean byVideo) {

  /** Nobody plans further; it also keeps out times that no calendar has. */
  static final Duration FURTHEST = Duration.ofDays(2 * 366L);

  Slot slot(Terms terms) {
    return Slot.of(start, Objects.requireNonNullElse(minutes, terms.minutes()));
  }

  boolean byVideo(Terms terms) {
    return Objects.requireNonNullElse(byVideo, terms.byVideo());
  }

  /** @throws RefusedException when this time is not to be had, whoever else wants it */
  void check(Appointment appointment, Agenda agenda, Party party, Instant now) {
    checkStart(start, now, "start");
    var slot = slot(appointment.terms());
    if (agenda.closed(slot)) {
      throw new RefusedException(AppointmentRefusal.PRACTITIONER_ABSENT, "start");
    }
    switch (party) {
      case PRACTITIONER -> { }
      case PATIENT -> checkPatientsChoice(appointment, agenda, slot);
      case TREATING -> throw new RefusedException(AppointmentRefusal.ONLY_PARTIES);
    }
  }

  static void checkStart(Instant start, Instant now, String field) {
    if (start.isBefore(now)) {
      throw new RefusedException(AppointmentRefusal.START_IN_PAST, field);
    }
    if (!start.truncatedTo(ChronoUnit.MINUTES).equals(start)) {
      throw new RefusedException(AppointmentRefusal.WHOLE_MINUTES, field);
    }
    checkSoonEnough(start, now, field);
  }

  static void checkSoonEnough(Instant time, Instant now, String field) {
    if (time.isAfter(now.plus(FURTHEST))) {
      throw new RefusedException(AppointmentRefusal.TOO_FAR_AHEAD, field);
    }
  }

  private void checkPatientsChoice(Appointment appointment, Agenda agenda, Slot slot) {
    var terms = appointment.terms();
    if (minutes != null && minutes > terms.minutes()) {
      throw new RefusedException(AppointmentRefusal.LONGER_THAN_USUAL, "minutes");
    }
    if (!offered(appointment.status()) && !agenda.open(slot, byVideo(terms))) {
      throw new RefusedException(AppointmentRefusal.OUTSIDE_HOURS, "start");
    }
  }

  private boolean offered(Status status) {
    return switch (status) {
      case Offered offered -> offered.starts().contains(start);
      case Claiming claiming -> offered(claiming.before());
      case Status.Requested _, Status.Booked _, Status.Cancelled _, Status.Attended _, Status.Missed _ -> false;
    };
  }
}
