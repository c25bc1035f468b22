package be.jalon.pathway.web;

import be.jalon.pathway.BadMark;
import be.jalon.pathway.PathwayRefusal;
import be.jalon.pathway.Previewing;
import be.jalon.pathway.NotForYou;
import be.jalon.security.RefusedException;
import be.jalon.security.problems.ProblemAnswer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the domain refuses while reading, as the problems of every other service. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals {

  private final ProblemAnswer answer;

  Refusals(ProblemAnswer answer) {
    this.answer = answer;
  }

  @ExceptionHandler
  void badMark(BadMark bad, HttpServletRequest request, HttpServletResponse response) throws IOException {
    answer.write(new RefusedException(PathwayRefusal.BAD_CURSOR, "after"), request, response);
  }

  @ExceptionHandler
  void notForYou(NotForYou refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
    answer.write(new RefusedException(refused.refusal()), request, response);
  }

  @ExceptionHandler
  void notAgreeable(Previewing.NotAgreeable refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
    answer.write(new RefusedException(refused.refusal(), refused.field()), request, response);
  }
}
