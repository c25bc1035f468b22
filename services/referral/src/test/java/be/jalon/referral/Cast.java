package be.jalon.referral;

import static be.jalon.contracts.people.Capacity.CLINICIAN;
import static be.jalon.contracts.people.Capacity.MEDECIN_CONSEIL;
import static be.jalon.contracts.people.Capacity.NETWORK_COORDINATOR;
import static be.jalon.contracts.people.Capacity.OCCUPATIONAL_PHYSICIAN;
import static be.jalon.contracts.people.Capacity.PATIENT;
import static be.jalon.contracts.people.Capacity.SECRETARIAT;
import static be.jalon.contracts.people.Capacity.TREATING_DOCTOR;

import be.jalon.contracts.people.Authority;
import be.jalon.security.testing.TestIssuer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Everybody of the story, with their tokens, and a new patient whenever one is needed. */
final class Cast {

  private static final TestIssuer ISSUER = Running.PLACE.issuer();
  private static final AtomicInteger SERIAL = new AtomicInteger(1);

  private Cast() {
  }

  static String lambert() {
    return ISSUER.token("lambert").named("Lambert", "Anne").capacities(TREATING_DOCTOR).nihdi("19999123004").organisation("practice-lambert").bearer();
  }

  static String baudoin() {
    return ISSUER.token("baudoin").named("Baudoin", "Luc").capacities(SECRETARIAT).organisation("practice-lambert")
        .delegation(Authority.SECRETARIAT, "lambert", TREATING_DOCTOR, yesterday().plusDays(30),
            Map.of("family_name", "Lambert", "given_name", "Anne", "organisation", "practice-lambert")).bearer();
  }

  static String claes() {
    return ISSUER.token("claes").named("Claes", "Jan").capacities(TREATING_DOCTOR).nihdi("19999280003").bearer();
  }

  static String dujardin() {
    return ISSUER.token("dujardin").named("Dujardin", "Marc").capacities(CLINICIAN).organisation("network-sambre").bearer();
  }

  static String colleague() {
    return ISSUER.token("renard").named("Renard", "Lise").capacities(CLINICIAN).organisation("network-sambre").bearer();
  }

  static String maes() {
    return ISSUER.token("maes").named("Maes", "Lien").capacities(CLINICIAN).organisation("network-meuse").bearer();
  }

  static String carlier() {
    return ISSUER.token("carlier").named("Carlier", "Inès").capacities(NETWORK_COORDINATOR).organisation("network-sambre").bearer();
  }

  static String peeters() {
    return ISSUER.token("peeters").named("Peeters", "Els").capacities(OCCUPATIONAL_PHYSICIAN).organisation("prevention-boreal").bearer();
  }

  static String simon() {
    return ISSUER.token("simon").named("Simon", "Paul").capacities(MEDECIN_CONSEIL).nihdi("19993777000").organisation("mutualite-a").bearer();
  }

  static String patient(String ssin) {
    return ISSUER.token("patient-" + ssin).named("Lemmens", "Noah").capacities(PATIENT).ssin(ssin).bearer();
  }

  /** A synthetic number of a man born on 12 March 1985 that no other test has. */
  static String newSsin() {
    long nine = 850312000L + SERIAL.getAndAdd(2);
    return "%09d%02d".formatted(nine, 97 - nine % 97);
  }

  /** The story's request, for that patient. */
  static String request(String ssin, String more) {
    return """
        {"network": "network-sambre",
         "patient": {"ssin": "%s", "familyName": "Lemmens", "givenName": "Noah", "birthDate": "1985-03-12", "language": "fr", "place": "5000"},
         "urgency": "SOON", "reasons": ["severity", "duration"], "complaints": ["mental-exhaustion"],
         "note": "Épuisement depuis l'été.", "wishes": "Garder mon poste.",
         "work": {"engagement": "EMPLOYEE", "job": "planificateur logistique", "employer": "Entrepôts Delmotte", "hoursPerWeek": 38, "fullTimeHoursPerWeek": 38,
                  "demands": ["workload"], "resources": ["colleague-support"], "relations": ["harassment"], "preventionService": "prevention-boreal",
                  "incapacity": {"from": "2026-09-07", "until": "2026-11-30", "scheme": "AMI_SALARIED"}},
         "seats": [{"capacity": "OCCUPATIONAL_PHYSICIAN", "organisation": "prevention-boreal", "holder": {"account": "peeters", "familyName": "Peeters", "givenName": "Els"}},
                   {"capacity": "MEDECIN_CONSEIL", "holder": {"nihdi": "1-99937-77-000"}}],
         "evidence": {"kind": "SPOKEN", "on": "%s"}%s}
        """.formatted(ssin, yesterday(), more);
  }

  static LocalDate yesterday() {
    return LocalDate.now(ZoneOffset.UTC).minusDays(1);
  }

  static String requestWithConsent(String ssin) {
    return request(ssin, ", \"consents\": [{\"bundle\": \"CARE\"}, {\"bundle\": \"WORK_LIMITS_TO_OCCUPATIONAL_PHYSICIAN\"}]");
  }
}
