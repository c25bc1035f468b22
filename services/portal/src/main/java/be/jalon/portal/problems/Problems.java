package be.jalon.portal.problems;

import be.jalon.portal.login.IdentityAway;
import be.jalon.portal.services.ServiceAway;
import be.jalon.portal.services.ServiceProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.client.RestClientException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** A page for whatever goes wrong where no form can say it. It says what happened, what it means for what was typed, and where to go on. */
@ControllerAdvice
public class Problems {

  private static final Logger log = LoggerFactory.getLogger(Problems.class);

  @ExceptionHandler
  ModelAndView refused(ServiceProblem refused, HttpServletRequest request, HttpServletResponse response) {
    return switch (refused.status()) {
      case 401 -> loggedOut(request, response);
      case 404 -> page("missing", 404, response);
      case 403 -> page("forbidden", 403, response);
      default -> page("refused", refused.status(), response).addObject("problem", refused.problem());
    };
  }

  @ExceptionHandler
  ModelAndView away(ServiceAway away, HttpServletResponse response) {
    log.warn("{}", away.getMessage());
    response.setHeader("Retry-After", "5");
    return page("away", 503, response);
  }

  /** Who they are cannot be made sure of now: neither a new login nor a new token is to be had. */
  @ExceptionHandler
  ModelAndView unidentified(IdentityAway away, HttpServletResponse response) {
    log.warn("{}", away.getMessage());
    response.setHeader("Retry-After", "5");
    return page("identity", 503, response);
  }

  /** A service said something that this portal cannot read: another version, perhaps. What it said stays out of the log. */
  @ExceptionHandler
  ModelAndView unreadable(RestClientException unreadable, HttpServletResponse response) {
    log.error("an answer could not be read: {}", unreadable.getMostSpecificCause().getClass().getSimpleName());
    return page("error", 502, response);
  }

  /** The token cannot be renewed: their login ended, here or at the identity provider. */
  @ExceptionHandler
  ModelAndView ended(ClientAuthorizationException ended, HttpServletRequest request, HttpServletResponse response) {
    return loggedOut(request, response);
  }

  @ExceptionHandler
  ModelAndView noCapacity(AccessDeniedException denied, HttpServletResponse response) {
    return page("forbidden", 403, response);
  }

  @ExceptionHandler({NoResourceFoundException.class, MethodArgumentTypeMismatchException.class})
  ModelAndView nowhere(HttpServletResponse response) {
    return page("missing", 404, response);
  }

  private static ModelAndView loggedOut(HttpServletRequest request, HttpServletResponse response) {
    new SecurityContextLogoutHandler().logout(request, response, SecurityContextHolder.getContext().getAuthentication());
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", "/goodbye");
      response.setStatus(401);
      return new ModelAndView();
    }
    return new ModelAndView("redirect:" + ("GET".equals(request.getMethod()) ? request.getRequestURI() : "/"));
  }

  private static ModelAndView page(String kind, int status, HttpServletResponse response) {
    response.setStatus(status);
    return new ModelAndView("problems/problem").addObject("kind", kind);
  }
}
