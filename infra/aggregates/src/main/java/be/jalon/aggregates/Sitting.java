package be.jalon.aggregates;

import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * In what quality somebody sits at a pathway's table.
 *
 * @param holder whoever sits there: the seat's holder, its stand-in, or the patient
 */
public record Sitting(SeatId seat, Capacity capacity, @Nullable OrganisationId organisation, Person holder, boolean standIn) {

  /** The patient's own place, which no event opens. */
  public static final SeatId PATIENT = new SeatId("patient");
}
