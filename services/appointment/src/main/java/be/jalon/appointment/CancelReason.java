package be.jalon.appointment;

/** On whose side the reason lies, as a code: Jalon keeps no other reason. */
public enum CancelReason {
  PATIENT,
  PRACTITIONER,
  /** Illness, strike, storm: never late (rule R63). */
  FORCE_MAJEURE,
  /** The referral was withdrawn or care is complete; said by the service alone. */
  CARE_ENDED
}
