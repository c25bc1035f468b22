package be.jalon.contracts;

import java.util.regex.Pattern;

/**
 * A name for a thing, safe in URLs, keys and logs: letters, digits, dot, dash, underscore, colon; 1 to 100 of them.
 * Ids are random or chosen by an organisation and never hold anything personal.
 */
public interface Id {

  Pattern SHAPE = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

  String value();

  /** @throws IllegalArgumentException for anything that is not shaped as an id; the message does not repeat the value. */
  static void check(String value) {
    if (value == null || !SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not an id: 1 to 100 letters, digits, dots, dashes, underscores or colons expected");
    }
  }
}
