package be.jalon.portal.problems;

import be.jalon.portal.EveryPage;
import be.jalon.portal.Garbled;
import be.jalon.portal.live.NoRoom;
import be.jalon.portal.login.IdentityAway;
import be.jalon.portal.services.ServiceAway;
import be.jalon.portal.services.ServiceProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.validation.BindException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.client.RestClientException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** A page for whatever goes wrong where no form can say it. It says what happened, what it means for what was typed, and where to go on. */
@ControllerAdvice
public class Problems {

  private static final Logger log = LoggerFactory.getLogger(Problems.class);

  private final EveryPage everyPage;

  Problems(EveryPage everyPage) {
    this.everyPage = everyPage;
  }

  @ExceptionHandler
  ModelAndView refused(ServiceProblem refused, HttpServletRequest request, HttpServletResponse response, Locale locale) {
    return switch (refused.status()) {
      case 401 -> loggedOut(request, response);
      case 404 -> page("missing", 404, request, response, locale);
      case 403 -> page("forbidden", 403, request, response, locale);
      default -> page("refused", refused.status(), request, response, locale).addObject("problem", refused.problem());
    };
  }

  @ExceptionHandler
  ModelAndView away(ServiceAway away, HttpServletRequest request, HttpServletResponse response, Locale locale) {
    log.warn("{}", away.getMessage());
    response.setHeader("Retry-After", "5");
    return page("away", 503, request, response, locale);
  }

  /** Who they are cannot be made sure of now: neither a new login nor a new token is to be had. */
  @ExceptionHandler
  ModelAndView unidentified(IdentityAway away, HttpServletRequest request, HttpServletResponse response, Locale locale) {
    log.warn("{}", away.getMessage());
    response.setHeader("Retry-After", "5");
    return page("identity", 503, request, response, locale);
  }

  /** A service said something that this portal cannot read: another version, perhaps. What it said stays out of the log. */
  @ExceptionHandler
  ModelAndView unreadable(RestClientException unreadable, HttpServletRequest request, HttpServletResponse response, Locale locale) {
    log.error("an answer could not be read: {}", unreadable.getMostSpecificCause().getClass().getSimpleName());
    return page("error", 502, request, response, locale);
  }

  /** The token cannot be renewed: their login ended, here or at the identity provider. */
  @ExceptionHandler
  ModelAndView ended(ClientAuthorizationException ended, HttpServletRequest request, HttpServletResponse response) {
    return loggedOut(request, response);
  }

  @ExceptionHandler
  ModelAndView noCapacity(AccessDeniedException denied, HttpServletRequest request, HttpServletResponse response, Locale locale) {
    return page("forbidden", 403, request, response, locale);
  }

  /** What was sent is neither repeated nor logged: it may hold anything about anybody. */
  @ExceptionHandler({Garbled.class, BindException.class, MissingServletRequestParameterException.class})
  ModelAndView garbled(HttpServletRequest request, HttpServletResponse response, Locale locale) {
    return page("garbled", 400, request, response, locale);
  }

  @ExceptionHandler
  ModelAndView mismatched(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request, HttpServletResponse response, Locale locale) {
    return mismatch.getParameter().hasParameterAnnotation(PathVariable.class) ? nowhere(request, response, locale) : garbled(request, response, locale);
  }

  @ExceptionHandler(NoResourceFoundException.class)
  ModelAndView nowhere(HttpServletRequest request, HttpServletResponse response, Locale locale) {
    return page("missing", 404, request, response, locale);
  }

  /** Said to the script of an open page, which then reads it anew now and then. */
  @ExceptionHandler
  void crowded(NoRoom full, HttpServletResponse response) {
    response.setHeader(NoRoom.HEADER, NoRoom.FULL);
    response.setStatus(full.ofThisReader() ? 429 : 503);
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

  private ModelAndView page(String kind, int status, HttpServletRequest request, HttpServletResponse response, Locale locale) {
    response.setStatus(status);
    return new ModelAndView("problems/problem", everyPage.of(request, locale)).addObject("kind", kind);
  }
}
