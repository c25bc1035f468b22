package be.jalon.faults.load;

import static be.jalon.local.ServiceName.APPOINTMENT;
import static be.jalon.local.ServiceName.PATHWAY;
import static be.jalon.local.ServiceName.REFERRAL;
import static be.jalon.local.ServiceName.RETURN_TO_WORK;

import be.jalon.faults.truth.Consent;
import be.jalon.faults.truth.Entry;
import be.jalon.faults.truth.Ledger;
import be.jalon.faults.truth.Page;
import be.jalon.local.ServiceName;
import be.jalon.local.story.Answer;
import be.jalon.local.story.Visitor;
import be.jalon.trials.Newcomer;
import be.jalon.trials.Professional;
import be.jalon.trials.Requests;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** One patient's way through all services, in chapters, dice deciding its turns; whatever is acknowledged goes to the ledger. */
final class Life implements AutoCloseable {

  private static final int SESSION_MINUTES = 5;
  private static final int TIMES_A_DAY = 16 * 60 / SESSION_MINUTES;
  private static final int DAYS = 3;
  private static final Set<String> ANOTHER_TIME = Set.of("slot-taken", "start-in-past");

  private final Company company;
  private final Calling calling;
  private final Ledger ledger;
  private final Random dice;
  private final Newcomer person;
  private final Professional occupationalPhysician;
  private final Professional medecinConseil;
  private final Visitor patient;
  private final Visitor gp;
  private final Visitor clinician;
  private final List<Viewer> viewers = new CopyOnWriteArrayList<>();
  private String referral = "";
  private String pathway = "";
  private String engagement = "";
  private String consentOfPhysician = "";
  private int changes;

  Life(Company company, Calling calling, Ledger ledger, int number, Random dice) {
    this.company = company;
    this.calling = calling;
    this.ledger = ledger;
    this.dice = dice;
    this.person = Newcomer.numbered(number);
    this.patient = company.of(person);
    this.gp = company.of(Professional.gp(dice.nextInt(Company.GPS)));
    this.clinician = company.of(Professional.clinician(dice.nextInt(Company.CLINICIANS)));
    this.occupationalPhysician = Professional.occupationalPhysician(dice.nextInt(Company.ASSESSORS));
    this.medecinConseil = Professional.medecinConseil(dice.nextInt(Company.ASSESSORS));
  }

  String pathway() {
    return pathway;
  }

  Newcomer person() {
    return person;
  }

  /** @param goOn asked before every chapter */
  void live(BooleanSupplier goOn) {
    var chapters = List.<Runnable>of(this::refer, this::follow, this::discuss, this::take, this::work, this::letAssessorsSee, this::change, this::meet, this::change,
        this::returnToWork, this::withdraw, this::change, this::letPhysicianSeeAgain, this::change, this::end);
    for (var chapter : chapters) {
      if (goOn.getAsBoolean()) {
        chapter.run();
      }
    }
  }

  private void refer() {
    var request = new LinkedHashMap<String, Object>(Requests.referral(person, occupationalPhysician));
    request.put("note", "Wakes at four, " + person.account() + ".");
    request.put("seats", List.of(seat(occupationalPhysician), seat(medecinConseil)));
    var answer = calling.command("", gp, REFERRAL, "/referrals", request, "referral.submitted");
    referral = answer.text("id");
    pathway = answer.text("pathway");
  }

  private static Map<String, Object> seat(Professional who) {
    return Map.of("capacity", who.capacity(), "organisation", who.organisation(), "holder",
        Map.of("account", who.account(), "familyName", who.familyName(), "givenName", who.givenName()));
  }

