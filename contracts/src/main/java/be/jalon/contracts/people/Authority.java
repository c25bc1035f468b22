package be.jalon.contracts.people;

/** By what right somebody acts. */
public enum Authority {
  SELF,
  /** A doctor's secretariat, in the doctor's name. */
  SECRETARIAT,
  /** A named stand-in, in the holder's name, until a date. */
  STAND_IN,
  /** The patient's person of confidence, in the patient's name. */
  TRUSTED_PERSON,
  LEGAL_REPRESENTATIVE,
  /** A doctor or clinician who writes down what the patient said or signed. */
  RELAYING_PATIENT
}
