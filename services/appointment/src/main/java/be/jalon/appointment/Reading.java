package be.jalon.appointment;

import be.jalon.aggregates.Current;
import be.jalon.contracts.AppointmentId;
import be.jalon.contracts.Brussels;
import be.jalon.contracts.people.Capacity;
import be.jalon.security.Caller;
import be.jalon.security.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Use cases that only look: one appointment, and one's own. */
public final class Reading {

  /** An appointment and as what the caller sees it. */
  public record Seen(Current<Appointment> current, Party party) {}

  private final Appointments appointments;
  private final Admission admission;
  private final Clock clock;

  public Reading(Appointments appointments, Admission admission, Clock clock) {
    this.appointments = appointments;
    this.admission = admission;
    this.clock = clock;
  }

  /** @throws RefusedException 404 for whoever is not to know of it */
  public Seen one(AppointmentId id, Caller caller) {
    return appointments.all().find(id.value()).flatMap(current -> seen(current, caller, Brussels.dayOf(clock.instant())))
        .orElseThrow(RefusedException::notFound);
  }

  /** As the caller sees what was just done to it. */
  public Seen afterwards(Current<Appointment> current, Caller caller) {
    return seen(current, caller, Brussels.dayOf(clock.instant())).orElseThrow(RefusedException::notFound);
  }

  /** The patient's, or the practitioner's: those with a time in the period, in order, then those still without one. */
  public List<Seen> mine(FindingTime.Search period, Caller caller) {
    var now = clock.instant();
    var today = Brussels.dayOf(now);
    var days = period.days(now).toList();
    var own = caller.responsibleCapacity() == Capacity.PATIENT ? patients(caller, days) : practitioners(caller, days);
    return own.distinct().flatMap(current -> seen(current, caller, today).stream()).filter(seen -> seen.party() != Party.TREATING)
        .sorted(Comparator.comparing(Reading::start)).toList();
  }

  private Stream<Current<Appointment>> patients(Caller caller, List<LocalDate> days) {
    var period = new Slot(Slot.day(days.getFirst()).start(), Slot.day(days.getLast()).end());
    return caller.responsibleKeys().stream().flatMap(key -> appointments.withKey(Lookup.patient(key))).filter(current -> {
      var status = current.state().status();
      return Lookup.open(status) || Holding.of(status).filter(booked -> booked.slot().overlaps(period)).isPresent();
    });
  }

  private Stream<Current<Appointment>> practitioners(Caller caller, List<LocalDate> days) {
    return caller.responsibleKeys().stream().flatMap(key -> Stream.concat(
        days.stream().flatMap(date -> appointments.on(key, date).stream()), appointments.withKey(Lookup.open(key))));
  }

  private Optional<Seen> seen(Current<Appointment> current, Caller caller, LocalDate today) {
    var terms = current.state().terms();
    return admission.seated(terms.pathway(), caller, today).flatMap(seated -> seated.party(terms.practitioner().key())).map(party -> new Seen(current, party));
  }

  private static Instant start(Seen seen) {
    return Holding.of(seen.current().state().status()).map(booked -> booked.slot().start()).orElse(Instant.MAX);
  }
}
