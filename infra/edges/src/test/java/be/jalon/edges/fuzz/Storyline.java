package be.jalon.edges.fuzz;

import static be.jalon.local.ServiceName.APPOINTMENT;
import static be.jalon.local.ServiceName.PATHWAY;
import static be.jalon.local.ServiceName.REFERRAL;
import static be.jalon.local.ServiceName.RETURN_TO_WORK;

import be.jalon.local.ServiceName;
import be.jalon.trials.Requests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What would be done next on a pathway, in order, with the body that does it. Wild input that is mixed in meets every state on the way, where dice alone would hardly
 * ever get beyond the first refusal.
 */
final class Storyline {

  private final List<Deed> deeds;
  private int at;

  /** @param path the template of the door */
  record Deed(String who, ServiceName service, String method, String path, Object body) {
  }

  private Storyline(List<Deed> deeds) {
    this.deeds = deeds;
  }

  static Storyline of(Scene scene) {
    var deeds = new ArrayList<Deed>();
    switch (scene.stage()) {
      case WAITING -> waiting(scene, deeds);
      case IN_CARE -> inCare(deeds);
      case BOOKED -> booked(scene, deeds);
    }
    returning(scene, deeds);
    return new Storyline(deeds);
  }

  Optional<Deed> next() {
    return at < deeds.size() ? Optional.of(deeds.get(at)) : Optional.empty();
  }

  /** What is done is done; and so is, for this story, what cannot be. */
  void goOn() {
    at++;
  }

  private static void waiting(Scene scene, List<Deed> deeds) {
    referral(deeds, "clinician", "questions", Map.of("text", Marker.said()));
    referral(deeds, "gp", "answers", Map.of("text", Marker.said()));
    referral(deeds, "clinician", "waitlisting", Map.of("expectedOn", scene.today().plusDays(9).toString()));
    deeds.add(new Deed("clinician", PATHWAY, "GET", "/pathways/{id}/triage-card/{referral}", Map.of()));
    deeds.add(new Deed("clinician", PATHWAY, "POST", "/pathways/{id}/triage-card/{referral}/opening", Map.of()));
    referral(deeds, "clinician", "acceptance", Map.of());
  }

  private static void inCare(List<Deed> deeds) {
    deeds.add(new Deed("clinician", REFERRAL, "POST", "/referrals/{id}/concerns/{concern}/acknowledgement", Map.of()));
    deeds.add(new Deed("clinician", REFERRAL, "POST", "/referrals/{id}/concerns/{concern}/closure", Map.of("note", Marker.said())));
    referral(deeds, "clinician", "care-status", Requests.careStatus(Marker.said()));
    referral(deeds, "clinician", "interruption", Map.of("reason", "patient-asks-for-pause"));
    referral(deeds, "clinician", "resumption", Map.of());
  }

  private static void booked(Scene scene, List<Deed> deeds) {
    var start = scene.today().plusDays(4).atTime(11, 0).atZone(Requests.BRUSSELS).toOffsetDateTime().toString();
    deeds.add(new Deed("clinician", APPOINTMENT, "PUT", "/agendas/{account}/exceptions/{date}", Map.of("hours", List.of())));
    deeds.add(new Deed("clinician", APPOINTMENT, "POST", "/appointments/{id}/rescheduling", Map.of("start", start, "minutes", 5)));
    deeds.add(new Deed("clinician", APPOINTMENT, "POST", "/appointments/{id}/cancellation", Map.of("reason", "PRACTITIONER")));
  }

  private static void returning(Scene scene, List<Deed> deeds) {
    var today = scene.today();
    ofReturn(deeds, "op", "proposal", plan(scene));
    ofReturn(deeds, "patient", "revision", plan(scene));
    ofReturn(deeds, "patient", "worker-agreement", Map.of("revision", 2));
    ofReturn(deeds, "patient", "employer-answer", Map.of("revision", 2, "agrees", true));
    ofReturn(deeds, "patient", "authorisation-request", Map.of("askedOn", today.minusDays(7).toString(), "firstDay", today.toString()));
    ofReturn(deeds, "mc", "authorisation", Map.of("nature", Marker.said(), "hoursPerWeek", 28.5, "conditions", Marker.said(), "from", today.toString(),
        "until", today.plusMonths(6).toString(), "medicalReductionPercent", 55, "workCompatible", true));
    ofReturn(deeds, "patient", "steps/{step}/start", Map.of());
    ofReturn(deeds, "patient", "hours", Map.of("weekOf", today.minusDays(today.getDayOfWeek().getValue() - 1L).toString(), "hours", 14));
    ofReturn(deeds, "patient", "relapse", Map.of("from", today.toString()));
  }

  static Map<String, Object> plan(Scene scene) {
    return Map.of("fullTimeHoursPerWeek", 38, "note", Marker.said(), "steps", List.of(
        Map.of("from", scene.today().toString(), "until", scene.today().plusDays(27).toString(), "hoursPerWeek", 10, "tasks", Marker.said()),
        Map.of("from", scene.today().plusDays(28).toString(), "hoursPerWeek", 19)));
  }

  private static void referral(List<Deed> deeds, String who, String command, Object body) {
    deeds.add(new Deed(who, REFERRAL, "POST", "/referrals/{id}/" + command, body));
  }

  private static void ofReturn(List<Deed> deeds, String who, String command, Object body) {
    deeds.add(new Deed(who, RETURN_TO_WORK, "POST", "/returns/{returnId}/" + command, body));
  }
}
