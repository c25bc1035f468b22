package be.jalon.referral;

import be.jalon.contracts.ConsentId;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.pathway.ConsentTerms;
import be.jalon.contracts.pathway.Recipient;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The patient said that a network may, or may not, be asked for care.
 *
 * @param refused a refusal wins over any grant to the same network
 * @param from first instant (UTC) at which it counts
 * @param until first instant at which it does not count any more; null: until withdrawn
 */
public record NetworkGrant(ConsentId consent, OrganisationId network, boolean refused, Instant from, @Nullable Instant until) {

  /** To be asked, a network must be let know that care is wished and why. */
  static final Set<DataCategory> TO_BE_ASKED = Set.of(DataCategory.CARE_STATUS, DataCategory.CLINICAL);

  /** Empty for terms that say nothing of a network being asked. */
  static Optional<NetworkGrant> from(ConsentTerms terms) {
    if (!(terms.recipient() instanceof Recipient.Network(var network)) || terms.purpose() != ConsentTerms.Purpose.CARE) {
      return Optional.empty();
    }
    boolean refused = terms.decision() == ConsentTerms.Decision.REFUSAL;
    boolean concerns = refused
        ? terms.categories().stream().anyMatch(TO_BE_ASKED::contains)
        : terms.categories().containsAll(TO_BE_ASKED);
    return concerns ? Optional.of(new NetworkGrant(terms.consent(), network, refused, terms.from(), terms.until())) : Optional.empty();
  }

  boolean inForce(OrganisationId asked, Instant at) {
    return network.equals(asked) && !from.isAfter(at) && (until == null || until.isAfter(at));
  }
}
