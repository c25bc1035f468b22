package be.jalon.appointment;

import static be.jalon.aggregates.Decision.decided;
import static be.jalon.aggregates.Decision.refused;
import static be.jalon.aggregates.Decision.unchanged;
import static be.jalon.appointment.AppointmentRefusal.ALREADY_BOOKED;
import static be.jalon.appointment.AppointmentRefusal.ALREADY_STARTED;
import static be.jalon.appointment.AppointmentRefusal.APPOINTMENT_OVER;
import static be.jalon.appointment.AppointmentRefusal.BEING_BOOKED;
import static be.jalon.appointment.AppointmentRefusal.NOT_BOOKED;
import static be.jalon.appointment.AppointmentRefusal.NOT_STARTED;
import static be.jalon.appointment.AppointmentRefusal.SLOT_TAKEN;

import be.jalon.aggregates.Decision;
import be.jalon.aggregates.Kind;
import be.jalon.appointment.Status.Attended;
import be.jalon.appointment.Status.Booked;
import be.jalon.appointment.Status.Cancelled;
import be.jalon.appointment.Status.Claiming;
import be.jalon.appointment.Status.Missed;
import be.jalon.appointment.Status.Offered;
import be.jalon.appointment.Status.Requested;
import be.jalon.appointment.Status.Resting;
import be.jalon.contracts.Entry;
import be.jalon.contracts.appointment.AppointmentEvent.AppointmentAttended;
import be.jalon.contracts.appointment.AppointmentEvent.AppointmentBooked;
import be.jalon.contracts.appointment.AppointmentEvent.AppointmentCancelled;
import be.jalon.contracts.appointment.AppointmentEvent.AppointmentMissed;
import be.jalon.contracts.appointment.AppointmentEvent.AppointmentOffered;
import be.jalon.contracts.appointment.AppointmentEvent.AppointmentRequested;
import be.jalon.contracts.appointment.AppointmentEvent.AppointmentRescheduled;
import be.jalon.contracts.people.Capacity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One appointment of a patient with a practitioner. It alone decides which time is its own; claims in the agenda's days count only while it says so.
 *
 * @param attempts how many times a claim was begun; a claim's attempt is never used again
 */
public record Appointment(Terms terms, int attempts, Status status) {

  /** After which a claim that nobody finished is looked after, if nobody needed its time before. It counts until then, and after it, until somebody clears it. */
  static final Duration UNFINISHED = Duration.ofMinutes(1);

  /** How long before its time somebody may come. */
  private static final Duration EARLY = Duration.ofHours(1);

  public static final Kind<Appointment> KIND = Kind.of("appointments", Appointment.class)
      .pathway(appointment -> appointment.terms().pathway())
      .due(Appointment::due)
      .wake((appointment, _) -> appointment.giveUp())
      .keys(Lookup::keysOf)
      .build();

  static Decision<Appointment> request(Terms terms, Acting who) {
    var next = who.party() == Party.PRACTITIONER ? Capacity.PATIENT : terms.practitioner().capacity();
    var requested = new Appointment(terms, 0, new Requested(next, who.at()));
    return decided(requested, new AppointmentRequested(terms.id(), terms.referral(), terms.practitioner().person(), requested.told(who)));
  }

  /** Holds out times to the patient; the times offered before are withdrawn. */
  Decision<Appointment> offer(List<Instant> starts, int minutes, Acting who) {
    return switch (status) {
      case Requested _, Offered _ -> {
        var offered = new Appointment(terms.lasting(minutes), attempts, new Offered(starts, who.at()));
        yield decided(offered, new AppointmentOffered(terms.id(), terms.referral(), offered.told(who)));
      }
      case Claiming _ -> refused(BEING_BOOKED);
      case Booked _ -> refused(ALREADY_BOOKED);
      case Cancelled _, Attended _, Missed _ -> refused(APPOINTMENT_OVER);
    };
  }