  /** The patient and one of the others watch from here on, whatever happens to their connections. */
  private void follow() {
    calling.read(pathway, patient, PATHWAY, "/pathways/" + pathway);
    viewers.add(Viewer.patient(company, ledger, patient, pathway));
    var other = List.of(gp, company.of(occupationalPhysician), company.of(occupationalPhysician), company.of(medecinConseil)).get(dice.nextInt(4));
    viewers.add(Viewer.of(company, ledger, other, pathway));
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

  private void take() {
    onReferral(clinician, "acceptance", Map.of(), "referral.accepted");
  }

  private void work() {
    var file = command(patient, RETURN_TO_WORK, "/pathways/" + pathway + "/engagements", Requests.engagement("planner"), "return-to-work.engagement-recorded");
    engagement = file.text("id");
    command(patient, RETURN_TO_WORK, "/engagements/" + engagement + "/incapacities", Requests.incapacity(), "return-to-work.incapacity-recorded");
  }

  private void letAssessorsSee() {
    for (var seat : List.of(seatOf("OCCUPATIONAL_PHYSICIAN"), seatOf("MEDECIN_CONSEIL"))) {
      command(patient, PATHWAY, "/pathways/" + pathway + "/seats/" + seat.path("seat").asString() + "/confirmation",
          Map.of("person", seat.at("/holder/key").asString(), "confirmed", true), "pathway.seat-holder-confirmed");
    }
    consentOfPhysician = grant(occupationalPhysician, List.of("WORK_CONTENT", "RETURN_STATUS", "RETURN_PLAN", "WORK_CAPACITY"));
    grant(medecinConseil, List.of("RETURN_STATUS", "RETURN_PLAN"));
  }

  private String grant(Professional reader, List<String> categories) {
    var seat = seatOf(reader.capacity()).path("seat").asString();
    long sentAt = System.nanoTime();
    var offered = new Consent("offered-" + pathway + sentAt, pathway, reader.account(), Set.copyOf(categories), sentAt, Consent.STANDS);
    ledger.granted(offered);
    var consent = command(patient, PATHWAY, "/pathways/" + pathway + "/consents", Requests.consent(seat, categories), "pathway.consent-granted").text("consent");
    ledger.granted(new Consent(consent, pathway, reader.account(), Set.copyOf(categories), sentAt, Consent.STANDS));
    ledger.withdrawn(offered.id(), Long.MIN_VALUE);
    return consent;
  }

  private JsonNode seatOf(String capacity) {
    return calling.read(pathway, patient, PATHWAY, "/pathways/" + pathway).body().path("table").valueStream()
        .filter(each -> each.path("capacity").asString().equals(capacity)).findFirst()
        .orElseThrow(() -> new Calling.NeverAnswered("the table of " + pathway + " has no seat for " + capacity));
  }

  private void change() {
    for (int i = 1 + dice.nextInt(3); i > 0; i--) {
      command(patient, RETURN_TO_WORK, "/engagements/" + engagement + "/changes", Requests.engagement("planner " + ++changes), "return-to-work.engagement-changed");
    }
  }

  private void meet() {
    var mine = calling.until(pathway, "an intake for " + pathway, patient, who -> who.get(APPOINTMENT, "/appointments"), answer -> answer.done() && intake(answer).isPresent());
    var path = "/appointments/" + intake(mine).orElseThrow().path("id").asString();
    var from = Requests.today().plusDays(3).atTime(LocalTime.of(6, 0)).atZone(Requests.BRUSSELS);
    takeTime(path + "/booking", "appointment.booked", () -> from.plusDays(dice.nextInt(DAYS)).plusMinutes((long) SESSION_MINUTES * dice.nextInt(TIMES_A_DAY)));
    if (dice.nextInt(4) == 0 || !soon(50).toLocalDate().equals(Requests.today())) {
      command(clinician, APPOINTMENT, path + "/cancellation", Map.of("reason", "PRACTITIONER"), "appointment.cancelled");
      return;
    }
    takeTime(path + "/rescheduling", "appointment.rescheduled", () -> soon(5 + dice.nextInt(40)));
    command(clinician, APPOINTMENT, path + "/attendance", Map.of(), "appointment.attended");
    calling.until(pathway, "care of " + referral, gp, who -> who.get(REFERRAL, "/referrals/" + referral), answer -> answer.done() && answer.text("state").equals("IN_CARE"));
    for (int i = 1 + dice.nextInt(3); i > 0; i--) {
      onReferral(clinician, "care-status", Requests.careStatus("Sleeps a little better, " + person.account() + "."), "referral.care-status-updated");
    }
  }

  private static ZonedDateTime soon(int minutes) {
    return ZonedDateTime.now(Requests.BRUSSELS).truncatedTo(ChronoUnit.MINUTES).plusMinutes(minutes);
  }

  /**
   * Many want the same few times of a clinician, and an outage may outlast a time that was near: whoever hears that one is taken or has passed asks for another,
   * and finds one before anybody would lose patience.
   */
  private void takeTime(String path, String type, Supplier<ZonedDateTime> some) {
    var end = Instant.now().plus(calling.patience());
    var answer = wanted(path, type, some.get());
    while (!answer.done()) {
      if (Instant.now().isAfter(end)) {
        throw new Calling.NeverAnswered(path + ": no time was free for " + calling.patience().toSeconds() + " s; last: " + answer.problem());
      }
      Calling.pause();
      answer = wanted(path, type, some.get());
    }
  }

  private Answer wanted(String path, String type, ZonedDateTime start) {
    return calling.command(pathway, clinician, APPOINTMENT, path, Map.of("start", start.toOffsetDateTime().toString(), "minutes", SESSION_MINUTES), type,
        each -> each.done() || ANOTHER_TIME.contains(each.problem()));
  }

  private Optional<JsonNode> intake(Answer mine) {
    return mine.body().path("appointments").valueStream().filter(each -> each.path("pathway").asString().equals(pathway)).findFirst();
  }

  private void returnToWork() {
    var op = company.of(occupationalPhysician);
    var today = Requests.today();
    var opened = command(op, RETURN_TO_WORK, "/engagements/" + engagement + "/returns", Map.of("procedure", "AUTHORISED_RESUMPTION"), "return-to-work.procedure-opened");
    var path = "/returns/" + opened.text("id");
    command(op, RETURN_TO_WORK, path + "/proposal", Map.of("fullTimeHoursPerWeek", 38, "note", "Mornings first.", "steps", List.of(
        Map.of("from", today.toString(), "until", today.plusDays(27).toString(), "hoursPerWeek", 10),
        Map.of("from", today.plusDays(28).toString(), "hoursPerWeek", 19))), "return-to-work.return-proposed");
    command(patient, RETURN_TO_WORK, path + "/worker-agreement", Map.of("revision", 1), "return-to-work.worker-agreed");
    command(patient, RETURN_TO_WORK, path + "/employer-answer", Map.of("revision", 1, "agrees", true), "return-to-work.employer-answered");
    command(patient, RETURN_TO_WORK, path + "/authorisation-request", Map.of("askedOn", today.minusDays(7).toString(), "firstDay", today.toString()),
        "return-to-work.authorisation-requested");
    command(company.of(medecinConseil), RETURN_TO_WORK, path + "/authorisation", Map.of("nature", "planning", "hoursPerWeek", 19, "conditions", "mornings first",
        "from", today.toString(), "until", today.plusMonths(6).toString(), "medicalReductionPercent", 55, "workCompatible", true), "return-to-work.authorisation-granted");
    command(patient, RETURN_TO_WORK, path + "/steps/1/start", Map.of(), "return-to-work.step-started");
    var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    command(patient, RETURN_TO_WORK, path + "/hours", Map.of("weekOf", monday.toString(), "hours", 8 + dice.nextInt(8)), "return-to-work.hours-reported");
    if (dice.nextInt(3) == 0) {
      command(gp, RETURN_TO_WORK, path + "/relapse", Map.of("from", today.toString()), "return-to-work.relapse-reported");
    }
  }

  /** From the answer on the physician sees nothing more by it; a look at the page at once, and the changes that follow, tell. */
  private void withdraw() {
    command(patient, PATHWAY, "/pathways/" + pathway + "/consents/" + consentOfPhysician + "/withdrawal", Map.of(), "pathway.consent-withdrawn");
    ledger.withdrawn(consentOfPhysician, System.nanoTime());
    look(company.of(occupationalPhysician));
  }

  private void letPhysicianSeeAgain() {
    look(company.of(occupationalPhysician));
    if (dice.nextBoolean()) {
      consentOfPhysician = grant(occupationalPhysician, List.of("WORK_CONTENT"));
    }
  }

  private void end() {
    look(company.of(medecinConseil));
    if (dice.nextInt(4) == 0) {
      erase();
    }
  }

  void erase() {
    command(patient, PATHWAY, "/pathways/" + pathway + "/closure", Map.of(), "pathway.closed");
    ledger.erasing(pathway);
    command(patient, PATHWAY, "/pathways/" + pathway + "/erasure", Map.of(), "pathway.erased");
  }

  /** Nothing is there for a reader without any consent. */
  private void look(Visitor reader) {
    long begunAt = System.nanoTime();
    var answer = calling.until(pathway, "a page", reader, who -> who.get(PATHWAY, "/pathways/" + pathway + "/timeline?limit=200"),
        each -> each.done() || each.status() == 404);
    ledger.read(new Page(reader.account(), pathway, answer.body().path("entries").valueStream().map(Entry::of).toList(), begunAt, System.nanoTime()));
  }

  private void onReferral(Visitor who, String command, Object body, String type) {
    command(who, REFERRAL, "/referrals/" + referral + "/" + command, body, type);
  }

  private Answer command(Visitor who, ServiceName service, String path, Object body, String type) {
    return calling.command(pathway, who, service, path, body, type);
  }

  List<Visitor> people() {
    return List.of(patient, gp, clinician, company.of(occupationalPhysician), company.of(medecinConseil));
  }

  /** One more screen of one of those who may look. */
  Viewer watch(Visitor who) {
    return Viewer.of(company, ledger, who, pathway);
  }

  List<Viewer> viewers() {
    return viewers;
  }

  @Override
  public void close() {
    viewers.forEach(Viewer::close);
  }
}
