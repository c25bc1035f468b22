package be.jalon.portal.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells what somebody asks for from what an open page asks for by itself, as things happen: that does not keep them logged in, or nobody who left a page open
 * would ever be logged out for doing nothing. Stands before everything that looks at sessions.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Presence extends OncePerRequestFilter {

  /** Set by portal.js on what a live update reads anew. */
  private static final String BY_ITSELF = "Jalon-By-Itself";
  private static final ThreadLocal<Boolean> NOBODY = ThreadLocal.withInitial(() -> false);

  /** Whether somebody is there who asks for what is being answered in this thread. */
  static boolean isThere() {
    return !NOBODY.get();
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    NOBODY.set(request.getHeader(BY_ITSELF) != null || isStream(request));
    try {
      chain.doFilter(request, response);
    } finally {
      NOBODY.remove();
    }
  }

  private static boolean isStream(HttpServletRequest request) {
    var accept = request.getHeader("Accept");
    return accept != null && accept.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
  }
}
