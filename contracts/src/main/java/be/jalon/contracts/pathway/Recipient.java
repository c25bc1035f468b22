package be.jalon.contracts.pathway;

import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.people.Person;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** To whom the patient opens something. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Recipient {

  /** One person, wherever they sit. */
  @JsonTypeName("holder")
  record Holder(Person person) implements Recipient {}

  /**
   * Whoever holds the seat when the patient says so or, if it has no name yet, the first one named (an assessor: and confirmed). A later holder inherits nothing.
   */
  @JsonTypeName("seat")
  record Seat(SeatId seat) implements Recipient {}

  /** The clinicians of a network who see to the request, and its coordinator as far as that capacity's ceiling goes. */
  @JsonTypeName("network")
  record Network(OrganisationId network) implements Recipient {}
}
