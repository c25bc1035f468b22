package be.jalon.faults;

import static be.jalon.local.ServiceName.APPOINTMENT;
import static be.jalon.local.ServiceName.PATHWAY;
import static be.jalon.local.ServiceName.REFERRAL;
import static be.jalon.local.ServiceName.RETURN_TO_WORK;

import be.jalon.local.ServiceName;
import be.jalon.local.story.Answer;
import be.jalon.local.story.Visitor;
import be.jalon.trials.Errand;
import be.jalon.trials.Newcomer;
import be.jalon.trials.Requests;
import be.jalon.trials.WholeSystem;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/** One patient's way through all services, dice deciding its turns, and an account of all that was acknowledged. */
final class Life {

  private static final int PER_DAY = 120;
  private static final int SESSION_MINUTES = 5;
  private static final ZonedDateTime SOON = ZonedDateTime.now(Requests.BRUSSELS).truncatedTo(ChronoUnit.MINUTES).plusMinutes(10);

  private final int number;
  private final Newcomer person;
  private final RandomGenerator dice;
  private final Visitor patient;
  private final Visitor gp;
  private final Visitor clinician;
  private final List<Acknowledged> acknowledged = new CopyOnWriteArrayList<>();
  private final Map<String, Left> left = new LinkedHashMap<>();
  private String referral = "";
  private String pathway = "";

  /** @param type of the event that the command brought about */
  record Acknowledged(String stream, long sequence, String type) {
  }

  /** What the last acknowledged command left: where it is read, by whom, and what must stand there. */
  record Left(Visitor reader, ServiceName service, String path, String state, long sequence) {
  }

  Life(WholeSystem system, int number, RandomGenerator dice) {
    this.number = number;
    this.person = Newcomer.numbered(number);
    this.dice = dice;
    this.patient = system.patient(person);
    this.gp = system.cast().gp();
    this.clinician = system.cast().clinician();
  }

  String pathway() {
    return pathway;
  }

  Visitor patient() {
    return patient;
  }

  List<Acknowledged> acknowledged() {
    return List.copyOf(acknowledged);
  }

  List<Left> left() {
    return List.copyOf(left.values());
  }

  /** @param goOn asked before every chapter */
  void live(BooleanSupplier goOn) {
    for (var chapter : List.<Runnable>of(this::refer, this::discuss, this::consent, this::takeIn, this::work, this::meet, this::consent)) {
      if (goOn.getAsBoolean()) {
        chapter.run();
      }
    }
  }

  private void refer() {
    var answer = command(gp, REFERRAL, "/referrals", Requests.referral(person), "referral.submitted");
    referral = answer.text("id");
    pathway = answer.text("pathway");
    leaves(gp, REFERRAL, "/referrals/" + referral, answer);
  }

  private void discuss() {
    for (int i = dice.nextInt(3); i > 0; i--) {
      onReferral(clinician, "questions", Requests.words("Since when?"), "referral.information-requested");
      onReferral(gp, "answers", Requests.words("Since September."), "referral.information-provided");
    }
    if (dice.nextBoolean()) {
      onReferral(clinician, "waitlisting", Map.of("expectedOn", Requests.today().plusDays(20).toString()), "referral.waitlisted");
    }
  }

  private void takeIn() {
    onReferral(clinician, "acceptance", Map.of(), "referral.accepted");
  }

  private void consent() {
    var table = Errand.read(patient, PATHWAY, "/pathways/" + pathway).body().path("table");
    var seat = table.valueStream().filter(each -> each.path("capacity").asString().equals("TREATING_DOCTOR")).findFirst().orElseThrow();
    var path = "/pathways/" + pathway + "/consents";
    var answer = command(patient, PATHWAY, path, Requests.consent(seat.path("seat").asString(), List.of("RETURN_STATUS")), "pathway.consent-granted");
    if (dice.nextBoolean()) {
      command(patient, PATHWAY, path + "/" + answer.text("consent") + "/withdrawal", Map.of(), "pathway.consent-withdrawn");
    }
  }

