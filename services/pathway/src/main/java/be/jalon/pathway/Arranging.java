package be.jalon.pathway;

import static be.jalon.aggregates.Decision.refused;
import static be.jalon.pathway.PathwayRefusal.*;

import be.jalon.aggregates.Decision;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.pathway.SeatProposal;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import org.jspecify.annotations.Nullable;

/** What may be arranged at a pathway's table, and by whom. */
final class Arranging {

  private Arranging() {
  }

  static Decision<Pathway> openSeat(Doing doing, SeatProposal seat) {
    var refusal = doing.mayArrangeTable();
    if (refusal != null) {
      return refused(refusal);
    }
    if (!seat.capacity().treats() && !seat.capacity().assesses()) {
      return refused(NOT_A_SEAT, "capacity");
    }
    if (seat.holder() != null) {
      var unfit = doing.pathway().unfitFor(seat.capacity(), seat.holder().key());
      if (unfit != null) {
        return refused(unfit, "holder");
      }
      var held = doing.pathway().seat(seat.seat()).flatMap(Seat::holder);
      if (held.isPresent() && !held.get().key().equals(seat.holder().key())) {
        return refused(SEAT_IS_TAKEN, "holder");
      }
    }
    return doing.turn().seat(seat, doing.forPatient()).decision();
  }

  /** The patient or somebody who treats names whom they like; somebody of the seat's own organisation may take a seat that has no name yet. */
  static Decision<Pathway> nameHolder(Doing doing, SeatId id, Person holder) {
    var seat = doing.pathway().seat(id).orElse(null);
    if (seat == null || doing.standings().isEmpty() && !doing.mayTake(seat, holder)) {
      return refused(NOT_FOUND);
    }
    var refusal = doing.mayTake(seat, holder) ? doing.whileOpen() : doing.mayArrangeTable();
    if (refusal != null) {
      return refused(refusal);
    }
    var unfit = doing.pathway().unfitFor(seat.capacity(), holder.key());
    if (unfit != null) {
      return refused(unfit, "holder");
    }
    return seat.heldBy(holder.key()) ? Decision.unchanged(doing.pathway()) : doing.turn().name(seat, doing.byTheirName(holder), doing.forPatient()).decision();
  }

  static Decision<Pathway> vacate(Doing doing, SeatId id) {
    var seat = doing.pathway().seat(id).orElse(null);
    var refusal = seat == null ? doing.mayArrangeTable() : doing.mayVacate(seat);
    if (refusal != null) {
      return refused(refusal);
    }
    if (seat == null) {
      return refused(NO_SUCH_SEAT);
    }
    return seat.current().isPresent() ? doing.turn().vacate(seat).decision() : refused(SEAT_IS_VACANT);
  }

  /** @param person the holder or a stand-in of the seat; null for the holder */
  static Decision<Pathway> confirm(Doing doing, SeatId id, @Nullable PersonKey person, boolean confirmed) {
    var refusal = doing.mayDecideForPatient();
    if (refusal != null) {
      return refused(refusal);
    }
    var seat = doing.pathway().seat(id).orElse(null);
    if (seat == null) {
      return refused(NO_SUCH_SEAT);
    }
    if (!seat.capacity().assesses()) {
      return refused(NEEDS_NO_CONFIRMATION);
    }
    if (seat.current().isEmpty()) {
      return refused(SEAT_IS_VACANT);
    }
    var who = person == null ? seat.holder().orElseThrow().key() : person;
    boolean sitsThere = seat.current().stream().flatMap(Tenure::people).anyMatch(who::equals);
    return sitsThere ? doing.turn().confirm(seat, who, confirmed).decision() : refused(NOT_CURRENT_HOLDER, "person");
  }

  static Decision<Pathway> nameStandIn(Doing doing, SeatId id, StandIn standIn) {
    if (doing.standings().isEmpty()) {
      return refused(NOT_FOUND);
    }
    var seat = doing.pathway().seat(id).orElse(null);
    if (seat == null || seat.current().isEmpty()) {
      return refused(seat == null ? NO_SUCH_SEAT : SEAT_IS_VACANT);
    }
    var refusal = doing.mayNameStandIn(seat);
    var fault = refusal != null ? refusal : faultOf(standIn, doing);
    if (fault != null) {
      return refused(fault, fault == refusal ? null : "until");
    }
    var unfit = seat.heldBy(standIn.person().key()) ? STANDS_IN_FOR_SELF : doing.pathway().unfitFor(seat.capacity(), standIn.person().key());
    return unfit != null ? refused(unfit, "person") : doing.turn().standIn(seat, standIn, doing.forPatient()).decision();
  }

  private static @Nullable PathwayRefusal faultOf(StandIn standIn, Doing doing) {
    if (standIn.until().isBefore(standIn.from())) {
      return DATES_OUT_OF_ORDER;
    }
    if (standIn.until().isBefore(doing.today())) {
      return DATE_PAST;
    }
    return standIn.until().isAfter(standIn.from().plusYears(1)) ? STAND_IN_TOO_LONG : null;
  }
}
