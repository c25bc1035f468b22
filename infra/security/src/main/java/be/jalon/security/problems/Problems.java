package be.jalon.security.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;

/** Turns whatever a controller throws into a problem: the one place in every service. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public final class Problems {

  private final ProblemAnswer answer;

  public Problems(ProblemAnswer answer) {
    this.answer = answer;
  }

  /** The reader of a stream went away, or the stream came to its end: there is nobody to tell. */
  @ExceptionHandler({AsyncRequestNotUsableException.class, AsyncRequestTimeoutException.class})
  void gone(HttpServletResponse response) {
  }

  @ExceptionHandler
  void answer(Exception trouble, HttpServletRequest request, HttpServletResponse response) throws IOException {
    answer.write(trouble, request, response);
  }
}
