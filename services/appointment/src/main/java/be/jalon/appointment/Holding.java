package be.jalon.appointment;

import be.jalon.appointment.Status.Attended;
import be.jalon.appointment.Status.Booked;
import be.jalon.appointment.Status.Cancelled;
import be.jalon.appointment.Status.Claiming;
import be.jalon.appointment.Status.Missed;
import be.jalon.appointment.Status.Offered;
import be.jalon.appointment.Status.Requested;
import java.util.List;
import java.util.Optional;

/** Which time an appointment holds, and what a claim in an agenda's day is worth because of it. */
final class Holding {

  /** A claim's worth: {@code HELD} for certain, {@code PENDING} while its last write is still to come, {@code DEAD} for ever. */
  enum Worth { HELD, PENDING, DEAD }

  private Holding() {
  }

  /** The time that is certain: while another is being claimed, the one before. */
  static Optional<Booked> of(Status status) {
    return switch (status) {
      case Booked booked -> Optional.of(booked);
      case Claiming(_, Booked before) -> Optional.of(before);
      case Attended(var booked, _) -> Optional.of(booked);
      case Missed(var booked, _) -> Optional.of(booked);
      case Claiming _, Requested _, Offered _, Cancelled _ -> Optional.empty();
    };
  }

  /** Whose patient did not come holds nothing against anybody who is there; that they came after all is written down without it. */
  static Worth worth(Status status, int attempt) {
    if (status instanceof Missed) {
      return Worth.DEAD;
    }
    if (of(status).filter(booked -> booked.attempt() == attempt).isPresent()) {
      return Worth.HELD;
    }
    return status instanceof Claiming(var wanted, _) && wanted.attempt() == attempt ? Worth.PENDING : Worth.DEAD;
  }

  /** Every time that nobody else may take at this moment. */
  static List<Slot> busy(Status status) {
    return status instanceof Missed ? List.of() : times(status);
  }

  /** Every time it has, or is about to have. */
  static List<Slot> times(Status status) {
    return status instanceof Claiming(var wanted, var before)
        ? before instanceof Booked held ? List.of(held.slot(), wanted.slot()) : List.of(wanted.slot())
        : of(status).map(Booked::slot).stream().toList();
  }
}
