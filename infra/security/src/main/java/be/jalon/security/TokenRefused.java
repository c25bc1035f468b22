package be.jalon.security;

import be.jalon.security.problems.ProblemAnswer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** The answer to a call without a token that can be believed. It does not say what was wrong with the token, save that it has run out. */
final class TokenRefused implements AuthenticationEntryPoint {

  private final ProblemAnswer problems;

  TokenRefused(ProblemAnswer problems) {
    this.problems = problems;
  }

  @Override
  public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) throws IOException {
    response.setHeader("WWW-Authenticate", refused instanceof InvalidBearerTokenException ? "Bearer error=\"invalid_token\"" : "Bearer");
    problems.write(isExpired(refused) ? CommonProblem.TOKEN_EXPIRED : CommonProblem.UNAUTHENTICATED, request, response);
  }

  private static boolean isExpired(AuthenticationException refused) {
    return refused.getCause() instanceof JwtValidationException invalid
        && invalid.getErrors().stream().anyMatch(error -> TokenChecks.EXPIRED.equals(error.getErrorCode()));
  }
}
