package be.jalon.aggregates;

import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.security.Caller;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place at the table.
 *
 * @param holder null while the seat has no name
 * @param confirmed whom the patient confirmed on this seat; an assessor's seat opens to nobody else
 */
public record Seat(SeatId id, Capacity capacity, @Nullable OrganisationId organisation, @Nullable Person holder, Set<PersonKey> confirmed,
    List<StandIn> standIns) {

  /** @param until last day (Europe/Brussels), inclusive */
  public record StandIn(Person person, LocalDate from, LocalDate until) {

    boolean on(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }
  }

  public Seat {
    confirmed = Set.copyOf(confirmed);
    standIns = List.copyOf(standIns);
  }

  /** Whether the patient's word, where it is needed, was given for this person. */
  public boolean opensTo(PersonKey person) {
    return !capacity.assesses() || confirmed.contains(person);
  }

  Optional<Sitting> sitting(Caller caller, LocalDate today) {
    if (caller.responsibleCapacity() != capacity || !mandateHolds(caller, today)) {
      return Optional.empty();
    }
    if (holder != null && caller.is(holder.key()) && opensTo(holder.key())) {
      return Optional.of(new Sitting(id, capacity, organisation, holder, false));
    }
    return standIns.stream().filter(standIn -> standIn.on(today) && caller.is(standIn.person().key()) && opensTo(standIn.person().key()))
        .findFirst().map(standIn -> new Sitting(id, capacity, organisation, standIn.person(), true));
  }

  /** A mandate of the token is enough to stand in for one who treats; for an assessor the patient must have confirmed that very person. */
  private boolean mandateHolds(Caller caller, LocalDate today) {
    var delegation = caller.delegation();
    return delegation == null || delegation.authority() != Authority.STAND_IN || !capacity.assesses() || standIns.stream()
        .anyMatch(standIn -> standIn.on(today) && caller.keys().contains(standIn.person().key()) && opensTo(standIn.person().key()));
  }

  /** A new holder inherits nothing, the former one's confirmation and stand-ins included. */
  Seat heldBy(@Nullable Person newHolder) {
    return new Seat(id, capacity, organisation, newHolder, Set.of(), List.of());
  }

  Seat confirmed(PersonKey person, boolean yes) {
    var keys = new HashSet<>(confirmed);
    boolean _ = yes ? keys.add(person) : keys.remove(person);
    return new Seat(id, capacity, organisation, holder, keys, standIns);
  }

  Seat withStandIn(StandIn standIn) {
    return new Seat(id, capacity, organisation, holder, confirmed, Stream.concat(standIns.stream(), Stream.of(standIn)).toList());
  }
}
