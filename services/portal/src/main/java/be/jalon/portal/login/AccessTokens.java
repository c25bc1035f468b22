package be.jalon.portal.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.stereotype.Component;

/** The access token of whoever is logged in, renewed when it is about to end. */
@Component
public class AccessTokens {

  private final OAuth2AuthorizedClientManager renewing;
  private final OAuth2AuthorizedClientRepository kept;
  private final Clock clock;

  AccessTokens(OAuth2AuthorizedClientManager renewing, OAuth2AuthorizedClientRepository kept, Clock clock) {
    this.renewing = renewing;
    this.kept = kept;
    this.clock = clock;
  }

  /**
   * @throws ClientAuthorizationException when it is refused another: they are to log in again
   * @throws IdentityAway when it cannot be renewed now and has ended; while it lasts it is used as it is
   */
  public String of(Authentication login, HttpServletRequest request, HttpServletResponse response) {
    try {
      var client = renewing.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(LoginSecurity.REGISTRATION).principal(login)
          .attribute(HttpServletRequest.class.getName(), request)
          .attribute(HttpServletResponse.class.getName(), response)
          .build());
      if (client == null) {
        throw new IllegalStateException("logged in without a token");
      }
      return client.getAccessToken().getTokenValue();
    } catch (ClientAuthorizationException failed) {
      if (!IdentityAway.isBehind(failed)) {
        throw failed;
      }
      return lasting(kept.loadAuthorizedClient(LoginSecurity.REGISTRATION, login, request)).orElseThrow(() -> new IdentityAway(failed));
    }
  }

  private Optional<String> lasting(@Nullable OAuth2AuthorizedClient client) {
    return Optional.ofNullable(client).map(OAuth2AuthorizedClient::getAccessToken)
        .filter(token -> token.getExpiresAt() != null && clock.instant().isBefore(token.getExpiresAt())).map(OAuth2AccessToken::getTokenValue);
  }
}