  /** None of the times held out suits the patient, who says when it would: it is the practitioner's turn again. */
  Decision<Appointment> askForOtherTimes(@Nullable Wish wish, Acting who) {
    return switch (status) {
      case Requested _, Offered _ -> {
        var asked = new Appointment(wish == null ? terms : terms.wishing(wish), attempts, new Requested(terms.practitioner().capacity(), who.at()));
        yield decided(asked, new AppointmentRequested(terms.id(), terms.referral(), terms.practitioner().person(), asked.told(who)));
      }
      case Claiming _ -> refused(BEING_BOOKED);
      case Booked _ -> refused(ALREADY_BOOKED);
      case Cancelled _, Attended _, Missed _ -> refused(APPOINTMENT_OVER);
    };
  }

  /** One doctor has one agenda: named by NIHDI number before it was published, they are found under its key from then on. */
  Appointment in(Agenda agenda) {
    return agenda.practitioner().equals(terms.practitioner().key()) ? this : new Appointment(terms.with(agenda.practitioner()), attempts, status);
  }

  /** Begins to take a first time. Whoever asks again overtakes their own former attempt, so that a crash never locks the patient out. */
  Decision<Appointment> claim(Slot slot, boolean byVideo, int noticeHours, Instant now) {
    return switch (status) {
      case Requested before -> claiming(slot, byVideo, noticeHours, now, before);
      case Offered before -> claiming(slot, byVideo, noticeHours, now, before);
      case Claiming(_, Booked _), Booked _ -> holds(slot) ? unchanged(this) : refused(ALREADY_BOOKED);
      case Claiming(_, Resting before) -> claiming(slot, byVideo, noticeHours, now, before);
      case Cancelled _, Attended _, Missed _ -> refused(APPOINTMENT_OVER);
    };
  }

  /** Begins to take another time; the one held stays held until the new one is certain. */
  Decision<Appointment> claimAnother(Slot slot, boolean byVideo, int noticeHours, Instant now) {
    return switch (status) {
      case Booked before -> reclaiming(slot, byVideo, noticeHours, now, before);
      case Claiming(_, Booked before) -> reclaiming(slot, byVideo, noticeHours, now, before);
      case Requested _, Offered _, Claiming _ -> refused(NOT_BOOKED);
      case Cancelled _, Attended _, Missed _ -> refused(APPOINTMENT_OVER);
    };
  }

  /** The last write of a booking, and the one that decides. */
  Decision<Appointment> book(int attempt, Acting who) {
    return switch (status) {
      case Claiming(var wanted, var before) when wanted.attempt() == attempt -> {
        var booked = new Appointment(terms, attempts, wanted);
        yield decided(booked, before instanceof Booked
            ? new AppointmentRescheduled(terms.id(), terms.referral(), terms.practitioner().person(), wanted.slot().start(), wanted.slot().end(), booked.told(who))
            : new AppointmentBooked(terms.id(), terms.referral(), terms.practitioner().person(), wanted.slot().start(), wanted.slot().end(), booked.told(who)));
      }
      case Booked booked when booked.attempt() == attempt -> unchanged(this);
      case Claiming _ -> refused(BEING_BOOKED);
      case Requested _, Offered _, Booked _ -> refused(SLOT_TAKEN, "start");
      case Cancelled _, Attended _, Missed _ -> refused(APPOINTMENT_OVER);
    };
  }

  /** Clears an attempt that is not certain yet; its last write will fail. Any other attempt stays as it is. */
  Decision<Appointment> release(int attempt) {
    return status instanceof Claiming(var wanted, var before) && wanted.attempt() == attempt
        ? decided(new Appointment(terms, attempts, before))
        : unchanged(this);
  }

  private Decision<Appointment> giveUp() {
    return status instanceof Claiming(var wanted, _) ? release(wanted.attempt()) : unchanged(this);
  }

  private @Nullable Instant due() {
    return status instanceof Claiming(var wanted, _) ? wanted.since().plus(UNFINISHED) : null;
  }

