package be.jalon.appointment;

import be.jalon.appointment.Status.Booked;
import java.time.Duration;
import java.time.Instant;

/** Rule R63: what a patient cancels less than the agreed hours before the start is late; force majeure never is. Nothing is charged. */
final class CancelNotice {

  private CancelNotice() {
  }

  /** Until when (UTC, inclusive) the patient is in time. */
  static Instant until(Booked booked) {
    return booked.slot().start().minus(Duration.ofHours(booked.cancelNoticeHours()));
  }

  static boolean late(Booked booked, CancelReason reason, Instant cancelledAt) {
    return switch (reason) {
      case PATIENT -> cancelledAt.isAfter(until(booked));
      case PRACTITIONER, FORCE_MAJEURE, CARE_ENDED -> false;
    };
  }
}
