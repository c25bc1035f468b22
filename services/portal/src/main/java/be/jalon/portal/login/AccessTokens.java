package be.jalon.portal.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.stereotype.Component;

/** The access token of whoever is logged in, renewed when it is about to end. */
@Component
public class AccessTokens {

  private final OAuth2AuthorizedClientManager renewing;

  AccessTokens(OAuth2AuthorizedClientManager renewing) {
    this.renewing = renewing;
  }

  /** @throws org.springframework.security.oauth2.client.ClientAuthorizationException when it cannot be renewed: they are to log in again */
  public String of(Authentication login, HttpServletRequest request, HttpServletResponse response) {
    var client = renewing.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(LoginSecurity.REGISTRATION).principal(login)
        .attribute(HttpServletRequest.class.getName(), request)
        .attribute(HttpServletResponse.class.getName(), response)
        .build());
    if (client == null) {
      throw new IllegalStateException("logged in without a token");
    }
    return client.getAccessToken().getTokenValue();
  }
}
