package be.jalon.portal.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Whoever logged out here is logged out at the issuer too (OpenID Connect RP-Initiated Logout 1.0). It asks no question when it is handed the id token; that names the person, so it goes
 * in a form, which the specification has every issuer accept, and not in an address, which histories and logs keep.
 */
final class ThroughTheIssuer implements LogoutSuccessHandler {

  static final String LEAVING = "leaving";
  private static final String OVER = "/goodbye";

  private final ClientRegistrationRepository clients;

  ThroughTheIssuer(ClientRegistrationRepository clients) {
    this.clients = clients;
  }

  /**
   * The form.
   *
   * @param address of the issuer
   * @param idToken whose session ends
   * @param back where they go after that
   */
  public record Leaving(String address, String idToken, String back) {
  }

  /** Here they are logged out in any case. */
  @Override
  public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication login) throws IOException, ServletException {
    var leaving = leaving(request, login);
    if (leaving.isPresent()) {
      request.setAttribute(LEAVING, leaving.get());
      request.getRequestDispatcher(LeavingController.PATH).forward(request, response);
    } else {
      response.sendRedirect(OVER);
    }
  }

  private Optional<Leaving> leaving(HttpServletRequest request, @Nullable Authentication login) {
    return login != null && login.getPrincipal() instanceof OidcUser user
        ? endOfSessions().map(address -> new Leaving(address, user.getIdToken().getTokenValue(),
            ServletUriComponentsBuilder.fromContextPath(request).path(OVER).toUriString()))
        : Optional.empty();
  }

  /** Empty for an issuer that offers none, or does not answer. */
  private Optional<String> endOfSessions() {
    try {
      return Optional.ofNullable(clients.findByRegistrationId(LoginSecurity.REGISTRATION))
          .map(client -> client.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint")).map(String::valueOf);
    } catch (IdentityAway _) {
      return Optional.empty();
    }
  }
}
