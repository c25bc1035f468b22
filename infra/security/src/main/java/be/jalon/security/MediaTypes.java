package be.jalon.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Refuses what can be neither read nor answered before anything is done. Spring looks at {@code Accept} when the answer is written: by then a command has been
 * carried out, and whoever is told 406 believes it was not.
 */
final class MediaTypes implements HandlerInterceptor {

  private static final List<MediaType> JSON = List.of(MediaType.APPLICATION_JSON);

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws HttpMediaTypeException {
    if (handler instanceof HandlerMethod && request.getDispatcherType() == DispatcherType.REQUEST) {
      if (!isAccepted(request)) {
        throw new HttpMediaTypeNotAcceptableException(JSON);
      }
      if (sendsAnything(request)) {
        throw new HttpMediaTypeNotSupportedException((MediaType) null, JSON);
      }
    }
    return true;
  }

  /** A method that says what it produces was chosen by that; all others answer in JSON. */
  private static boolean isAccepted(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
    var headers = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
    if (request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE) != null || headers.isEmpty()) {
      return true;
    }
    try {
      var accepted = MediaType.parseMediaTypes(headers);
      return accepted.isEmpty() || accepted.stream().anyMatch(MediaType.APPLICATION_JSON::isCompatibleWith);
    } catch (InvalidMediaTypeException _) {
      return false;
    }
  }

  /** Something of every kind is of none. */
  private static boolean sendsAnything(HttpServletRequest request) {
    var type = request.getContentType();
    try {
      return type != null && !type.isBlank() && !MediaType.parseMediaType(type).isConcrete();
    } catch (InvalidMediaTypeException _) {
      return true;
    }
  }
}
