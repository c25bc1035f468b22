package be.jalon.security.problems;

import be.jalon.security.CommonProblem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the container sends what it refuses by itself: a problem, instead of its own page. */
@RestController
public final class ErrorPage implements ErrorController {

  private final ProblemAnswer answer;

  public ErrorPage(ProblemAnswer answer) {
    this.answer = answer;
  }

  @RequestMapping("${spring.web.error.path:${error.path:/error}}")
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answer.write(problem(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404), request, response);
  }

  static CommonProblem problem(int status) {
    return switch (status) {
      case 400 -> CommonProblem.MALFORMED_REQUEST;
      case 401 -> CommonProblem.UNAUTHENTICATED;
      case 403 -> CommonProblem.FORBIDDEN;
      case 404 -> CommonProblem.NOT_FOUND;
      case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
      case 408 -> CommonProblem.REQUEST_TOO_SLOW;
      case 413 -> CommonProblem.BODY_TOO_LARGE;
      case 415 -> CommonProblem.UNSUPPORTED_MEDIA_TYPE;
      case 501, 505 -> CommonProblem.MALFORMED_REQUEST;
      case 503 -> CommonProblem.BUSY;
      default -> status < 500 ? CommonProblem.MALFORMED_REQUEST : CommonProblem.INTERNAL;
    };
  }
}
