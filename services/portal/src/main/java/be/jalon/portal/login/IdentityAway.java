package be.jalon.portal.login;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.client.RestClientException;

/** The identity provider does not answer, or answers nonsense: nobody can log in and no token is renewed. It says nothing about whether anybody may. */
public final class IdentityAway extends AuthenticationServiceException {

  IdentityAway(Throwable cause) {
    super("the identity provider does not answer", cause);
  }

  /** Whether that is what a login or a renewal failed of. */
  static boolean isBehind(@Nullable Throwable failed) {
    return failed != null && (failed instanceof IdentityAway || failed instanceof RestClientException || isBehind(failed.getCause()));
  }
}
