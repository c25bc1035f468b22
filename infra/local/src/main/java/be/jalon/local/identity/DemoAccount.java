package be.jalon.local.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account of somebody invented, with what its token says.
 *
 * @param account the account's id, as the token's subject
 * @param role in words, for whoever reads the list
 */
public record DemoAccount(String account, String familyName, String givenName, String role, List<String> capacities, @Nullable String organisation,
    @Nullable String nihdi, @Nullable String ssin, List<Delegation> delegations) {

  /** In whose name this account may act, by what right, until which day (ISO date). */
  public record Delegation(String principal, String familyName, String givenName, @Nullable String nihdi, @Nullable String ssin, String capacity,
      @Nullable String organisation, String authority, String until) {
  }

  public DemoAccount {
    capacities = List.copyOf(capacities);
    delegations = delegations == null ? List.of() : List.copyOf(delegations);
  }
}
