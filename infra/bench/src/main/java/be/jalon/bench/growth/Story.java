package be.jalon.bench.growth;

import static be.jalon.local.ServiceName.APPOINTMENT;
import static be.jalon.local.ServiceName.PATHWAY;
import static be.jalon.local.ServiceName.REFERRAL;
import static be.jalon.local.ServiceName.RETURN_TO_WORK;

import be.jalon.local.story.Answer;
import be.jalon.local.story.Visitor;
import be.jalon.trials.Errand;
import be.jalon.trials.Newcomer;
import be.jalon.trials.Professional;
import be.jalon.trials.Requests;
import be.jalon.trials.WholeSystem;
import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One invented person's way into care, told through the front doors: what everything that is copied is a copy of. */
final class Story {

  private final WholeSystem system;
  private final Newcomer person;
  private final Visitor patient;
  private final Visitor gp;
  private final Visitor clinician;
  private final Professional occupationalPhysician;
  private String referral = "";
  private String pathway = "";
  private String engagement = "";

  private Story(WholeSystem system, int number, Group group) {
    this.system = system;
    this.person = Newcomer.numbered(number);
    this.patient = system.patient(person);
    this.gp = system.professional(group.gp());
    this.clinician = system.professional(group.clinician());
    this.occupationalPhysician = group.occupationalPhysician();
  }

  /** Referred, taken into care, seen; the occupational physician sits at the table; work and care have gone on for a while. */
  static Story ofCare(WholeSystem system, int number, Group group) {
    var story = new Story(system, number, group);
    story.refer();
    story.takeIntoCare(number);
    story.widen();
    story.engagement = Errand.acknowledged(story.patient, RETURN_TO_WORK, "/pathways/" + story.pathway + "/engagements", Requests.engagement("planner"))
        .body().path("id").asString();
    Errand.acknowledged(story.patient, RETURN_TO_WORK, "/engagements/" + story.engagement + "/changes", Requests.engagement("planner, mornings"));
    story.tellOfCare("Sleeps through again most nights since the third session.");
    story.tellOfCare("Has been for a walk with a colleague.");
    return story;
  }

  String pathway() {
    return pathway;
  }

  String referral() {
    return referral;
  }

  String engagement() {
    return engagement;
  }

  Newcomer person() {
    return person;
  }

  Visitor clinician() {
    return clinician;
  }

  /** One more entry on the timeline, seen by everybody at the table. */
  Answer tellOfCare(String note) {
    return Errand.acknowledged(clinician, REFERRAL, "/referrals/" + referral + "/care-status", careStatus(note));
  }

  static Map<String, Object> careStatus(String note) {
    return Map.of("sections", Map.of(
        "clinical", Map.of("complaints", List.of("mental-exhaustion"), "note", note),
        "workCapacity", Map.of("limits", List.of("No work before nine."), "hoursPerWeek", 10)));
  }

  private void refer() {
    var submitted = Errand.acknowledged(gp, REFERRAL, "/referrals", Requests.referral(person, occupationalPhysician)).body();
    referral = submitted.path("id").asString();
    pathway = submitted.path("pathway").asString();
  }

  private void takeIntoCare(int number) {
    Errand.acknowledged(clinician, PATHWAY, "/pathways/" + pathway + "/triage-card/" + referral + "/opening", Map.of());
    Errand.acknowledged(clinician, REFERRAL, "/referrals/" + referral + "/acceptance", Map.of());
    Errand.until("the agenda", () -> clinician.put(APPOINTMENT, "/agendas/" + clinician.account() + "/weekly-hours", everyHour()), Answer::done);
    var path = "/appointments/" + Errand.until("the intake", () -> patient.get(APPOINTMENT, "/appointments"), answer -> answer.done() && ofThisPathway(answer) != null)
        .body().path("appointments").valueStream().filter(this::isOfThisPathway).findFirst().orElseThrow().path("id").asString();
    var now = ZonedDateTime.now(Requests.BRUSSELS);
    var soon = now.truncatedTo(ChronoUnit.HOURS).plusMinutes((now.getMinute() / 5 + 1 + number % 100) * 5L);
    Errand.acknowledged(clinician, APPOINTMENT, path + "/booking", Map.of("start", soon.toOffsetDateTime().toString(), "minutes", 5));
    Errand.acknowledged(clinician, APPOINTMENT, path + "/attendance", Map.of());
    Errand.until("care", () -> gp.get(REFERRAL, "/referrals/" + referral), answer -> answer.done() && answer.text("state").equals("IN_CARE"));
  }

  private void widen() {
    var table = Errand.until("the table", () -> patient.get(PATHWAY, "/pathways/" + pathway), answer -> answer.done() && !answer.body().path("table").isEmpty())
        .body().path("table");
    var seat = table.valueStream().filter(each -> each.path("capacity").asString().equals("OCCUPATIONAL_PHYSICIAN")).findFirst().orElseThrow();
    if (seat.path("awaitsConfirmation").asBoolean()) {
      Errand.acknowledged(patient, PATHWAY, "/pathways/" + pathway + "/seats/" + seat.path("seat").asString() + "/confirmation",
          Map.of("person", seat.at("/holder/key").asString(), "confirmed", true));
    }
    Errand.acknowledged(patient, PATHWAY, "/pathways/" + pathway + "/consents",
        Requests.consent(seat.path("seat").asString(), List.of("IDENTITY", "CARE_STATUS", "RETURN_STATUS", "WORK_CONTENT", "WORK_CAPACITY")));
  }

  private JsonNode ofThisPathway(Answer answer) {
    return answer.body().path("appointments").valueStream().filter(this::isOfThisPathway).findFirst().orElse(null);
  }

  private boolean isOfThisPathway(JsonNode appointment) {
    return appointment.path("pathway").asString().equals(pathway);
  }

  private static Map<String, Object> everyHour() {
    var days = Stream.of(DayOfWeek.values()).map(day -> Map.of("dayOfWeek", day.name(), "from", "00:00", "until", "00:00")).toList();
    return Map.of("hours", days, "sessionMinutes", 60);
  }
}
