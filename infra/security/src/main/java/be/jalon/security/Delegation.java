package be.jalon.security;

import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.people.Actor;
import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody lets the caller act in their name, as the identity provider says.
 *
 * @param principal whoever it counts for
 * @param keys every key that names the principal
 * @param capacity the principal's capacity
 * @param until last day (Europe/Brussels), inclusive
 */
public record Delegation(Person principal, Set<PersonKey> keys, Capacity capacity, @Nullable OrganisationId organisation, Authority authority, LocalDate until) {

  public Delegation {
    keys = Set.copyOf(keys);
    if (authority == Authority.SELF || authority == Authority.RELAYING_PATIENT) {
      throw new IllegalArgumentException("that authority is not delegated");
    }
  }

  public Actor actor() {
    return new Actor(principal, capacity, organisation);
  }

  public boolean inForceOn(LocalDate day) {
    return !day.isAfter(until);
  }
}
