package be.jalon.portal.services;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A service refused: a problem (RFC 9457) in the reader's own language, because it was asked in it. */
public final class ServiceProblem extends RuntimeException {

  private final transient Problem problem;

  ServiceProblem(Problem problem) {
    super(problem.code());
    this.problem = problem;
  }

  /**
   * @param type {@code urn:jalon:problem:<code>}
   * @param instance to quote to whoever keeps the service
   */
  public record Problem(@Nullable String type, @Nullable String title, int status, @Nullable String detail, @Nullable String instance, @Nullable List<Field> errors) {

    /** @param field path in the body that was sent */
    public record Field(String field, String code, String detail) {
    }

    /** The stable part of the type. */
    public String code() {
      return type == null ? "" : type.substring(type.lastIndexOf(':') + 1);
    }

    public List<Field> fields() {
      return errors == null ? List.of() : errors;
    }

    /** All that is known of what is wrong, for the top of a form. */
    public List<String> whys() {
      return Stream.concat(Stream.ofNullable(detail), fields().stream().map(Field::detail)).filter(Objects::nonNull).distinct().toList();
    }
  }

  public Problem problem() {
    return problem;
  }

  public int status() {
    return problem.status();
  }

  /** It does not exist, or is not theirs to know. */
  public boolean isMissing() {
    return status() == 404;
  }

  /**
   * For a form that is shown again.
   *
   * @throws ServiceProblem this one, where whoever sent the form can put nothing right in it
   */
  public ServiceProblem toPutRight() {
    if (status() == 409 || status() == 422) {
      return this;
    }
    throw this;
  }
}
