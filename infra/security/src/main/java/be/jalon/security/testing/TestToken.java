package be.jalon.security.testing;

import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A token being filled in. */
public final class TestToken {

  private final TestIssuer issuer;
  private final JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder();
  private final List<Map<String, Object>> delegations = new ArrayList<>();
  private Duration life = Duration.ofMinutes(5);

  TestToken(TestIssuer issuer, String account) {
    this.issuer = issuer;
    claims.subject(account).issuer(issuer.uri()).audience("jalon");
  }

  public TestToken named(String family, String given) {
    return claim("family_name", family).claim("given_name", given);
  }

  public TestToken capacities(Capacity... capacities) {
    return claim("jalon_capacities", Arrays.stream(capacities).map(Enum::name).toList());
  }

  public TestToken nihdi(String number) {
    return claim("jalon_nihdi", number);
  }

  public TestToken ssin(String number) {
    return claim("jalon_ssin", number);
  }

  public TestToken organisation(String id) {
    return claim("jalon_organisation", id);
  }

  /** In the name of that account, until that day (Europe/Brussels), inclusive. */
  public TestToken delegation(Authority authority, String principal, Capacity capacity, LocalDate until) {
    return delegation(authority, principal, capacity, until, Map.of());
  }

  /** @param more further fields: {@code family_name}, {@code given_name}, {@code nihdi}, {@code ssin}, {@code organisation} */
  public TestToken delegation(Authority authority, String principal, Capacity capacity, LocalDate until, Map<String, String> more) {
    var delegation = new LinkedHashMap<String, Object>(more);
    delegation.put("principal", principal);
    delegation.put("capacity", capacity.name());
    delegation.put("authority", authority.name());
    delegation.put("until", until.toString());
    delegations.add(delegation);
    return claim("jalon_delegations", List.copyOf(delegations));
  }

  /** Negative: expired already. */
  public TestToken expiresIn(Duration life) {
    this.life = life;
    return this;
  }

  public TestToken audience(String audience) {
    claims.audience(audience);
    return this;
  }

  public TestToken claim(String name, Object value) {
    claims.claim(name, value);
    return this;
  }

  /** The signed token. */
  public String value() {
    var now = Instant.now();
    return issuer.sign(claims.issueTime(Date.from(now.minusSeconds(600))).expirationTime(Date.from(now.plus(life))).build());
  }

  /** The value of the header {@code Authorization}. */
  public String bearer() {
    return "Bearer " + value();
  }
}
