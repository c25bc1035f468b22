package be.jalon.referral;

import be.jalon.contracts.ConsentId;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.pathway.ConsentTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which networks the patient lets us ask, as the pathway tells: one document per pathway.
 *
 * @param withdrawn consents that count no more, also those whose grant has not been heard yet
 */
public record NetworkConsents(PathwayId pathway, List<NetworkGrant> grants, Set<String> withdrawn) {

  static NetworkConsents none(PathwayId pathway) {
    return new NetworkConsents(pathway, List.of(), Set.of());
  }

  NetworkConsents with(ConsentTerms terms) {
    return NetworkGrant.from(terms).map(this::with).orElse(this);
  }

  NetworkConsents without(ConsentId consent) {
    var more = new TreeSet<>(withdrawn);
    more.add(consent.value());
    return new NetworkConsents(pathway, grants, more);
  }

  /** @param given what the referral itself brought, which may not have come back from the pathway yet */
  boolean cover(OrganisationId network, List<NetworkGrant> given, Instant at) {
    var inForce = Stream.concat(grants.stream(), given.stream())
        .filter(grant -> !withdrawn.contains(grant.consent().value()) && grant.inForce(network, at)).toList();
    return !inForce.isEmpty() && inForce.stream().noneMatch(NetworkGrant::refused);
  }

  /** All that they cover. */
  Set<OrganisationId> networks(List<NetworkGrant> given, Instant at) {
    return Stream.concat(grants.stream(), given.stream()).map(NetworkGrant::network).filter(network -> cover(network, given, at))
        .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(OrganisationId::value))));
  }

  private NetworkConsents with(NetworkGrant grant) {
    var more = new ArrayList<>(grants);
    more.removeIf(known -> known.consent().equals(grant.consent()));
    more.add(grant);
    return new NetworkConsents(pathway, more, withdrawn);
  }
}
