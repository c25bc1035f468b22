package be.jalon.security.problems;

import be.jalon.contracts.Refusal;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The body of an answer that is not what was asked for (RFC 9457).
 *
 * @param type {@code urn:jalon:problem:<code>}, stable
 * @param title short, in the caller's language
 * @param detail what the caller can do, in the caller's language
 * @param instance {@code urn:uuid:...}, to quote to whoever keeps the service; stands in its log too
 * @param errors the fields that are the reason, if fields are
 */
public record Problem(String type, String title, int status, String detail, String instance, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Field> errors) {

  /**
   * @param field path in the body ({@code steps[0].hoursPerWeek}), or the name of a parameter or header
   * @param code stable reason
   * @param detail the reason in the caller's language; never the value
   */
  public record Field(String field, String code, String detail) {}

  /** The stable type of a refusal. */
  public static String typeOf(Refusal refusal) {
    return "urn:jalon:problem:" + refusal.code();
  }
}