  private void work() {
    var file = command(patient, RETURN_TO_WORK, "/pathways/" + pathway + "/engagements", Requests.engagement("planner"), "return-to-work.engagement-recorded");
    var path = "/engagements/" + file.text("id");
    leaves(patient, RETURN_TO_WORK, path, file);
    for (int i = dice.nextInt(3); i > 0; i--) {
      leaves(patient, RETURN_TO_WORK, path, command(patient, RETURN_TO_WORK, path + "/changes", Requests.engagement("planner " + i),
          "return-to-work.engagement-changed"));
    }
    leaves(patient, RETURN_TO_WORK, path, command(patient, RETURN_TO_WORK, path + "/incapacities", Requests.incapacity(), "return-to-work.incapacity-recorded"));
  }

  /** Every life has times of its own, so nobody is refused one. */
  private void meet() {
    var mine = Errand.until("an intake for " + pathway, () -> patient.get(APPOINTMENT, "/appointments"), answer -> answer.done() && intake(answer).isPresent());
    var path = "/appointments/" + intake(mine).orElseThrow().path("id").asString();
    var later = Requests.today().plusDays(3 + number / PER_DAY).atTime(LocalTime.of(6, 0)).atZone(Requests.BRUSSELS)
        .plusMinutes((long) number % PER_DAY * SESSION_MINUTES);
    onAppointment(path + "/booking", at(later), "appointment.booked");
    var sameDay = SOON.plusMinutes((long) number * SESSION_MINUTES);
    if (dice.nextInt(4) == 0 || !sameDay.plusMinutes(SESSION_MINUTES).toLocalDate().equals(Requests.today())) {
      onAppointment(path + "/cancellation", Map.of("reason", "PRACTITIONER"), "appointment.cancelled");
      return;
    }
    onAppointment(path + "/rescheduling", at(sameDay), "appointment.rescheduled");
    onAppointment(path + "/attendance", Map.of(), "appointment.attended");
    Errand.until("care of " + referral, () -> gp.get(REFERRAL, "/referrals/" + referral), answer -> answer.done() && answer.text("state").equals("IN_CARE"));
    left.remove("/referrals/" + referral);
    for (int i = 1 + dice.nextInt(3); i > 0; i--) {
      onReferral(clinician, "care-status", Requests.careStatus("Sleeps a little better."), "referral.care-status-updated");
    }
  }

  private static Map<String, Object> at(ZonedDateTime start) {
    return Map.of("start", start.toOffsetDateTime().toString(), "minutes", SESSION_MINUTES);
  }

  private Optional<JsonNode> intake(Answer mine) {
    return mine.body().path("appointments").valueStream().filter(each -> each.path("pathway").asString().equals(pathway)).findFirst();
  }

  private void onReferral(Visitor who, String command, Object body, String type) {
    leaves(gp, REFERRAL, "/referrals/" + referral, command(who, REFERRAL, "/referrals/" + referral + "/" + command, body, type));
  }

  private void onAppointment(String path, Object body, String type) {
    var answer = command(clinician, APPOINTMENT, path, body, type);
    leaves(patient, APPOINTMENT, path.substring(0, path.lastIndexOf('/')), answer);
  }

  private Answer command(Visitor who, ServiceName service, String path, Object body, String type) {
    var answer = Errand.acknowledged(who, service, path, body);
    acknowledged.add(new Acknowledged(answer.at().split("=")[0], sequence(answer), "be.jalon." + type + ".v1"));
    return answer;
  }

  private void leaves(Visitor reader, ServiceName service, String path, Answer answer) {
    left.put(path, new Left(reader, service, path, answer.text("state"), sequence(answer)));
  }

  static long sequence(Answer answer) {
    return Long.parseLong(answer.etag().replace("\"", ""));
  }
}
