package be.jalon.security;

import java.time.Clock;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** What a token must stand besides signature, issuer and audience, which Spring checks. */
final class TokenChecks {

  /** Told apart, since the remedy is simply to log in again. */
  static final String EXPIRED = "token_expired";

  private TokenChecks() {
  }

  static OAuth2TokenValidator<Jwt> time(Clock clock, Duration skew) {
    return token -> {
      var now = clock.instant();
      if (token.getExpiresAt() == null || !now.minus(skew).isBefore(token.getExpiresAt())) {
        return failure(EXPIRED, "expired");
      }
      return token.getNotBefore() != null && now.plus(skew).isBefore(token.getNotBefore()) ? failure(OAuth2ErrorCodes.INVALID_TOKEN, "not valid yet")
          : OAuth2TokenValidatorResult.success();
    };
  }

  static OAuth2TokenValidator<Jwt> claims(LoginReader logins) {
    return token -> {
      try {
        logins.read(token);
        return OAuth2TokenValidatorResult.success();
      } catch (IllegalArgumentException e) {
        return failure(OAuth2ErrorCodes.INVALID_TOKEN, "a claim does not hold what it should");
      }
    };
  }

  private static OAuth2TokenValidatorResult failure(String code, String description) {
    return OAuth2TokenValidatorResult.failure(new OAuth2Error(code, description, null));
  }
}
