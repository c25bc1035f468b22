package be.jalon.security.problems;

import be.jalon.security.CommonProblem;
import be.jalon.security.problems.Finding.FieldFinding;
import jakarta.validation.ConstraintViolation;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Which fields, parameters or headers do not hold what they should, and why. */
final class ValidationFindings {

  private ValidationFindings() {
  }

  static Finding of(MethodArgumentNotValidException invalid) {
    return ofFields(invalid.getAllErrors().stream().map(error -> field(error, error.unwrap(ConstraintViolation.class))));
  }

  static Finding of(HandlerMethodValidationException invalid) {
    return ofFields(invalid.getParameterValidationResults().stream().flatMap(ValidationFindings::fields));
  }

  /** An id in the path that cannot be an id names nothing; a parameter or header that cannot be read is the caller's to mend. */
  static Finding of(MethodArgumentTypeMismatchException mismatch) {
    if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
      return Finding.of(CommonProblem.NOT_FOUND);
    }
    boolean isCode = mismatch.getRequiredType() != null && mismatch.getRequiredType().isEnum();
    return isCode ? Finding.of(CommonProblem.UNKNOWN_CODE, new FieldFinding(mismatch.getName(), "unknown-code"))
        : Finding.of(CommonProblem.INVALID_FIELD, new FieldFinding(mismatch.getName(), "format"));
  }

  private static Finding ofFields(Stream<FieldFinding> fields) {
    return new Finding(CommonProblem.INVALID_FIELD, fields.sorted(Comparator.comparing(FieldFinding::field)).toList(), Map.of());
  }

  private static Stream<FieldFinding> fields(ParameterValidationResult result) {
    if (result instanceof ParameterErrors errors) {
      return errors.getAllErrors().stream().map(error -> field(error, error.unwrap(ConstraintViolation.class)));
    }
    var name = String.valueOf(result.getMethodParameter().getParameterName());
    return result.getResolvableErrors().stream().map((MessageSourceResolvable error) -> finding(name, result.unwrap(error, ConstraintViolation.class)));
  }

  private static FieldFinding field(ObjectError error, ConstraintViolation<?> violation) {
    return finding(error instanceof FieldError field ? field.getField() : error.getObjectName(), violation);
  }

  private static FieldFinding finding(String field, ConstraintViolation<?> violation) {
    var descriptor = violation.getConstraintDescriptor();
    var limits = descriptor.getAttributes();
    var constraint = descriptor.getAnnotation().annotationType().getSimpleName();
    return new FieldFinding(field, code(constraint, violation.getMessageTemplate(), limits), limits);
  }

  /** A constraint of a service's own says its code as its message. */
  private static String code(String constraint, String message, Map<String, Object> limits) {
    if (message.matches("[a-z0-9-]+")) {
      return message;
    }
    return switch (constraint) {
      case "NotNull", "NotBlank", "NotEmpty" -> "required";
      case "Size" -> Integer.valueOf(Integer.MAX_VALUE).equals(limits.get("max")) ? "too-short" : Integer.valueOf(0).equals(limits.get("min")) ? "too-long" : "size";
      case "Min", "DecimalMin" -> "min";
      case "Max", "DecimalMax" -> "max";
      case "Positive", "PositiveOrZero", "Negative", "NegativeOrZero" -> "range";
      case "Past", "PastOrPresent", "Future", "FutureOrPresent" -> "date";
      case "Pattern", "Email", "Digits" -> "format";
      default -> "invalid";
    };
  }
}
