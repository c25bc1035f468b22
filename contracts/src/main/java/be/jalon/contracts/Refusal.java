package be.jalon.contracts;

import java.util.Locale;

/**
 * Why something was not done, as a code that callers may rely on. An enum per service implements it; the words, in four
 * languages, stand in that service's {@code problems*.properties} under the code.
 */
public interface Refusal {

  /** Of the enum's constant. */
  String name();

  /** Stable, kebab-case; the last part of the problem's {@code type}. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Kind kind();

  /** What the caller can do about it; each kind is one HTTP status. */
  enum Kind {
    /** The words or values are wrong: 422. */
    INVALID,
    /** The thing exists, is the caller's to know, but not theirs to do: 403. */
    NOT_YOURS,
    /** It does not exist, or is not the caller's to know: 404. */
    UNKNOWN,
    /** The state does not allow it (now): 409. */
    CONFLICT,
    /** It was erased: 410. */
    GONE,
    /** Too much at once: 413. */
    TOO_LARGE,
    /** The caller has as many already as one caller may: 429. */
    TOO_MANY,
    /** All callers together have as many as this instance takes: 503, elsewhere or later there is room. */
    FULL
  }
}
