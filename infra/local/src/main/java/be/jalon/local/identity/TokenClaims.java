package be.jalon.local.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a token says of an account, under the names that infra/security reads. */
final class TokenClaims {

  private static final Set<String> NUMBERS = Set.of("jalon_nihdi", "jalon_ssin", "nihdi", "ssin");

  private TokenClaims() {
  }

  /** For a client, which is to know whom it serves: no number of anybody. */
  static Map<String, Object> shown(DemoAccount account) {
    var claims = of(account);
    claims.keySet().removeAll(NUMBERS);
    if (claims.get("jalon_delegations") instanceof List<?> delegations) {
      delegations.forEach(each -> ((Map<?, ?>) each).keySet().removeAll(NUMBERS));
    }
    return claims;
  }

  static Map<String, Object> of(DemoAccount account) {
    var claims = new LinkedHashMap<String, Object>();
    claims.put("family_name", account.familyName());
    claims.put("given_name", account.givenName());
    claims.put("jalon_capacities", account.capacities());
    putIfPresent(claims, "jalon_organisation", account.organisation());
    putIfPresent(claims, "jalon_nihdi", account.nihdi());
    putIfPresent(claims, "jalon_ssin", account.ssin());
    if (!account.delegations().isEmpty()) {
      claims.put("jalon_delegations", account.delegations().stream().map(TokenClaims::of).toList());
    }
    return claims;
  }

  private static Map<String, Object> of(DemoAccount.Delegation delegation) {
    var claims = new LinkedHashMap<String, Object>();
    claims.put("principal", delegation.principal());
    claims.put("family_name", delegation.familyName());
    claims.put("given_name", delegation.givenName());
    claims.put("capacity", delegation.capacity());
    claims.put("authority", delegation.authority());
    claims.put("until", delegation.until());
    putIfPresent(claims, "organisation", delegation.organisation());
    putIfPresent(claims, "nihdi", delegation.nihdi());
    putIfPresent(claims, "ssin", delegation.ssin());
    return claims;
  }

  private static void putIfPresent(Map<String, Object> claims, String name, @Nullable String value) {
    if (value != null) {
      claims.put(name, value);
    }
  }
}
