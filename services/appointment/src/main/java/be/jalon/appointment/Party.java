package be.jalon.appointment;

/** As what somebody comes near an appointment. */
public enum Party {
  /** The patient, whoever acts for them, or whoever writes down what they said. */
  PATIENT,
  /** The one they meet, a stand-in, or their secretariat in their name. */
  PRACTITIONER,
  /** Another who treats the patient: may ask for an appointment and see how it stands. */
  TREATING
}
