package be.jalon.appointment;

import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;

/** Whom the patient meets, in the capacity of the seat they hold. */
public record Practitioner(Person person, Capacity capacity) {

  PersonKey key() {
    return person.key();
  }
}
