package be.jalon.pages;

/** Who a test class has for itself: a patient whose story it tells, and a clinician, whose hours another story would fill. All are invented. */
enum People {
  PAGES("noah", "dujardin"),
  STORY("emma", "leclercq"),
  REFER("yasmine", "vermeulen"),
  REQUESTS("thomas", "gillet"),
  AGENDA("louise", "goossens"),
  RETURN("mehdi", "hermans"),
  CONSENTS("julie", "marchal"),
  FIGURES("david", "lejeune");

  private final String patient;
  private final String clinician;

  People(String patient, String clinician) {
    this.patient = patient;
    this.clinician = clinician;
  }

  /** Their account, as the clinician's. */
  String patient() {
    return patient;
  }

  String clinician() {
    return clinician;
  }
}
