package be.jalon.appointment;

import be.jalon.appointment.Status.Attended;
import be.jalon.appointment.Status.Booked;
import be.jalon.appointment.Status.Cancelled;
import be.jalon.appointment.Status.Claiming;
import be.jalon.appointment.Status.Missed;
import be.jalon.appointment.Status.Offered;
import be.jalon.appointment.Status.Requested;
import be.jalon.contracts.sections.AppointmentNote;
import be.jalon.contracts.sections.Ball;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the two who meet may know of their appointment, whatever its state.
 *
 * @param time null while none is certain, and once it is cancelled
 * @param offered starts held out to the patient
 * @param cancelUntil until when the patient cancels in time (rule R63); null unless booked
 * @param attendableFrom from when it can be written down that the patient came; null unless booked or missed
 * @param late null unless cancelled
 */
public record Showing(Terms terms, int minutes, boolean byVideo, @Nullable Slot time, List<Instant> offered,
    @Nullable Instant cancelUntil, @Nullable Instant attendableFrom, @Nullable Boolean late) {

  public static Showing of(Appointment appointment) {
    return of(appointment.terms(), appointment.status());
  }

  public static AppointmentNote.State state(Appointment appointment) {
    return Telling.state(appointment.status());
  }

  public static Ball ball(Appointment appointment) {
    return Telling.ball(appointment, appointment.status());
  }

  private static Showing of(Terms terms, Status status) {
    return switch (status) {
      case Requested _ -> new Showing(terms, terms.minutes(), terms.byVideo(), null, List.of(), null, null, null);
      case Offered offered -> new Showing(terms, terms.minutes(), terms.byVideo(), null, offered.starts(), null, null, null);
      case Claiming claiming -> of(terms, claiming.before());
      case Booked booked -> booked(terms, booked, CancelNotice.until(booked), Appointment.attendableFrom(booked));
      case Attended attended -> booked(terms, attended.booked(), null, null);
      case Missed missed -> booked(terms, missed.booked(), null, Appointment.attendableFrom(missed.booked()));
      case Cancelled cancelled -> new Showing(terms, terms.minutes(), terms.byVideo(), null, List.of(), null, null, cancelled.late());
    };
  }

  private static Showing booked(Terms terms, Booked booked, @Nullable Instant cancelUntil, @Nullable Instant attendableFrom) {
    return new Showing(terms, booked.slot().minutes(), booked.byVideo(), booked.slot(), List.of(), cancelUntil, attendableFrom, null);
  }
}
