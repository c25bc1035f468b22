package be.jalon.portal.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody typed into a form. It stays there until it was understood and accepted. */
public record Typed(Map<String, String> fields) {

  static final Typed NOTHING = new Typed(Map.of());

  public Typed {
    fields = Map.copyOf(fields);
  }

  /** It is missing, or is neither the date nor the number that it has to be. */
  static final class NotUnderstood extends RuntimeException {

    private final String field;

    private NotUnderstood(String field) {
      super(field);
      this.field = field;
    }

    String field() {
      return field;
    }
  }

  /** For the template: what was typed, or what stands there at first. */
  public String or(String field, String otherwise) {
    return fields.getOrDefault(field, otherwise);
  }

  String text(String field) {
    var text = optional(field);
    if (text == null) {
      throw new NotUnderstood(field);
    }
    return text;
  }

  @Nullable String optional(String field) {
    var text = fields.getOrDefault(field, "").strip();
    return text.isEmpty() ? null : text;
  }

  LocalDate date(String field) {
    try {
      return LocalDate.parse(text(field));
    } catch (DateTimeParseException _) {
      throw new NotUnderstood(field);
    }
  }

  /** With a comma or a point, as people write. */
  BigDecimal number(String field) {
    try {
      return new BigDecimal(text(field).replace(',', '.'));
    } catch (NumberFormatException _) {
      throw new NotUnderstood(field);
    }
  }

  int whole(String field) {
    try {
      return Integer.parseInt(text(field));
    } catch (NumberFormatException _) {
      throw new NotUnderstood(field);
    }
  }

  boolean has(String field) {
    return optional(field) != null;
  }
}
