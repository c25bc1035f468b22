package be.jalon.bench.caseload;

import static be.jalon.bench.caseload.Viewer.CLINICIAN;
import static be.jalon.bench.caseload.Viewer.GP;
import static be.jalon.bench.caseload.Viewer.OCCUPATIONAL_PHYSICIAN;
import static be.jalon.bench.caseload.Viewer.PATIENT;

import java.util.EnumSet;
import java.util.Set;

/** What somebody does again and again while a pathway goes on, and who is to see it. */
public enum Act {
  /** Asked of the sender by the network; read by them and by the patient, and by whom of the network has opened the request. */
  QUESTION("question", "referral.information-requested.v1", EnumSet.of(GP, CLINICIAN, PATIENT)),
  ANSWER("answer to it", "referral.information-provided.v1", EnumSet.of(GP, CLINICIAN, PATIENT)),
  CARE_STATUS("care status", "referral.care-status-updated.v1", EnumSet.allOf(Viewer.class)),
  CHANGE_OF_WORK("change of work", "return-to-work.engagement-changed.v1", EnumSet.of(GP, CLINICIAN, OCCUPATIONAL_PHYSICIAN, PATIENT)),
  /** Claims the new time, then frees the old one: several documents, as the architecture asks. */
  RESCHEDULING("session moved", "appointment.rescheduled.v1", EnumSet.of(GP, CLINICIAN, PATIENT));

  private final String label;
  private final String kind;
  private final Set<Viewer> viewers;

  Act(String label, String kind, Set<Viewer> viewers) {
    this.label = label;
    this.kind = kind;
    this.viewers = viewers;
  }

  public String label() {
    return label;
  }

  /** Of the timeline entry that it brings. */
  public String kind() {
    return kind;
  }

  public Set<Viewer> viewers() {
    return viewers;
  }
}
