package be.jalon.security;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a place may decide about tokens and requests; issuer, keys, audience and algorithms are Spring's own {@code spring.security.oauth2.resourceserver.jwt.*}.
 *
 * @param claims the names of the claims at this identity provider
 * @param nihdiModuli moduli with which the check digits of a NIHDI number may be right
 * @param clockSkew how far the identity provider's clock may be off
 * @param maxBody largest request body
 * @param issuerKeys how long the issuer's signing keys are believed
 * @param bodyWithin how long a request's body may take to arrive
 * @param rate how often one caller may ask
 * @param atOnce how many requests one instance works on at once; four times as many wait a moment
 */
@ConfigurationProperties("jalon.security")
public record SecurityProperties(@DefaultValue Claims claims, @DefaultValue({"97", "89"}) Set<Integer> nihdiModuli, @DefaultValue("5s") Duration clockSkew,
    @DefaultValue("256KB") DataSize maxBody, @DefaultValue Believed issuerKeys,
    @DefaultValue("30s") Duration bodyWithin, @DefaultValue Rate rate, @DefaultValue("200") int atOnce) {

  /**
   * How long the issuer's signing keys are believed.
   *
   * @param life after which they are read again: a key that was removed is refused by then
   * @param outage for how long the last known ones hold while the issuer does not answer
   */
  public record Believed(@DefaultValue("1m") Duration life, @DefaultValue("15m") Duration outage) {}

  /** The fields inside a delegation always have the names of the README. */
  public record Claims(
      @DefaultValue("family_name") String familyName,
      @DefaultValue("given_name") String givenName,
      @DefaultValue("jalon_nihdi") String nihdi,
      @DefaultValue("jalon_ssin") String ssin,
      @DefaultValue("jalon_capacities") String capacities,
      @DefaultValue("jalon_organisation") String organisation,
      @DefaultValue("jalon_delegations") String delegations) {}

  /**
   * Per caller and instance.
   *
   * @param perSecond requests that come back to a caller every second
   * @param burst requests that a caller may make at once after a pause
   */
  public record Rate(@DefaultValue("20") int perSecond, @DefaultValue("100") int burst) {

    public Rate {
      if (perSecond < 1 || burst < 1) {
        throw new IllegalArgumentException("jalon.security.rate lets nobody ask anything");
      }
    }
  }
}
