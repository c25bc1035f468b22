package be.jalon.contracts.people;

/**
 * In what quality a person sits on a pathway. Nobody treats and assesses on one pathway (rule R59f).
 */
public enum Capacity {
  TREATING_DOCTOR(Side.TREATING),
  CLINICIAN(Side.TREATING),
  OCCUPATIONAL_PHYSICIAN(Side.ASSESSING),
  MEDECIN_CONSEIL(Side.ASSESSING),
  OP_NURSE(Side.ASSESSING),
  MUTUALITY_STAFF(Side.ASSESSING),
  RTW_COORDINATOR(Side.ASSESSING),
  PATIENT(Side.OTHER),
  NETWORK_COORDINATOR(Side.OTHER),
  SECRETARIAT(Side.OTHER);

  private enum Side { TREATING, ASSESSING, OTHER }

  private final Side side;

  Capacity(Side side) {
    this.side = side;
  }

  public boolean treats() {
    return side == Side.TREATING;
  }

  /** Occupational physician, médecin-conseil and those who work for them: their seat opens only to a holder the patient confirmed. */
  public boolean assesses() {
    return side == Side.ASSESSING;
  }
}
