package be.jalon.appointment;

import be.jalon.aggregates.Command;
import be.jalon.aggregates.Current;
import be.jalon.aggregates.Decision;
import be.jalon.aggregates.Outcome;
import be.jalon.appointment.AgendaDay.Claim;
import be.jalon.appointment.Status.Booked;
import be.jalon.appointment.Status.Claiming;
import be.jalon.contracts.AppointmentId;
import be.jalon.contracts.Brussels;
import be.jalon.security.Caller;
import be.jalon.security.RefusedException;
import be.jalon.security.Relay;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Use cases by which an appointment gets its time. A time is given once, whatever happens, and the appointment document decides: it is first written as claiming, then
 * each day is claimed in the order of dates, then the appointment becomes booked under its version. Whoever is stopped on the way leaves a claim that counts
 * for nothing as soon as somebody else needs the time, and finds that out with the last write.
 */
public final class Booking {

  private static final int ATTEMPTS = 3;

  private final Appointments appointments;
  private final Agendas agendas;
  private final Claims claims;
  private final Admission admission;
  private final Clock clock;

  /** How a claim begins: for a first time, or for another one. */
  @FunctionalInterface
  private interface Beginning {
    Decision<Appointment> of(Appointment appointment, Slot slot, boolean byVideo, int noticeHours, Instant now);
  }

  public Booking(Appointments appointments, Agendas agendas, Claims claims, Admission admission, Clock clock) {
    this.appointments = appointments;
    this.agendas = agendas;
    this.claims = claims;
    this.admission = admission;
    this.clock = clock;
  }

  public Current<Appointment> book(AppointmentId id, Choosing choice, Caller caller, @Nullable Relay relay, Command command) {
    return take(id, choice, caller, relay, command, Appointment::claim);
  }

  /** The time held before is held until the new one is certain. */
  public Current<Appointment> reschedule(AppointmentId id, Choosing choice, Caller caller, @Nullable Relay relay, Command command) {
    return take(id, choice, caller, relay, command, Appointment::claimAnother);
  }

  private Current<Appointment> take(AppointmentId id, Choosing choice, Caller caller, @Nullable Relay relay, Command command, Beginning beginning) {
    var now = clock.instant();
    var appointment = appointments.get(id);
    var terms = appointment.terms();
    var practitioner = terms.practitioner().key();
    var seated = admission.near(terms, caller, Brussels.dayOf(now));
    var who = admission.acting(seated, practitioner, relay, false, now);
    if (who.party() == Party.TREATING) {
      throw new RefusedException(AppointmentRefusal.ONLY_PARTIES);
    }
    if (before(id, command) instanceof Outcome.Done<Appointment> repeated) {
      return repeated.now();
    }
    Requesting.checkOpen(seated.table());
    var agenda = agendas.of(practitioner);
    choice.check(appointment, agenda, who.party(), now);
    Outcome<Appointment> outcome;
    int attempt = 0;
    do {
      var begun = appointments.all().change(id.value(), Command.plain(), current ->
          beginning.of(current.in(agenda), choice.slot(terms), choice.byVideo(terms), agenda.rules().cancelNoticeHours(), now)).orThrow();
      outcome = begun.state().status() instanceof Claiming claiming ? finish(begun, claiming, who, command) : new Outcome.Done<>(begun, false);
    } while (cleared(outcome) && ++attempt < ATTEMPTS);
    return outcome.orThrow();
  }

  /** Key first, then precondition (architecture, section 7), before anything is claimed: refused, and nothing written, when there is all to do. */
  private Outcome<Appointment> before(AppointmentId id, Command command) {
    var outcome = appointments.all().change(id.value(), command, _ -> Decision.refused(AppointmentRefusal.BEING_BOOKED));
    if (!(outcome instanceof Outcome.Refused<Appointment>)) {
      outcome.orThrow();
    }
    return outcome;
  }

  private Outcome<Appointment> finish(Current<Appointment> begun, Claiming status, Acting who, Command command) {
    var claiming = begun.state();
    try {
      claimDays(claiming, status);
    } catch (RefusedException refused) {
      release(claiming, status);
      throw new RefusedException(refused.refusal(), refused.field().orElse(null), begun.sequence());
    }
    var outcome = confirm(claiming, status, who, command);
    if (!(outcome instanceof Outcome.Done<Appointment>)) {
      release(claiming, status);
    }
    return outcome;
  }

  void claimDays(Appointment claiming, Claiming status) {
    int held = status.before() instanceof Booked booked ? booked.attempt() : 0;
    var claim = new Claim(claiming.terms().id(), status.wanted().attempt(), status.wanted().slot());
    claims.put(claiming.terms().practitioner().key(), claim, held);
  }

  /** The last write. It fails for a claim that was released meanwhile. */
  Outcome<Appointment> confirm(Appointment claiming, Claiming status, Acting who, Command command) {
    return appointments.all().change(claiming.terms().id().value(), command, current -> current.book(status.wanted().attempt(), who));
  }

  private void release(Appointment claiming, Claiming status) {
    appointments.all().change(claiming.terms().id().value(), Command.plain(), current -> current.release(status.wanted().attempt()));
  }

  /** Somebody lost patience with this claim: whether the time is gone for certain shows when it is claimed again. */
  private static boolean cleared(Outcome<Appointment> outcome) {
    return outcome instanceof Outcome.Refused<Appointment>(var refusal, _, _) && refusal == AppointmentRefusal.SLOT_TAKEN;
  }
}
