package be.jalon.local.story;

import static be.jalon.local.ServiceName.APPOINTMENT;
import static be.jalon.local.ServiceName.PATHWAY;
import static be.jalon.local.ServiceName.REFERRAL;
import static be.jalon.local.ServiceName.RETURN_TO_WORK;

import be.jalon.local.identity.DemoAccount;
import be.jalon.local.identity.DemoAccounts;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One patient's story as far as it has been told. Every step is an ordinary request of somebody with an account; what one service says reaches the others
 * as events, so a step waits until its actor can see what it builds on.
 */
public final class Story {

  private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Cast cast;
  private final DemoAccount person;
  private final Visitor patient;
  private final LocalDate today;
  private final LocalDate firstDay;
  private String referral = "";
  private String pathway = "";
  private String appointment = "";
  private String engagement = "";
  private String returnId = "";
  private String lastAt = "";

  public Story(Cast cast, String patientAccount, Instant now) {
    this.cast = cast;
    this.person = DemoAccounts.named(patientAccount);
    this.patient = cast.visitor(patientAccount);
    this.today = LocalDate.ofInstant(now, BRUSSELS);
    this.firstDay = workingDay(today);
  }

  public String pathway() {
    return pathway;
  }

  public String referral() {
    return referral;
  }

  public Visitor patient() {
    return patient;
  }

  public String returnId() {
    return returnId;
  }

  /** By which a reader waits until they see the last thing that was done. */
  public String lastAt() {
    return lastAt;
  }

  /** @throws StoryBroken when a service answers anything but what the story needs */
  public void tell(Chapter chapter) {
    switch (chapter) {
      case REFERRED -> refer();
      case TAKEN -> take();
      case INTAKE_BOOKED -> bookIntake();
      case IN_CARE -> startCare();
      case TABLE_WIDENED -> widenTheTable();
      case PROPOSED -> propose();
      case AGREED -> agree();
      case AUTHORISED -> authorise();
      case STEPPING -> step();
      case WITHDRAWN -> withdraw();
    }
  }

  private void refer() {
    var answer = done(cast.gp().post(REFERRAL, "/referrals", Requests.referral(person, today)));
    referral = answer.text("id");
    pathway = answer.text("pathway");
  }

  private void take() {
    until(() -> cast.clinician().get(PATHWAY, "/pathways/" + pathway + "/triage-card/" + referral), Answer::done);
    done(cast.clinician().post(PATHWAY, "/pathways/" + pathway + "/triage-card/" + referral + "/opening", Map.of()));
    done(cast.clinician().post(REFERRAL, "/referrals/" + referral + "/acceptance", Map.of()));
  }

  /** The patient takes a free time of another day; a place falls free at once, so the clinician moves the appointment to it. */
  private void bookIntake() {
    done(cast.clinician().put(APPOINTMENT, "/agendas/" + cast.clinician().account() + "/weekly-hours", Requests.weeklyHours()));
    var asked = until(() -> patient.get(APPOINTMENT, "/appointments"), answer -> answer.done() && find(answer.body().path("appointments")) != null);
    appointment = find(asked.body().path("appointments")).path("id").asString();
    var free = done(patient.get(APPOINTMENT, "/agendas/" + cast.clinician().account() + "/free?from=" + today.plusDays(1) + "&until=" + today.plusDays(14)));
    done(patient.post(APPOINTMENT, "/appointments/" + appointment + "/booking", Map.of("start", free.body().at("/starts/0/start").asString())));
  }

