package be.jalon.local.story;

/** The story's chapters, in order; each takes the pathway one stage further. */
public enum Chapter {
  REFERRED("The GP refers; the patient agreed to care and to nothing else yet"),
  TAKEN("A clinician of the network reads the triage card, opens the request and takes the person into care"),
  INTAKE_BOOKED("The patient books the intake among the clinician's free times"),
  IN_CARE("The intake takes place: care has started; the clinician updates the status"),
  TABLE_WIDENED("The patient lets the occupational physician have work limits and return plan, and the médecin-conseil the plan"),
  PROPOSED("The occupational physician proposes a progressive return"),
  AGREED("The worker agrees, the employer's answer is brought in, the authorisation is asked for"),
  AUTHORISED("The médecin-conseil authorises it"),
  STEPPING("The steps start; hours are reported, once above the plan"),
  WITHDRAWN("The patient withdraws what the occupational physician could see");

  private final String told;

  Chapter(String told) {
    this.told = told;
  }

  public String told() {
    return told;
  }
}
