package be.jalon.portal;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What differs by place.
 *
 * @param demo whether every page says that nothing on it is real
 * @param organisations what organisations are called: {@code <id>=<name>}, one a line
 */
@ConfigurationProperties("jalon.portal")
public record PortalProperties(Services services, Login login, @DefaultValue Session session, @DefaultValue Streams streams, @DefaultValue("false") boolean demo,
    @DefaultValue("") String organisations) {

  /** Where each service answers. */
  public record Services(URI referral, URI appointment, URI returnToWork, URI pathway) {
  }

  /** @param issuer of OpenID Connect; found out about when the first person logs in, so that either may start first */
  public record Login(String issuer, String clientId, String clientSecret) {
  }

  /** @param perSession how many pages of one login follow what happens. @param atMost how many do at this instance; 0 for what its memory bears */
  public record Streams(@DefaultValue("20") int perSession, @DefaultValue("0") int atMost) {
  }

  /** @param idle after which somebody who does nothing is logged out. @param atMost after which everybody is */
  public record Session(@DefaultValue("60m") Duration idle, @DefaultValue("12h") Duration atMost) {
  }
}
