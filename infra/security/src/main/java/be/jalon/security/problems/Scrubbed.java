package be.jalon.security.problems;

import org.jspecify.annotations.Nullable;

/** Another exception's kind, place and causes without their messages: those may hold names, numbers or free text, and logs may not. */
final class Scrubbed extends Exception {

  private static final int DEPTH = 8;

  private Scrubbed(Throwable original, @Nullable Throwable cause) {
    super(original.getClass().getName(), cause, false, true);
    setStackTrace(original.getStackTrace());
  }

  static Scrubbed of(Throwable original) {
    return of(original, DEPTH);
  }

  private static Scrubbed of(Throwable original, int depth) {
    var cause = original.getCause();
    return new Scrubbed(original, cause == null || depth == 0 ? null : of(cause, depth - 1));
  }

  @Override
  public String toString() {
    return String.valueOf(getMessage());
  }
}
