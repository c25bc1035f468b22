package be.jalon.security.problems;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** The outermost filter: what is thrown outside any controller becomes a problem too, and the container never logs its message. */
public final class LastResort extends OncePerRequestFilter {

  private final ProblemAnswer answer;

  public LastResort(ProblemAnswer answer) {
    this.answer = answer;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException wrapped) {
      answer.write(wrapped.getCause() == null ? wrapped : wrapped.getCause(), request, response);
    } catch (IOException | RuntimeException trouble) {
      answer.write(trouble, request, response);
    }
  }
}
