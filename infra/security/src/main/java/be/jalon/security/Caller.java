package be.jalon.security;

import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.people.Act;
import be.jalon.contracts.people.Actor;
import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Channel;
import be.jalon.contracts.people.Evidence;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whoever made this call, as their token says. A controller asks for it as an argument.
 *
 * @param person whoever typed it; the key is {@code account:<sub>}
 * @param keys every key that names this person: account and, where the token holds the numbers, NIHDI and national number
 * @param capacity the caller's own capacity in this call
 * @param delegation the one under which the call is made, if it is made in somebody's name
 * @param tokenExpiresAt first instant (UTC) at which the token is worth nothing; a stream ends with it
 */
public record Caller(Person person, Set<PersonKey> keys, Capacity capacity, @Nullable OrganisationId organisation, @Nullable Delegation delegation,
    Instant tokenExpiresAt) {

  public Caller {
    keys = Set.copyOf(keys);
  }

  /** Whoever typed it. */
  public Actor actor() {
    return new Actor(person, capacity, organisation);
  }

  /** Whoever it counts for: the one who delegated, or the caller. */
  public Actor responsible() {
    return delegation == null ? actor() : delegation.actor();
  }

  /** The capacity in which it counts. */
  public Capacity responsibleCapacity() {
    return delegation == null ? capacity : delegation.capacity();
  }

  /** Every key of whoever it counts for. */
  public Set<PersonKey> responsibleKeys() {
    return delegation == null ? keys : delegation.keys();
  }

  /** Whether that key names whoever it counts for. */
  public boolean is(PersonKey key) {
    return responsibleKeys().contains(key);
  }

  /** A secretariat acts in somebody's name, but does not see all that they see. */
  public boolean isSecretariat() {
    return delegation != null && delegation.authority() == Authority.SECRETARIAT;
  }

  /** What the caller does by logging in. @param today Europe/Brussels */
  public Act act(LocalDate today) {
    var login = new Evidence(Evidence.Kind.LOGIN, today, null);
    return delegation == null
        ? new Act(actor(), null, Authority.SELF, login, Channel.JALON)
        : new Act(actor(), delegation.actor(), delegation.authority(), login, Channel.JALON);
  }

  /**
   * What the patient said or signed, written down by the caller. A secretariat writes it down for its doctor, who then is the one relaying:
   * otherwise a secretariat would be an author.
   */
  public Act relaying(Actor patient, Evidence evidence, Channel channel) {
    var relay = delegation != null && isSecretariat() ? delegation.actor() : actor();
    return new Act(relay, patient, Authority.RELAYING_PATIENT, evidence, channel);
  }
}
