package be.jalon.portal.care;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What somebody typed into a form, by the names of its fields: to be sent, or to be shown again with what is wrong with it. */
public record Typed(MultiValueMap<String, String> fields) {

  static Typed nothing() {
    return new Typed(new LinkedMultiValueMap<>());
  }

  /** A number or a day that nobody can read. */
  static final class Unreadable extends RuntimeException {

    Unreadable(String field) {
      super(field);
    }
  }

  /** As it was typed. */
  public String shown(String field) {
    var typed = fields.getFirst(field);
    return typed == null ? "" : typed;
  }

  public boolean has(String field, String value) {
    return all(field).contains(value);
  }

  boolean knows(String field) {
    return fields.containsKey(field);
  }

  List<String> all(String field) {
    return fields.getOrDefault(field, List.of());
  }

  @Nullable String text(String field) {
    var typed = shown(field).strip();
    return typed.isEmpty() ? null : typed;
  }

  /** One thing on each line. */
  List<String> lines(String field) {
    return shown(field).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** @throws Unreadable for what is no number */
  @Nullable BigDecimal number(String field) {
    var typed = text(field);
    try {
      return typed == null ? null : new BigDecimal(typed.replace(',', '.'));
    } catch (NumberFormatException _) {
      throw new Unreadable(field);
    }
  }

  /** @throws Unreadable for what is no day */
  @Nullable LocalDate day(String field) {
    var typed = text(field);
    try {
      return typed == null ? null : LocalDate.parse(typed);
    } catch (DateTimeParseException _) {
      throw new Unreadable(field);
    }
  }

  /** @throws Unreadable where there is none */
  LocalDate mustBeDay(String field) {
    var day = day(field);
    if (day == null) {
      throw new Unreadable(field);
    }
    return day;
  }

  /** @throws Unreadable where there is none */
  String mustBe(String field) {
    var text = text(field);
    if (text == null) {
      throw new Unreadable(field);
    }
    return text;
  }
}
