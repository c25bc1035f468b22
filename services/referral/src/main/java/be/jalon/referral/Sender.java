package be.jalon.referral;

import be.jalon.contracts.people.Actor;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.PersonKey;
import java.util.Objects;
import java.util.Set;

/**
 * Whoever the request counts for: a doctor, also where their secretariat typed it, or the patient.
 *
 * @param keys all by which that person is known, so that they meet their referral again under another account
 */
public record Sender(Actor actor, Set<PersonKey> keys) {

  public Sender {
    keys = Set.copyOf(keys);
  }

  public Capacity capacity() {
    return Objects.requireNonNull(actor.capacity(), "a sender has a capacity");
  }

  boolean is(PersonKey key) {
    return keys.contains(key) || actor.key().equals(key);
  }

  boolean isOneOf(Set<PersonKey> others) {
    return others.stream().anyMatch(this::is);
  }
}
