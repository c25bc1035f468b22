package be.jalon.appointment;

import be.jalon.appointment.Status.Attended;
import be.jalon.appointment.Status.Booked;
import be.jalon.appointment.Status.Cancelled;
import be.jalon.appointment.Status.Claiming;
import be.jalon.appointment.Status.Missed;
import be.jalon.appointment.Status.Offered;
import be.jalon.appointment.Status.Requested;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.people.PersonKey;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** By what appointments are found: keyed hashes, ids and dates. */
final class Lookup {

  private Lookup() {
  }

  static Set<String> keysOf(Appointment appointment) {
    var terms = appointment.terms();
    var keys = new HashSet<String>();
    keys.add(pathway(terms.pathway()));
    if (terms.patient() != null) {
      keys.add(patient(terms.patient()));
    }
    if (terms.referral() != null) {
      keys.add(referral(terms.referral()));
    }
    if (open(appointment.status())) {
      keys.add(open(terms.practitioner().key()));
    }
    Holding.times(appointment.status()).forEach(slot -> slot.dates().forEach(date -> keys.add(day(terms.practitioner().key(), date))));
    return keys;
  }

  static String pathway(PathwayId pathway) {
    return "pathway:" + pathway;
  }

  static String patient(PersonKey patient) {
    return "patient:" + patient;
  }

  static String referral(ReferralId referral) {
    return "referral:" + referral;
  }

  /** What a practitioner has still to find a time for. */
  static String open(PersonKey practitioner) {
    return "open:" + practitioner;
  }

  /** What takes time on one Brussels date of a practitioner. */
  static String day(PersonKey practitioner, LocalDate date) {
    return "day:" + AgendaDay.id(practitioner, date);
  }

  static boolean open(Status status) {
    return switch (status) {
      case Requested _, Offered _ -> true;
      case Claiming claiming -> open(claiming.before());
      case Booked _, Cancelled _, Attended _, Missed _ -> false;
    };
  }
}
