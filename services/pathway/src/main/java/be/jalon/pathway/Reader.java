package be.jalon.pathway;

import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.security.Caller;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whoever is about to read, in the capacity they read in. A secretary, stand-in or trusted person reads in the name of somebody: {@code keys} and
 * {@code capacity} are then that somebody's.
 *
 * @param person who looks at the screen
 * @param typist the keys of who looks at the screen
 * @param inNameOf null for somebody who reads for themselves
 * @param keys the keys of whoever it counts for
 */
public record Reader(Person person, Set<PersonKey> typist, @Nullable Person inNameOf, Set<PersonKey> keys, Capacity capacity,
    @Nullable OrganisationId organisation, Authority authority) {

  public Reader {
    typist = Set.copyOf(typist);
    keys = Set.copyOf(keys);
  }

  public static Reader of(Caller caller) {
    var delegation = caller.delegation();
    return delegation == null
        ? new Reader(caller.person(), caller.keys(), null, caller.keys(), caller.capacity(), caller.organisation(), Authority.SELF)
        : new Reader(caller.person(), caller.keys(), delegation.principal(), delegation.keys(), delegation.capacity(), delegation.organisation(),
            delegation.authority());
  }

  /** Somebody who reads for themselves; what a preview imagines. */
  static Reader self(Person person, Capacity capacity, @Nullable OrganisationId organisation) {
    return new Reader(person, Set.of(person.key()), null, Set.of(person.key()), capacity, organisation, Authority.SELF);
  }

  /** Whoever it counts for. */
  Person responsible() {
    return inNameOf == null ? person : inNameOf;
  }

  boolean is(PersonKey key) {
    return keys.contains(key);
  }

  boolean isAnyOf(Set<PersonKey> others) {
    return !Collections.disjoint(keys, others);
  }

  boolean looksFrom(OrganisationId other) {
    return other.equals(organisation);
  }

  boolean secretariat() {
    return authority == Authority.SECRETARIAT;
  }
}
