package be.jalon.pathway;

import be.jalon.contracts.ConsentId;
import org.jspecify.annotations.Nullable;

/**
 * Why a reader sees a section.
 *
 * @param consent the consent that opened it; null on any other ground
 */
public record Ground(Kind kind, @Nullable ConsentId consent) {

  public enum Kind {
    /** It is about them. */
    PATIENT,
    /** They wrote it. */
    AUTHOR,
    CONSENT,
    /** A danger, told to those who treat although no consent covers it: the patient is told. */
    NECESSITY
  }

  static final Ground PATIENT = new Ground(Kind.PATIENT, null);
  static final Ground AUTHOR = new Ground(Kind.AUTHOR, null);
  static final Ground NECESSITY = new Ground(Kind.NECESSITY, null);

  static Ground consent(ConsentId consent) {
    return new Ground(Kind.CONSENT, consent);
  }
}
