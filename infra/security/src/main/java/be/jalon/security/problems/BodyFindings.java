package be.jalon.security.problems;

import be.jalon.security.CommonProblem;
import be.jalon.security.problems.Finding.FieldFinding;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Why a body could not be read, and which field is the reason. Jackson's own messages repeat values, so none of them is used. */
final class BodyFindings {

  private BodyFindings() {
  }

  static Finding of(HttpMessageNotReadableException unreadable) {
    return Stream.<Throwable>iterate(unreadable, cause -> cause != null, Throwable::getCause)
        .filter(cause -> cause instanceof BodyTooLarge || cause instanceof BodyTooSlow || cause instanceof JacksonException)
        .findFirst()
        .map(BodyFindings::ofCause)
        .orElseGet(() -> Finding.of(CommonProblem.MALFORMED_REQUEST));
  }

  private static Finding ofCause(Throwable cause) {
    return switch (cause) {
      case BodyTooLarge _ -> Finding.of(CommonProblem.BODY_TOO_LARGE);
      case BodyTooSlow _ -> Finding.of(CommonProblem.REQUEST_TOO_SLOW);
      case JacksonException e when e.getCause() instanceof BodyTooSlow -> Finding.of(CommonProblem.REQUEST_TOO_SLOW);
      case JacksonException e when e.getCause() instanceof BodyTooLarge -> Finding.of(CommonProblem.BODY_TOO_LARGE);
      case StreamReadException _ -> Finding.of(CommonProblem.MALFORMED_REQUEST);
      case InvalidTypeIdException unknown -> field(unknown, "unknown-code", CommonProblem.UNKNOWN_CODE);
      case InvalidFormatException format when format.getTargetType().isEnum() -> field(format, "unknown-code", CommonProblem.UNKNOWN_CODE);
      case InvalidFormatException format -> field(format, "format", CommonProblem.INVALID_FIELD);
      case MismatchedInputException mismatch when isOfAnotherKind(mismatch) -> field(mismatch, "format", CommonProblem.INVALID_FIELD);
      case MismatchedInputException mismatch when mismatch.getTargetType() != null && mismatch.getTargetType().isPrimitive() ->
          field(mismatch, "required", CommonProblem.INVALID_FIELD);
      case DatabindException refused when refused.getCause() instanceof NullPointerException -> field(refused, "incomplete", CommonProblem.INVALID_FIELD);
      case DatabindException refused -> field(refused, "invalid", CommonProblem.INVALID_FIELD);
      default -> Finding.of(CommonProblem.MALFORMED_REQUEST);
    };
  }

  /** A number in quotation marks for example, or a text where a truth should stand. */
  private static boolean isOfAnotherKind(MismatchedInputException mismatch) {
    var type = mismatch.getTargetType();
    return type != null && (Number.class.isAssignableFrom(type) || type == Boolean.class);
  }

  /** Where no field is the reason, the body as a whole is: a list for example, where fields are expected. */
  private static Finding field(DatabindException e, String code, CommonProblem problem) {
    var path = path(e.getPath());
    return path.isEmpty() ? Finding.of(CommonProblem.MALFORMED_REQUEST) : Finding.of(problem, new FieldFinding(path, code));
  }

  private static String path(List<JacksonException.Reference> steps) {
    var path = new StringBuilder();
    for (var step : steps) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
  }
}
