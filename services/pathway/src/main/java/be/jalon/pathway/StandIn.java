package be.jalon.pathway;

import be.jalon.contracts.people.Person;
import java.time.LocalDate;

/**
 * Somebody who takes a holder's place for a time.
 *
 * @param from first day (Europe/Brussels)
 * @param until last day, inclusive
 * @param confirmed by the patient; counts for a stand-in of an assessor only
 */
public record StandIn(Person person, LocalDate from, LocalDate until, boolean confirmed) {

  boolean on(LocalDate today) {
    return !today.isBefore(from) && !today.isAfter(until);
  }

  StandIn withConfirmed(boolean now) {
    return new StandIn(person, from, until, now);
  }
}