  private void startCare() {
    var clinician = cast.clinician();
    var soon = Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.MINUTES).atZone(BRUSSELS).toOffsetDateTime();
    done(clinician.post(APPOINTMENT, "/appointments/" + appointment + "/rescheduling", Map.of("start", soon.toString())));
    done(clinician.post(APPOINTMENT, "/appointments/" + appointment + "/attendance", Map.of()));
    until(() -> clinician.get(REFERRAL, "/referrals/" + referral), answer -> answer.text("state").equals("IN_CARE"));
    done(clinician.post(REFERRAL, "/referrals/" + referral + "/care-status", Requests.careStatus()));
  }

  private void widenTheTable() {
    for (var seat : done(patient.get(PATHWAY, "/pathways/" + pathway)).body().path("table")) {
      if (seat.path("awaitsConfirmation").asBoolean()) {
        done(patient.post(PATHWAY, "/pathways/" + pathway + "/seats/" + seat.path("seat").asString() + "/confirmation",
            Map.of("person", seat.at("/holder/key").asString(), "confirmed", true)));
      }
    }
    consent("OCCUPATIONAL_PHYSICIAN", List.of("IDENTITY", "RETURN_STATUS", "WORK_CONTENT", "WORK_CAPACITY", "RETURN_PLAN"));
    consent("MEDECIN_CONSEIL", List.of("IDENTITY", "RETURN_STATUS", "RETURN_PLAN"));
    consent("TREATING_DOCTOR", List.of("RETURN_STATUS", "RETURN_PLAN", "WORK_CAPACITY", "REPORTED_HOURS"));
    consent("CLINICIAN", List.of("RETURN_STATUS", "RETURN_PLAN"));
  }

  private void consent(String capacity, List<String> categories) {
    done(patient.post(PATHWAY, "/pathways/" + pathway + "/consents", Map.of("decision", "GRANT", "recipient", Map.of("seat", seatOf(capacity)),
        "categories", categories, "purpose", "RETURN_TO_WORK", "reach", "INCLUDING_PAST")));
  }

  private String seatOf(String capacity) {
    for (var seat : done(patient.get(PATHWAY, "/pathways/" + pathway)).body().path("table")) {
      if (seat.path("capacity").asString().equals(capacity)) {
        return seat.path("seat").asString();
      }
    }
    throw new StoryBroken("no seat for " + capacity);
  }

  private void propose() {
    var op = cast.occupationalPhysician();
    var files = until(() -> op.get(RETURN_TO_WORK, "/pathways/" + pathway + "/engagements"), answer -> answer.done() && !answer.body().isEmpty());
    engagement = files.body().at("/0/id").asString();
    returnId = done(op.post(RETURN_TO_WORK, "/engagements/" + engagement + "/returns", Map.of("procedure", "AUTHORISED_RESUMPTION"))).text("id");
    done(op.post(RETURN_TO_WORK, "/returns/" + returnId + "/proposal", Requests.proposal(firstDay)));
  }

  /** The paper was signed a week ago, before the first day of work: in time (rule R1). */
  private void agree() {
    done(patient.post(RETURN_TO_WORK, "/returns/" + returnId + "/worker-agreement", Map.of("revision", 1)));
    done(patient.post(RETURN_TO_WORK, "/returns/" + returnId + "/employer-answer", Map.of("revision", 1, "agrees", true)));
    done(patient.post(RETURN_TO_WORK, "/returns/" + returnId + "/authorisation-request",
        Map.of("askedOn", today.minusDays(7).toString(), "firstDay", firstDay.toString())));
  }

  private void authorise() {
    done(cast.medecinConseil().post(RETURN_TO_WORK, "/returns/" + returnId + "/authorisation", Map.of(
        "nature", "planning without duty on call", "hoursPerWeek", 28.5, "conditions", "mornings first; no duty on call",
        "from", firstDay.toString(), "until", firstDay.plusMonths(6).toString(), "medicalReductionPercent", 55, "workCompatible", true)));
  }

  private void step() {
    done(patient.post(RETURN_TO_WORK, "/returns/" + returnId + "/steps/1/start", Map.of("on", firstDay.toString())));
    var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    done(patient.post(RETURN_TO_WORK, "/returns/" + returnId + "/hours", Map.of("weekOf", monday.toString(), "hours", 14)));
  }

  private void withdraw() {
    var seat = seatOf("OCCUPATIONAL_PHYSICIAN");
    for (var consent : done(patient.get(PATHWAY, "/pathways/" + pathway + "/consents")).body()) {
      if (consent.at("/terms/recipient/seat").asString("").equals(seat) && consent.path("withdrawnAt").isMissingNode()) {
        done(patient.post(PATHWAY, "/pathways/" + pathway + "/consents/" + consent.at("/terms/consent").asString() + "/withdrawal", Map.of()));
      }
    }
  }

  /** What a viewer's timeline shows now; nothing when the pathway does not exist for them. */
  public List<JsonNode> seenBy(Visitor viewer) {
    var answer = viewer.with("Jalon-At", lastAt).get(PATHWAY, "/pathways/" + pathway + "/timeline?limit=200");
    return answer.done() ? answer.body().path("entries").valueStream().toList() : List.of();
  }

  /** Nobody goes back to work at the weekend: a story told then began on the Friday. */
  private static LocalDate workingDay(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? day.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY)) : day;
  }

  private @Nullable JsonNode find(JsonNode appointments) {
    return appointments.valueStream().filter(each -> each.path("pathway").asString().equals(pathway)).findFirst().orElse(null);
  }

  private Answer done(Answer answer) {
    if (!answer.done()) {
      throw new StoryBroken("status " + answer.status() + " " + answer.problem() + " " + answer.body());
    }
    if (!answer.at().isEmpty()) {
      lastAt = answer.at();
    }
    return answer;
  }

  private static Answer until(Supplier<Answer> ask, Predicate<Answer> enough) {
    var end = Instant.now().plus(PATIENCE);
    var answer = ask.get();
    while (!enough.test(answer)) {
      if (Instant.now().isAfter(end)) {
        throw new StoryBroken("waited in vain; last answer: status " + answer.status() + " " + answer.body());
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      answer = ask.get();
    }
    return answer;
  }
}
