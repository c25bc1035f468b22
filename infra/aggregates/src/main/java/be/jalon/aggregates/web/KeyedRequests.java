package be.jalon.aggregates.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps the body of commands that came with a key; reads none before a controller is found for it. */
final class KeyedRequests extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    chain.doFilter(request.getHeader(CommandArgument.IDEMPOTENCY_KEY) == null ? request : new KeyedRequest(request), response);
  }
}
