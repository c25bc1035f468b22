package be.jalon.security.problems;

import be.jalon.keys.PathwayErased;
import be.jalon.security.CommonProblem;
import be.jalon.security.RefusedException;
import be.jalon.security.problems.Finding.FieldFinding;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What an exception means to the caller. Whatever is not listed is our fault: {@code internal}. */
final class Findings {

  private static final int OUT_OF_DISK_SPACE = 14031;

  private Findings() {
  }

  static Finding of(Throwable trouble) {
    return switch (trouble) {
      case RefusedException refused -> ofRefusal(refused);
      case PathwayErased _ -> Finding.of(CommonProblem.ERASED);
      case BodyTooLarge _ -> Finding.of(CommonProblem.BODY_TOO_LARGE);
      case BodyTooSlow _ -> Finding.of(CommonProblem.REQUEST_TOO_SLOW);
      case HttpMessageNotReadableException unreadable -> BodyFindings.of(unreadable);
      case MethodArgumentNotValidException invalid -> ValidationFindings.of(invalid);
      case HandlerMethodValidationException invalid -> ValidationFindings.of(invalid);
      case MethodArgumentTypeMismatchException mismatch -> ValidationFindings.of(mismatch);
      case MissingServletRequestParameterException missing -> required(missing.getParameterName());
      case MissingRequestHeaderException missing -> required(missing.getHeaderName());
      case ServletRequestBindingException _, RequestRejectedException _, InvalidParameterException _ -> Finding.of(CommonProblem.MALFORMED_REQUEST);
      case HttpRequestMethodNotSupportedException method -> method.getSupportedMethods() == null ? Finding.of(CommonProblem.METHOD_NOT_ALLOWED)
          : Finding.of(CommonProblem.METHOD_NOT_ALLOWED).with("Allow", String.join(", ", method.getSupportedMethods()));
      case HttpMediaTypeNotSupportedException media -> Finding.of(CommonProblem.UNSUPPORTED_MEDIA_TYPE)
          .with("Accept", media.getSupportedMediaTypes().stream().map(MediaType::toString).collect(Collectors.joining(", ")));
      case HttpMediaTypeNotAcceptableException _ -> Finding.of(CommonProblem.NOT_ACCEPTABLE);
      case NoResourceFoundException _, NoHandlerFoundException _ -> Finding.of(CommonProblem.NOT_FOUND);
      case AccessDeniedException _ -> Finding.of(CommonProblem.FORBIDDEN);
      case AuthenticationServiceException _, JwtDecoderInitializationException _ -> unavailable();
      case AuthenticationException _ -> Finding.of(CommonProblem.UNAUTHENTICATED);
      case OptimisticLockingFailureException _ -> Finding.of(CommonProblem.BUSY).with("Retry-After", "1");
      case DataAccessResourceFailureException _, TransientDataAccessException _ -> unavailable();
      case UncategorizedDataAccessException full when full.getCause() instanceof MongoException error && error.getCode() == OUT_OF_DISK_SPACE -> unavailable();
      case MongoSocketException _, MongoTimeoutException _, MongoNotPrimaryException _, MongoNodeIsRecoveringException _, MongoExecutionTimeoutException _,
          MongoInterruptedException _ -> unavailable();
      case MongoException error when error.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL) || error.hasErrorLabel("RetryableWriteError") ->
          unavailable();
      case IllegalArgumentException refused when isByValueType(refused) -> Finding.of(CommonProblem.INVALID_FIELD);
      default -> Finding.of(CommonProblem.INTERNAL);
    };
  }

  private static Finding ofRefusal(RefusedException refused) {
    var reason = refused.refusal() == CommonProblem.INVALID_FIELD ? "invalid" : refused.refusal().code();
    var finding = refused.field().map(field -> Finding.of(refused.refusal(), new FieldFinding(field, reason)))
        .orElseGet(() -> Finding.of(refused.refusal()));
    if (refused.sequence().isPresent()) {
      return finding.with("ETag", "\"" + refused.sequence().getAsLong() + "\"");
    }
    int status = CommonProblem.statusOf(refused.refusal());
    return status == 429 || status == 503 ? finding.with("Retry-After", "2") : finding;
  }

  private static Finding required(String field) {
    return Finding.of(CommonProblem.INVALID_FIELD, new FieldFinding(field, "required"));
  }

  private static Finding unavailable() {
    return Finding.of(CommonProblem.STORE_UNAVAILABLE).with("Retry-After", "5");
  }

  /** A value type of the contracts refuses nonsense wherever it is made; what it refuses came from the caller. */
  private static boolean isByValueType(IllegalArgumentException refused) {
    return refused.getStackTrace().length > 0 && refused.getStackTrace()[0].getClassName().startsWith("be.jalon.contracts.");
  }
}
