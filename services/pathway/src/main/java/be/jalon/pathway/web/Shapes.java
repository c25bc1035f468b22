package be.jalon.pathway.web;

import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.Stream;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.sections.Sections;
import be.jalon.pathway.Openable;
import be.jalon.pathway.Seat;
import be.jalon.pathway.ShownAct;
import be.jalon.pathway.StandIn;
import be.jalon.pathway.Tenure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shapes that several answers share. */
final class Shapes {

  private Shapes() {
  }

  /**
   * @param id opaque
   * @param about the stream of the referral, appointment, return ... that it tells of
   * @param kind the event's wire name without its prefix
   * @param occurredAt UTC
   * @param sections those that are visible to this reader; nothing tells of others
   */
  record EntryView(String id, Stream about, String kind, ShownAct act, Instant occurredAt, Sections sections) {}

  /**
   * A seat as the patient sees it.
   *
   * @param awaitsConfirmation the holder sees nothing until the patient says yes
   * @param openable what may be opened to them, and what is
   */
  record SeatView(SeatId seat, Capacity capacity, @Nullable OrganisationId organisation, @Nullable Person holder, boolean awaitsConfirmation,
      List<StandIn> standIns, Openable openable) {

    static SeatView of(Seat seat, Openable openable) {
      return new SeatView(seat.id(), seat.capacity(), seat.organisation(), seat.holder().orElse(null),
          seat.awaitsConfirmation(), seat.current().map(Tenure::standIns).orElse(List.of()), openable);
    }
  }
}
