package be.jalon.returntowork.rules;

import be.jalon.contracts.referral.ReferralEvent.WorkFile.Scheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Where one wording of a rule comes from, and how sure that is.
 *
 * @param validFrom first day (Europe/Brussels) on which this wording applies; as an ISO date it is the wording's version
 * @param source what it was read from
 * @param schemes the schemes it speaks of; for any other scheme no date is computed
 * @param unconfirmed what is inferred or contested, and so is a parameter that users have to confirm
 */
public record Provenance(LocalDate validFrom, String source, Set<Scheme> schemes, List<Unconfirmed> unconfirmed) {

  /** @param parameter the rule's component that holds today's assumption */
  public record Unconfirmed(String parameter, String note) {
  }

  public Provenance {
    schemes = Set.copyOf(schemes);
    unconfirmed = List.copyOf(unconfirmed);
  }

  public String version() {
    return validFrom.toString();
  }
}