  Decision<Appointment> cancel(CancelReason reason, Acting who) {
    return switch (status) {
      case Requested _, Offered _ -> cancelled(reason, false, who);
      case Claiming(_, Booked booked) -> cancelBooked(booked, reason, who);
      case Claiming _ -> cancelled(reason, false, who);
      case Booked booked -> cancelBooked(booked, reason, who);
      case Cancelled _, Attended _, Missed _ -> refused(APPOINTMENT_OVER);
    };
  }

  /** What is still only asked for or offered ends with the care it was for; a time already booked is for the two to decide. */
  Decision<Appointment> endWithCare(Acting who) {
    return switch (status) {
      case Requested _, Offered _ -> cancelled(CancelReason.CARE_ENDED, false, who);
      case Claiming(_, Booked _) -> unchanged(this);
      case Claiming _ -> cancelled(CancelReason.CARE_ENDED, false, who);
      case Booked _, Cancelled _, Attended _, Missed _ -> unchanged(this);
    };
  }

  /** Also puts right what was written down as missed: a patient who came late came. */
  Decision<Appointment> attend(Acting who) {
    return switch (status) {
      case Booked booked -> attended(booked, who);
      case Missed(var booked, _) -> attended(booked, who);
      case Claiming _ -> refused(BEING_BOOKED);
      case Requested _, Offered _ -> refused(NOT_BOOKED);
      case Cancelled _, Attended _ -> refused(APPOINTMENT_OVER);
    };
  }

  Decision<Appointment> miss(Acting who) {
    return switch (status) {
      case Booked booked when who.now().isBefore(booked.slot().start()) -> refused(NOT_STARTED);
      case Booked booked -> {
        var missed = new Appointment(terms, attempts, new Missed(booked, who.at()));
        yield decided(missed, new AppointmentMissed(terms.id(), terms.referral(), booked.slot().start(), missed.told(who)));
      }
      case Claiming _ -> refused(BEING_BOOKED);
      case Requested _, Offered _ -> refused(NOT_BOOKED);
      case Cancelled _, Attended _, Missed _ -> refused(APPOINTMENT_OVER);
    };
  }

  private Decision<Appointment> attended(Booked booked, Acting who) {
    if (who.now().isBefore(attendableFrom(booked))) {
      return refused(NOT_STARTED);
    }
    var attended = new Appointment(terms, attempts, new Attended(booked, who.at()));
    return decided(attended, new AppointmentAttended(terms.id(), terms.referral(), booked.slot().start(), attended.told(who)));
  }

  /** People come early and are received early. */
  static Instant attendableFrom(Booked booked) {
    return booked.slot().start().minus(EARLY);
  }

  private Decision<Appointment> claiming(Slot slot, boolean byVideo, int noticeHours, Instant now, Resting before) {
    return decided(new Appointment(terms, attempts + 1, new Claiming(new Booked(slot, attempts + 1, byVideo, noticeHours, now), before)));
  }

  private Decision<Appointment> reclaiming(Slot slot, boolean byVideo, int noticeHours, Instant now, Booked before) {
    if (before.slot().equals(slot) && before.byVideo() == byVideo) {
      return unchanged(this);
    }
    return now.isBefore(before.slot().start()) ? claiming(slot, byVideo, noticeHours, now, before) : refused(ALREADY_STARTED);
  }

  private Decision<Appointment> cancelBooked(Booked booked, CancelReason reason, Acting who) {
    return reason == CancelReason.PATIENT && !who.at().isBefore(booked.slot().start())
        ? refused(ALREADY_STARTED)
        : cancelled(reason, CancelNotice.late(booked, reason, who.at()), who);
  }

  private Decision<Appointment> cancelled(CancelReason reason, boolean late, Acting who) {
    var cancelled = new Appointment(terms, attempts, new Cancelled(reason, late, who.at()));
    return decided(cancelled, new AppointmentCancelled(terms.id(), terms.referral(), late, Telling.cancelled(this, cancelled, who)));
  }

  private boolean holds(Slot slot) {
    return Holding.of(status).filter(booked -> booked.slot().equals(slot)).isPresent();
  }

  private Entry told(Acting who) {
    return Telling.of(this, who);
  }
}
