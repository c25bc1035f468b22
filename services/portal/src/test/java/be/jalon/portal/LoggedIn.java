package be.jalon.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People for tests. All are invented. */
public final class LoggedIn {

  private LoggedIn() {
  }

  public static RequestPostProcessor gp() {
    return as("lambert", "Anne", "Lambert", "TREATING_DOCTOR");
  }

  public static RequestPostProcessor patient() {
    return as("noah", "Noah", "Lemmens", "PATIENT");
  }

  public static RequestPostProcessor occupationalPhysician() {
    return as("peeters", "Els", "Peeters", "OCCUPATIONAL_PHYSICIAN");
  }

  public static RequestPostProcessor medecinConseil() {
    return as("simon", "Paul", "Simon", "MEDECIN_CONSEIL");
  }

  /** Who also acts in Dr Lambert's name. */
  public static RequestPostProcessor secretary() {
    return SecurityMockMvcRequestPostProcessors.oidcLogin().idToken(token -> token.subject("baudoin").claims(claims -> claims.putAll(Map.of(
        "given_name", "Luc", "family_name", "Baudoin", "jalon_capacities", List.of("SECRETARIAT"),
        "jalon_delegations", List.of(Map.of("principal", "lambert", "given_name", "Anne", "family_name", "Lambert", "capacity", "TREATING_DOCTOR",
            "authority", "SECRETARIAT", "until", "2099-12-31"))))));
  }

  public static RequestPostProcessor as(String account, String given, String family, String... capacities) {
    return SecurityMockMvcRequestPostProcessors.oidcLogin().idToken(token -> token.subject(account)
        .claims(claims -> claims.putAll(Map.of("given_name", given, "family_name", family, "jalon_capacities", List.of(capacities)))));
  }

  /** Everybody's access token is {@code token-of-<account>}. */
  @TestConfiguration
  static class Tokens {

    private static final ClientRegistration REGISTRATION = ClientRegistration.withRegistrationId("jalon").clientId("portal").clientSecret("secret")
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE).redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
        .authorizationUri("http://127.0.0.1:1/oauth2/authorize").tokenUri("http://127.0.0.1:1/oauth2/token").jwkSetUri("http://127.0.0.1:1/oauth2/jwks")
        .userNameAttributeName("sub").build();

    @Bean
    @Primary
    ClientRegistrationRepository knownIssuer() {
      return new InMemoryClientRegistrationRepository(REGISTRATION);
    }

    @Bean
    @Primary
    OAuth2AuthorizedClientRepository knownTokens() {
      return new OAuth2AuthorizedClientRepository() {
        @Override
        @SuppressWarnings("unchecked")
        public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(String registration, Authentication login, HttpServletRequest request) {
          return (T) new OAuth2AuthorizedClient(REGISTRATION, login.getName(),
              new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "token-of-" + login.getName(), Instant.now(), Instant.now().plusSeconds(900)));
        }

        @Override
        public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication login, HttpServletRequest request, HttpServletResponse response) {
          throw new UnsupportedOperationException();
        }

        @Override
        public void removeAuthorizedClient(String registration, Authentication login, HttpServletRequest request, HttpServletResponse response) {
          throw new UnsupportedOperationException();
        }
      };
    }
  }
}
