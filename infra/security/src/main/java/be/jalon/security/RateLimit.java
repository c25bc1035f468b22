package be.jalon.security;

import be.jalon.security.problems.ProblemAnswer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Nobody asks so often that others wait: each account has an allowance, whatever capacity it calls in and in whoever's name. The account goes no further than
 * this: it stands in no log and no metric.
 */
final class RateLimit extends OncePerRequestFilter {

  private final Allowances allowances;
  private final ProblemAnswer problems;

  RateLimit(Allowances allowances, ProblemAnswer problems) {
    this.allowances = allowances;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken login) {
      var wait = allowances.take(login.getToken().getSubject());
      if (wait.isPositive()) {
        response.setHeader("Retry-After", String.valueOf(wait.plusMillis(999).toSeconds()));
        problems.write(CommonProblem.TOO_MANY_REQUESTS, request, response);
        return;
      }
    }
    chain.doFilter(request, response);
  }
}
