package be.jalon.portal;

import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
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

  public static RequestPostProcessor clinician() {
    return at("network-sambre", "dujardin", "Marc", "Dujardin", "CLINICIAN");
  }

  public static RequestPostProcessor coordinator() {
    return at("network-sambre", "carlier", "Inès", "Carlier", "NETWORK_COORDINATOR");
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

  private static RequestPostProcessor at(String organisation, String account, String given, String family, String capacity) {
    return SecurityMockMvcRequestPostProcessors.oidcLogin().idToken(token -> token.subject(account).claims(claims -> claims.putAll(
        Map.of("given_name", given, "family_name", family, "jalon_capacities", List.of(capacity), "jalon_organisation", organisation))));
  }

  /** An issuer that is asked for tokens alone; everybody's access token is {@code access-token}, as Spring Security's own tests have it. */
  @TestConfiguration
  public static class Issuer {

    public static final ClientRegistration REGISTRATION = ClientRegistration.withRegistrationId("jalon").clientId("portal").clientSecret("secret")
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE).redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
        .authorizationUri("http://127.0.0.1:1/oauth2/authorize").tokenUri(TestPlace.NEIGHBOURS.address() + "/oauth2/token").jwkSetUri("http://127.0.0.1:1/oauth2/jwks")
        .userNameAttributeName("sub").providerConfigurationMetadata(Map.of("end_session_endpoint", "http://127.0.0.1:1/connect/logout")).build();

    @Bean
    ClientRegistrationRepository clients() {
      return new InMemoryClientRegistrationRepository(REGISTRATION);
    }
  }
}
