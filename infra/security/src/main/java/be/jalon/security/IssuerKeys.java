package be.jalon.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetSourceWrapper;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import java.time.Duration;
import java.util.stream.Collectors;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder.JwkSetUriJwtDecoderBuilder;

/**
 * How long the issuer's signing keys are believed. A token that names a key nobody has seen makes them be read again at once; a key that the issuer has
 * removed is believed until they are read again for age; while the issuer is away the last known ones hold, for a limited time. Spring's own way keeps them
 * for five minutes and has none when the issuer happens to be away at their end.
 *
 * @param life after which they are read again; longer than {@link #PATIENCE}
 * @param outage for how long they hold while the issuer does not answer
 */
record IssuerKeys(Duration life, Duration outage) implements JwkSetUriJwtDecoderBuilderCustomizer {

  /** An issuer that hangs is an issuer that is away: callers wait for no more than this. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  @Override
  public void customize(JwkSetUriJwtDecoderBuilder decoder) {
    var requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(PATIENCE);
    requests.setReadTimeout(PATIENCE);
    decoder.restOperations(new AskingForKeys(requests)).jwtProcessorCustomizer(this::keepKeys);
  }

  private void keepKeys(ConfigurableJWTProcessor<SecurityContext> processor) {
    var usual = (JWSVerificationKeySelector<SecurityContext>) processor.getJWSKeySelector();
    var algorithms = JWSAlgorithm.Family.SIGNATURE.stream().filter(usual::isAllowed).collect(Collectors.toSet());
    var source = JWKSourceBuilder.create(new Issuer(reading(usual))).cache(life.toMillis(), 2 * PATIENCE.toMillis()).refreshAheadCache(false)
        .rateLimited(false).outageTolerant(outage.toMillis()).build();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms, source));
  }

  /** What reads the keys from the issuer, without what Spring puts around it to keep them. */
  private static JWKSetSource<SecurityContext> reading(JWSVerificationKeySelector<SecurityContext> usual) {
    var kept = ((JWKSetBasedJWKSource<SecurityContext>) usual.getJWKSource()).getJWKSetSource();
    return ((JWKSetSourceWrapper<SecurityContext>) kept).getSource();
  }

  /** Spring says that reading failed, Nimbus outlasts only sources that say that they are unavailable. */
  private static final class Issuer extends JWKSetSourceWrapper<SecurityContext> {

    Issuer(JWKSetSource<SecurityContext> reading) {
      super(reading);
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator evaluator, long now, SecurityContext context)
        throws KeySourceException {
      try {
        return getSource().getJWKSet(evaluator, now, context);
      } catch (RemoteKeySourceException e) {
        throw new JWKSetUnavailableException(e.getMessage(), e);
      }
    }
  }
}
