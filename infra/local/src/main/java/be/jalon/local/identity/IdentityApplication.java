package be.jalon.local.identity;

import be.jalon.local.Secrets;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * OpenID Connect for one machine. Each demo account is a client of its own (client credentials), so that scripts and GP software can be tried
 * with nothing but standard OAuth2; people log in through the portal, by authorization code with PKCE.
 */
@SpringBootApplication
public class IdentityApplication {

  private static final Duration TOKEN_LIFE = Duration.ofHours(1);
  private static final Duration PORTAL_TOKEN_LIFE = Duration.ofMinutes(15);
  private static final Duration PORTAL_LOGIN_LIFE = Duration.ofHours(12);
  private static final String PORTAL = "jalon-portal";

  @Bean
  AuthorizationServerSettings issuer(@Value("${jalon.identity.issuer}") String issuer) {
    return AuthorizationServerSettings.builder().issuer(issuer).build();
  }

  @Bean
  SigningKeys signingKeys(@Value("${jalon.identity.secrets}") Path secrets) {
    return new SigningKeys(secrets);
  }

  /** What is published. */
  @Bean
  JWKSource<SecurityContext> keys(SigningKeys keys) {
    return (selector, _) -> selector.select(keys.published());
  }

  /** What signs: one key, whatever is published beside it. */
  @Bean
  JwtEncoder tokens(SigningKeys keys) {
    return new NimbusJwtEncoder((selector, _) -> selector.select(new JWKSet(keys.signing())));
  }

  @Bean
  RegisteredClientRepository clients(@Value("${jalon.identity.secrets}") Path folder, @Value("${jalon.identity.portal}") String portal, PasswordEncoder encoder) {
    var secrets = new Secrets(folder.getParent());
    var password = secrets.demoPassword();
    return new InMemoryRegisteredClientRepository(
        Stream.concat(DemoAccounts.all().stream().map(account -> client(account.account(), encoder.encode(password))),
            Stream.of(portal(portal, encoder.encode(secrets.portalSecret())))).toList());
  }

  /** One round is enough: the password is 72 random bits, and a slow hash would only slow every token of a demo down. */
  @Bean
  PasswordEncoder encoder() {
    return new Pbkdf2PasswordEncoder("", 16, 1, Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> claims() {
    return context -> {
      var byItself = AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType());
      var account = DemoAccounts.named(byItself ? context.getRegisteredClient().getClientId() : context.getPrincipal().getName());
      if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
        context.getClaims().audience(List.of("jalon")).claims(claims -> claims.putAll(TokenClaims.of(account)));
      } else {
        context.getClaims().claims(claims -> claims.putAll(TokenClaims.shown(account)));
      }
    };
  }

  /** People log in through it; its tokens end sooner than a script's, so that renewing them is not left to a bad day. */
  private static RegisteredClient portal(String address, String secret) {
    return RegisteredClient.withId(PORTAL)
        .clientId(PORTAL)
        .clientSecret(secret)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
        .redirectUri(address + "/login/oauth2/code/jalon")
        .postLogoutRedirectUri(address + "/goodbye")
        .scope(OidcScopes.OPENID)
        .clientSettings(ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build())
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(PORTAL_TOKEN_LIFE).refreshTokenTimeToLive(PORTAL_LOGIN_LIFE).build())
        .build();
  }

  private static RegisteredClient client(String account, String secret) {
    return RegisteredClient.withId(account)
        .clientId(account)
        .clientSecret(secret)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(TOKEN_LIFE).build())
        .build();
  }
}
