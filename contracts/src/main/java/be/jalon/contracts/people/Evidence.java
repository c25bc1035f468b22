package be.jalon.contracts.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How we know that the person meant it.
 *
 * @param on the date (Europe/Brussels) of the login, signature or conversation
 * @param reference where the signed paper is kept; an opaque reference, never a file with a name in it
 */
public record Evidence(Kind kind, LocalDate on, @Nullable String reference) {

  public enum Kind { LOGIN, SIGNED_PAPER, SPOKEN }
}
