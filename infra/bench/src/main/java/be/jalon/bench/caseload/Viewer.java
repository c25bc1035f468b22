package be.jalon.bench.caseload;

/** Who keeps a pathway open while it goes on. */
public enum Viewer {
  GP("GP"), CLINICIAN("clinician"), PATIENT("patient"), OCCUPATIONAL_PHYSICIAN("occupational physician");

  private final String label;

  Viewer(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
