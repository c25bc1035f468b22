package be.jalon.contracts.pathway;

import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A seat to open: its holder may still be unknown ("the occupational physician of your employer's service"). */
public record SeatProposal(SeatId seat, Capacity capacity, @Nullable OrganisationId organisation, @Nullable Person holder) {

  /** A seat's id follows from what it is, so that two requests for the same seat on one pathway name one seat. */
  public static SeatProposal on(PathwayId pathway, Capacity capacity, @Nullable OrganisationId organisation, @Nullable Person holder) {
    var place = organisation != null ? organisation.value() : holder != null ? holder.key().value() : "";
    var name = pathway.value() + "/" + capacity + "/" + place;
    return new SeatProposal(new SeatId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString()), capacity, organisation, holder);
  }
}
