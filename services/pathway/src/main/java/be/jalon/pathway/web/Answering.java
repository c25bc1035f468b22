package be.jalon.pathway.web;

import be.jalon.contracts.Stream;
import be.jalon.pathway.Reading;
import be.jalon.security.CommonProblem;
import be.jalon.security.RefusedException;
import org.jspecify.annotations.Nullable;

/** What controllers of this service have in common. */
final class Answering {

  /** Set by software that fetches by itself, so that the patient can tell it from somebody who looked. */
  static final String AUTOMATED = "Jalon-Automated";

  private Answering() {
  }

  /** {@code <stream>=<sequence>}, as a command's answer said it. */
  static Reading.@Nullable At at(@Nullable String header) {
    if (header == null) {
      return null;
    }
    int equals = header.lastIndexOf('=');
    try {
      return new Reading.At(new Stream(header.substring(0, Math.max(0, equals))), Long.parseLong(header.substring(equals + 1)));
    } catch (IllegalArgumentException _) {
      throw new RefusedException(CommonProblem.INVALID_FIELD, "Jalon-At");
    }
  }
}
