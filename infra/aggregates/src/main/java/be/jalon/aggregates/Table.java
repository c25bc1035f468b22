package be.jalon.aggregates;

import be.jalon.contracts.Envelope;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.PatientId;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.pathway.PathwayEvent;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.security.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who sits at a pathway's table, as one service knows it from what the pathway service said. Nobody without a {@link Sitting} may learn that the pathway exists.
 *
 * @param patient key as the patient logs in with, and the name where the opening told it
 * @param openedAt UTC
 * @param closedAt UTC; null while it is open
 */
public record Table(PathwayId pathway, PatientId patientId, Person patient, List<Seat> seats, Instant openedAt, @Nullable Instant closedAt) {

  public Table {
    seats = List.copyOf(seats);
  }

  public PersonKey patientKey() {
    return patient.key();
  }

  public boolean isOpen() {
    return closedAt == null;
  }

  /** The place that the caller, or whoever they act for, holds in the capacity they act in. @param today Europe/Brussels */
  public Optional<Sitting> sitting(Caller caller, LocalDate today) {
    return caller.responsibleCapacity() == Capacity.PATIENT && caller.is(patientKey())
        ? Optional.of(new Sitting(Sitting.PATIENT, Capacity.PATIENT, null, patient, false))
        : seats.stream().flatMap(seat -> seat.sitting(caller, today).stream()).findFirst();
  }

  public Optional<Seat> seat(SeatId id) {
    return seats.stream().filter(seat -> seat.id().equals(id)).findFirst();
  }

  /** The table after one more event; null for what tells nothing of a table. */
  static @Nullable Table after(@Nullable Table table, Envelope<? extends PathwayEvent> envelope) {
    if (table == null) {
      return envelope.event() instanceof PathwayEvent.PathwayOpened opened ? opened(opened) : null;
    }
    return switch (envelope.event()) {
      case PathwayEvent.PathwayOpened _ -> null;
      case PathwayEvent.SeatOpened seat -> table.with(new Seat(seat.seat(), seat.capacity(), seat.organisation(), seat.holder(), Set.of(), List.of()));
      case PathwayEvent.SeatHolderChanged changed -> table.seat(changed.seat(), seat -> seat.heldBy(changed.holder()));
      case PathwayEvent.SeatHolderConfirmed confirmed -> table.seat(confirmed.seat(), seat -> seat.confirmed(confirmed.holder(), confirmed.confirmed()));
      case PathwayEvent.StandInNamed named ->
          table.seat(named.seat(), seat -> seat.withStandIn(new Seat.StandIn(named.standIn(), named.from(), named.until())));
      case PathwayEvent.PathwayClosed closed -> table.closed(closed.occurredAt());
      case PathwayEvent.PathwayReopened _ -> table.closed(null);
      case PathwayEvent.ConsentGranted _, PathwayEvent.ConsentRefused _, PathwayEvent.ConsentWithdrawn _, PathwayEvent.SectionReleased _,
          PathwayEvent.PathwayErased _ -> null;
    };
  }

  private static Table opened(PathwayEvent.PathwayOpened opened) {
    var identity = opened.entry().sections().identity();
    return new Table(opened.pathway(), opened.patient(), new Person(opened.patientKey(), identity == null ? null : identity.name()), List.of(),
        opened.occurredAt(), null);
  }

  private Table with(Seat seat) {
    return new Table(pathway, patientId, patient, Stream.concat(seats.stream().filter(other -> !other.id().equals(seat.id())), Stream.of(seat)).toList(),
        openedAt, closedAt);
  }

  private Table seat(SeatId id, UnaryOperator<Seat> change) {
    return new Table(pathway, patientId, patient, seats.stream().map(seat -> seat.id().equals(id) ? change.apply(seat) : seat).toList(), openedAt, closedAt);
  }

  private Table closed(@Nullable Instant at) {
    return new Table(pathway, patientId, patient, seats, openedAt, at);
  }
}
