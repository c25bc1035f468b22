package be.jalon.security;

import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a believed token says of its owner, before the call's headers choose among it.
 */
record Login(Person person, Set<PersonKey> keys, Set<Capacity> capacities, @Nullable OrganisationId organisation, List<Delegation> delegations, Instant expiresAt) {

  /**
   * @param capacity the one asked for; null: not said
   * @param inNameOf key of whoever the call is made for; null: oneself
   * @param today Europe/Brussels
   * @throws RefusedException when the token does not allow it or does not tell enough
   */
  Caller call(@Nullable Capacity capacity, @Nullable PersonKey inNameOf, LocalDate today) {
    if (inNameOf == null) {
      return new Caller(person, keys, own(capacity), organisation, null, expiresAt);
    }
    var delegation = delegation(capacity, inNameOf, today);
    return new Caller(person, keys, ownUnder(delegation), organisation, delegation, expiresAt);
  }

  private Capacity own(@Nullable Capacity asked) {
    if (asked != null && !capacities.contains(asked)) {
      throw new RefusedException(CommonProblem.NOT_YOUR_CAPACITY);
    }
    if (asked != null) {
      return asked;
    }
    return switch (capacities.size()) {
      case 0 -> throw new RefusedException(CommonProblem.FORBIDDEN);
      case 1 -> capacities.iterator().next();
      default -> throw new RefusedException(CommonProblem.CAPACITY_REQUIRED, CallerArgument.CAPACITY);
    };
  }

  /** The capacity asked for chooses where somebody delegated in several. */
  private Delegation delegation(@Nullable Capacity asked, PersonKey principal, LocalDate today) {
    var inForce = delegations.stream().filter(it -> it.principal().key().equals(principal) && it.inForceOn(today)).toList();
    return inForce.stream().filter(it -> it.capacity() == asked).findFirst()
        .or(() -> inForce.stream().findFirst())
        .orElseThrow(() -> new RefusedException(CommonProblem.NO_SUCH_DELEGATION));
  }

  /** A secretariat types as one; anybody else in the capacity they share with the principal, or the only one they have; a trusted person may have none. */
  private Capacity ownUnder(Delegation delegation) {
    if (delegation.authority() == Authority.SECRETARIAT && capacities.contains(Capacity.SECRETARIAT)) {
      return Capacity.SECRETARIAT;
    }
    return capacities.isEmpty() || capacities.contains(delegation.capacity()) ? delegation.capacity() : own(null);
  }
}
