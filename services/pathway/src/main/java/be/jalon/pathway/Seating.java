package be.jalon.pathway;

import be.jalon.aggregates.Command;
import be.jalon.aggregates.Outcome;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.pathway.SeatProposal;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.security.Caller;
import be.jalon.security.Relay;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who sits at the table: seats are opened, named, emptied, confirmed, and stood in for. */
public final class Seating {

  private final Pathways pathways;

  public Seating(Pathways pathways) {
    this.pathways = pathways;
  }

  public Outcome<Pathway> open(PathwayId id, Command command, Caller caller, @Nullable Relay relay, Capacity capacity, @Nullable OrganisationId organisation,
      @Nullable Person holder) {
    return pathways.decide(id, command, caller, relay, (_, doing) -> Arranging.openSeat(doing, SeatProposal.on(id, capacity, organisation, holder)));
  }

  public Outcome<Pathway> name(PathwayId id, Command command, Caller caller, @Nullable Relay relay, SeatId seat, Person holder) {
    return pathways.decide(id, command, caller, relay,
        doing -> !doing.standings().isEmpty() || doing.pathway().seat(seat).filter(vacant -> doing.mayTake(vacant, holder)).isPresent(),
        (_, doing) -> Arranging.nameHolder(doing, seat, holder));
  }

  public Outcome<Pathway> vacate(PathwayId id, Command command, Caller caller, @Nullable Relay relay, SeatId seat) {
    return pathways.decide(id, command, caller, relay, (_, doing) -> Arranging.vacate(doing, seat));
  }

  /** @param who the holder or a stand-in; null for the holder */
  public Outcome<Pathway> confirm(PathwayId id, Command command, Caller caller, @Nullable Relay relay, SeatId seat, @Nullable PersonKey who,
      boolean confirmed) {
    return pathways.decide(id, command, caller, relay, (_, doing) -> Arranging.confirm(doing, seat, who, confirmed));
  }

  /** @param from first day (Europe/Brussels) @param until last day, inclusive */
  public Outcome<Pathway> standIn(PathwayId id, Command command, Caller caller, @Nullable Relay relay, SeatId seat, Person person, LocalDate from,
      LocalDate until) {
    return pathways.decide(id, command, caller, relay, (_, doing) -> Arranging.nameStandIn(doing, seat, new StandIn(person, from, until, false)));
  }
}
