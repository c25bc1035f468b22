package be.jalon.appointment;

import be.jalon.aggregates.Aggregates;
import be.jalon.aggregates.Command;
import be.jalon.aggregates.Current;
import be.jalon.aggregates.Seat;
import be.jalon.aggregates.Table;
import be.jalon.contracts.AppointmentId;
import be.jalon.contracts.Brussels;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.Releases;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.security.Caller;
import be.jalon.security.RefusedException;
import be.jalon.security.Relay;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Use cases before a time is found: asking for an appointment, and holding out times. */
public final class Requesting {

  /** @param minutes null: the practice's usual session */
  public record Ask(PathwayId pathway, PersonKey practitioner, Subject subject, @Nullable ReferralId referral, @Nullable Integer minutes, boolean byVideo,
      @Nullable Wish wish, Releases released) {}

  private final Appointments appointments;
  private final Agendas agendas;
  private final Aggregates<ExpectedIntake> expected;
  private final Admission admission;
  private final Clock clock;

  public Requesting(Appointments appointments, Agendas agendas, Aggregates<ExpectedIntake> expected, Admission admission, Clock clock) {
    this.appointments = appointments;
    this.agendas = agendas;
    this.expected = expected;
    this.admission = admission;
    this.clock = clock;
  }

  /** @throws RefusedException 404 without a place on the pathway */
  public Current<Appointment> request(Ask ask, Caller caller, @Nullable Relay relay, Command command) {
    var now = clock.instant();
    var seated = admission.seated(ask.pathway(), caller, Brussels.dayOf(now)).orElseThrow(RefusedException::notFound);
    var agenda = agendas.of(ask.practitioner());
    var who = admission.acting(seated, agenda.practitioner(), relay, false, now);
    checkOpen(seated.table());
    var practitioner = practitioner(seated, agenda);
    var id = new AppointmentId(command.newId());
    return appointments.all().create(id.value(), command, () -> Appointment.request(new Terms(id, ask.pathway(), seated.table().patientKey(), practitioner,
        who.act().responsible().key(), referral(ask), ask.subject(), minutes(ask, agenda, who.party()), ask.byVideo(), ask.wish(), ask.released()), who)).orThrow();
  }

  /** Only the practitioner holds out times, within their hours or not; each has to be free still. */
  public Current<Appointment> offer(AppointmentId id, List<Instant> starts, @Nullable Integer minutes, Caller caller, Command command) {
    var now = clock.instant();
    var terms = appointments.get(id).terms();
    var seated = admission.near(terms, caller, Brussels.dayOf(now));
    var who = admission.acting(seated, terms.practitioner().key(), now);
    if (who.party() != Party.PRACTITIONER) {
      throw new RefusedException(AppointmentRefusal.ONLY_PRACTITIONER);
    }
    checkOpen(seated.table());
    int length = Objects.requireNonNullElse(minutes, terms.minutes());
    IntStream.range(0, starts.size()).forEach(i -> {
      Choosing.checkStart(starts.get(i), now, "starts[" + i + "]");
      checkFree(terms, Slot.of(starts.get(i), length), "starts[" + i + "]");
    });
    return appointments.all().change(id.value(), command, appointment -> appointment.offer(starts, length, who)).orThrow();
  }

  /** The patient says so, or whoever writes down what they said. */
  public Current<Appointment> askForOtherTimes(AppointmentId id, @Nullable Wish wish, Caller caller, @Nullable Relay relay, Command command) {
    var now = clock.instant();
    var terms = appointments.get(id).terms();
    var seated = admission.near(terms, caller, Brussels.dayOf(now));
    var who = admission.acting(seated, terms.practitioner().key(), relay, true, now);
    if (who.party() != Party.PATIENT) {
      throw new RefusedException(AppointmentRefusal.ONLY_PATIENT);
    }
    checkOpen(seated.table());
    return appointments.all().change(id.value(), command, appointment -> appointment.askForOtherTimes(wish, who)).orThrow();
  }

  static void checkOpen(Table table) {
    if (!table.isOpen()) {
      throw new RefusedException(AppointmentRefusal.PATHWAY_CLOSED);
    }
  }

  private void checkFree(Terms terms, Slot slot, String field) {
    var practitioner = terms.practitioner().key();
    if (agendas.of(practitioner).closed(slot)) {
      throw new RefusedException(AppointmentRefusal.PRACTITIONER_ABSENT, field);
    }
    if (slot.dates().stream().flatMap(date -> appointments.busy(practitioner, date, terms.id()).stream()).anyMatch(slot::overlaps)) {
      throw new RefusedException(AppointmentRefusal.SLOT_TAKEN, field);
    }
  }

  private static Practitioner practitioner(Admission.Seated seated, Agenda agenda) {
    var caller = seated.caller();
    if (caller.is(agenda.practitioner())) {
      return new Practitioner(new Person(agenda.practitioner(), caller.responsible().person().name()), seated.sitting().capacity());
    }
    return seated.table().seats().stream().filter(seat -> holds(seat, agenda)).findFirst()
        .map(seat -> new Practitioner(new Person(agenda.practitioner(), Objects.requireNonNull(seat.holder()).name()), seat.capacity()))
        .orElseThrow(() -> new RefusedException(AppointmentRefusal.PRACTITIONER_NOT_AT_TABLE, "practitioner"));
  }

  private static boolean holds(Seat seat, Agenda agenda) {
    return seat.holder() != null && agenda.names().contains(seat.holder().key()) && seat.opensTo(seat.holder().key());
  }

  private static int minutes(Ask ask, Agenda agenda, Party party) {
    int usual = agenda.rules().sessionMinutes();
    int minutes = Objects.requireNonNullElse(ask.minutes(), usual);
    if (party != Party.PRACTITIONER && minutes > usual) {
      throw new RefusedException(AppointmentRefusal.LONGER_THAN_USUAL, "minutes");
    }
    return minutes;
  }

  /** An attended appointment starts the care that its referral asked for, so it must be a referral of this very pathway. */
  private @Nullable ReferralId referral(Ask ask) {
    if (ask.referral() != null && expected.find(ExpectedIntake.id(ask.referral())).filter(intake -> intake.state().pathway().equals(ask.pathway())).isEmpty()) {
      throw new RefusedException(AppointmentRefusal.REFERRAL_UNKNOWN, "referral");
    }
    return ask.referral();
  }
}
