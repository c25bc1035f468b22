package be.jalon.contracts.people;

import be.jalon.contracts.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a quality, at an organisation.
 *
 * @param capacity null only for a service that acts by itself
 */
public record Actor(Person person, @Nullable Capacity capacity, @Nullable OrganisationId organisation) {

  public PersonKey key() {
    return person.key();
  }
}
