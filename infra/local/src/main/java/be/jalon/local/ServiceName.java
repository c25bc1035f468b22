package be.jalon.local;

/** The services, in the order of their ports. */
public enum ServiceName {
  REFERRAL("referral", "be.jalon.referral.ReferralApplication"),
  APPOINTMENT("appointment", "be.jalon.appointment.AppointmentApplication"),
  RETURN_TO_WORK("return-to-work", "be.jalon.returntowork.ReturnToWorkApplication"),
  PATHWAY("pathway", "be.jalon.pathway.PathwayApplication");

  private final String label;
  private final String mainClass;

  ServiceName(String label, String mainClass) {
    this.label = label;
    this.mainClass = mainClass;
  }

  public String label() {
    return label;
  }

  String mainClass() {
    return mainClass;
  }
}
