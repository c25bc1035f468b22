package be.jalon.portal.table;

import be.jalon.contracts.PathwayId;
import be.jalon.contracts.SeatId;
import be.jalon.portal.login.Visitor;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.services.Pathways.Named;
import be.jalon.portal.services.Pathways.ToName;
import be.jalon.portal.services.Pathways.ToOpen;
import be.jalon.portal.services.Pathways.ToStandIn;
import org.springframework.http.ResponseEntity;

/** What can be arranged at the table. */
enum Arrangement {
  OPEN, NAME, TAKE, LEAVE, STAND_IN;

  /**
   * @param seat which one; none is there yet to be opened
   * @throws java.time.format.DateTimeParseException for a day that is none
   */
  ResponseEntity<Void> send(Pathways pathways, String act, PathwayId id, SeatId seat, Typed typed, Visitor visitor) {
    return switch (this) {
      case OPEN -> pathways.openSeat(act, id, new ToOpen(typed.capacity(), typed.organisation(), typed.namesNobody() ? null : typed.named()));
      case NAME -> pathways.name(act, id, seat, new ToName(typed.named()));
      case TAKE -> pathways.name(act, id, seat, new ToName(new Named(visitor.principal(), null, null, null)));
      case LEAVE -> pathways.vacate(act, id, seat);
      case STAND_IN -> pathways.standIn(act, id, seat, new ToStandIn(typed.named(), typed.first(), typed.last()));
    };
  }

  /** By which one form is told from another on the page. */
  String form(String seat) {
    return this == OPEN ? name() : name() + "-" + seat;
  }

  /** Key of the sentence that says so. @param own whether it was the reader's own seat */
  String done(boolean own, Visitor visitor) {
    return switch (this) {
      case OPEN -> "table.done.opened";
      case NAME -> "table.done.named";
      case TAKE -> visitor.capacity().assesses() ? "table.done.taken-awaits" : "table.done.taken";
      case LEAVE -> own ? "table.done.you-left" : "table.done.left";
      case STAND_IN -> "table.done.stand-in";
    };
  }

  /** Whoever left their own seat may know nothing more of the pathway; an assessor who took one knows nothing before the patient said yes. */
  String next(boolean own, PathwayId id, Visitor visitor) {
    return switch (this) {
      case OPEN, NAME, STAND_IN -> "/pathways/" + id + "/table";
      case TAKE -> visitor.capacity().assesses() ? "/" : "/pathways/" + id;
      case LEAVE -> own ? "/" : "/pathways/" + id + "/table";
    };
  }
}
