package be.jalon.edges.doors;

import static be.jalon.contracts.people.Capacity.CLINICIAN;
import static be.jalon.contracts.people.Capacity.MEDECIN_CONSEIL;
import static be.jalon.contracts.people.Capacity.MUTUALITY_STAFF;
import static be.jalon.contracts.people.Capacity.OCCUPATIONAL_PHYSICIAN;
import static be.jalon.contracts.people.Capacity.OP_NURSE;
import static be.jalon.contracts.people.Capacity.PATIENT;
import static be.jalon.contracts.people.Capacity.RTW_COORDINATOR;
import static be.jalon.contracts.people.Capacity.TREATING_DOCTOR;
import static be.jalon.edges.doors.Standing.INVITED;
import static be.jalon.edges.doors.Standing.SAT_BEFORE;
import static be.jalon.edges.doors.Standing.SITS;
import static be.jalon.edges.doors.Standing.STAND_IN;
import static be.jalon.local.ServiceName.APPOINTMENT;
import static be.jalon.local.ServiceName.PATHWAY;
import static be.jalon.local.ServiceName.REFERRAL;
import static be.jalon.local.ServiceName.RETURN_TO_WORK;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.people.Capacity;
import be.jalon.local.ServiceName;
import be.jalon.local.story.Answer;
import be.jalon.local.story.Visitor;
import be.jalon.trials.Errand;
import be.jalon.trials.Professional;
import be.jalon.trials.Requests;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tells one story in which every capacity comes in every standing and every kind of section is written, each with its word. No command is answered with any of
 * those words.
 */
final class Telling {

  private static final List<Capacity> ASSESSORS = List.of(OCCUPATIONAL_PHYSICIAN, MEDECIN_CONSEIL, OP_NURSE, MUTUALITY_STAFF, RTW_COORDINATOR);
  private static final List<String> CARE = List.of("IDENTITY", "CARE_STATUS", "CLINICAL", "DIAGNOSIS", "TREATMENT", "WORK_CONTENT", "WORK_CAPACITY", "RETURN_STATUS", "RETURN_PLAN");
  private static final List<String> ALL_BUT_RELATIONS = Stream.of(DataCategory.values()).filter(category -> category != DataCategory.WORK_RELATIONS).map(Enum::name).toList();

  private final Everybody everybody;
  private final Sights sights;
  private final Function<Someone, Visitor> visitors;
  private final Visitor firstNetwork;
  private final Runnable settled;
  private final Map<String, String> seats = new HashMap<>();
  private String pathway = "";
  private String referral = "";
  private String concern = "";

  /**
   * @param firstNetwork a clinician of the network that passes the request on
   * @param settled returns once every service has heard all that was said
   */
  Telling(Everybody everybody, Sights sights, Function<Someone, Visitor> visitors, Visitor firstNetwork, Runnable settled) {
    this.everybody = everybody;
    this.sights = sights;
    this.visitors = visitors;
    this.firstNetwork = firstNetwork;
    this.settled = settled;
  }

  static Professional ofTheFirstNetwork() {
    return new Professional("passes-on", "Invented", "passes-on", CLINICIAN.name(), Everybody.FIRST_NETWORK);
  }

  Told tell() {
    refer();
    takeIntoCare();
    handOver();
    setTheTable();
    agree();
    replaceThoseWhoLeft();
    var asked = done(who(TREATING_DOCTOR, SITS), REFERRAL, "/referrals", request(Everybody.ASKED_NETWORK, List.of(Map.of("bundle", "CARE")))).text("id");
    Errand.read(who(CLINICIAN, INVITED), PATHWAY, "/pathways/" + pathway + "/triage-card/" + asked);
    var withdrawn = withdrawSomething();
    var appointment = meet();
    var files = Errand.until("engagements", () -> who(OCCUPATIONAL_PHYSICIAN, SITS).get(RETURN_TO_WORK, "/pathways/" + pathway + "/engagements"),
        answer -> answer.done() && !answer.body().isEmpty() && !answer.body().at("/0/incapacities").isEmpty()).body();
    var engagement = files.at("/0/id").asString();
    settled.run();
    var marks = marks();
    care();
    var returnId = backToWork(engagement);
    everythingIsThere();
    return new Told(pathway, referral, asked, seats.get("TREATING_DOCTOR 0"), seats.get("TREATING_DOCTOR 1"), seats.get("OCCUPATIONAL_PHYSICIAN 0"), withdrawn, concern,
        appointment, engagement, files.at("/0/incapacities/0/id").asString(), returnId, entryOfTheReferral(), marks);
  }

  private void refer() {
    var network = Map.of("decision", "GRANT", "recipient", Map.of("network", Everybody.NETWORK), "categories", CARE, "purpose", "CARE", "reach", "INCLUDING_PAST");
    var submitted = done(who(TREATING_DOCTOR, SITS), REFERRAL, "/referrals", request(Everybody.FIRST_NETWORK, List.of(Map.of("bundle", "CARE"), network)));
    referral = submitted.text("id");
    pathway = submitted.text("pathway");
    done(firstNetwork, REFERRAL, "/referrals/" + referral + "/redirection", Map.of("network", Everybody.NETWORK));
  }

  private Map<String, Object> request(String network, List<Map<String, ?>> consents) {
    var request = new LinkedHashMap<String, Object>();
    request.put("network", network);
    request.put("patient", Map.of("ssin", everybody.who(PATIENT, SITS).ssin(), "familyName", sights.word("the patient's name"), "givenName", "Invented", "language", "nl", "place", "5000"));
    request.put("urgency", "SOON");
    request.put("reasons", List.of("severity"));
    request.put("note", sights.word("the doctor's note"));
    request.put("work", Map.of("engagement", "EMPLOYEE", "job", sights.word("the work"), "employer", "Invented", "hoursPerWeek", 38, "fullTimeHoursPerWeek", 38, "incapacity", Requests.incapacity()));
    request.put("consents", consents);
    request.put("evidence", Map.of("kind", "SPOKEN", "on", Requests.today().toString()));
    return request;
  }

  /** The intake is attended early: people come early. */
  private void takeIntoCare() {
    var former = who(CLINICIAN, SAT_BEFORE);
    done(former, REFERRAL, "/referrals/" + referral + "/acceptance", Map.of());
    var intake = Errand.until("intake", () -> former.get(APPOINTMENT, "/appointments"), answer -> answer.done() && !answer.body().path("appointments").isEmpty())
        .body().at("/appointments/0/id").asString();
    done(former, APPOINTMENT, "/appointments/" + intake + "/booking", Map.of("start", Instant.now().plusSeconds(120).truncatedTo(ChronoUnit.MINUTES).toString()));
    done(former, APPOINTMENT, "/appointments/" + intake + "/attendance", Map.of());
    Errand.until("care", () -> former.get(REFERRAL, "/referrals/" + referral), answer -> answer.text("state").equals("IN_CARE"));
    done(former, REFERRAL, "/referrals/" + referral + "/care-status", Map.of("sections", Map.of("clinical", Map.of("note", sights.word("the former clinician's note")))));
  }

  private void handOver() {
    findSeats();
    name("CLINICIAN " + Everybody.NETWORK, everybody.who(CLINICIAN, SITS).named());
    Errand.read(who(CLINICIAN, SITS), REFERRAL, "/referrals/" + referral);
  }

  private void setTheTable() {
    standIn("TREATING_DOCTOR 0", TREATING_DOCTOR);
    standIn("CLINICIAN " + Everybody.NETWORK, CLINICIAN);
    open(patient(), Map.of("capacity", "TREATING_DOCTOR", "organisation", "practice-1"));
    seat(patient(), TREATING_DOCTOR, SAT_BEFORE);
    for (var capacity : ASSESSORS) {
      seat(patient(), capacity, SITS);
      seat(patient(), capacity, SAT_BEFORE);
      seat(who(TREATING_DOCTOR, SITS), capacity, INVITED);
    }
    findSeats();
    ASSESSORS.forEach(capacity -> standIn(capacity + " 0", capacity));
  }

  private void agree() {
    consentToSeat("TREATING_DOCTOR 0", List.of("REPORTED_HOURS"));
    consentToPerson(everybody.who(TREATING_DOCTOR, SITS), List.of("WORK_RELATIONS"));
    consentToSeat("OCCUPATIONAL_PHYSICIAN 0", without(ALL_BUT_RELATIONS, "CARE_STATUS", "REPORTED_HOURS"));
    consentToPerson(everybody.who(OCCUPATIONAL_PHYSICIAN, SITS), List.of("WORK_RELATIONS"));
    consentToSeat("MEDECIN_CONSEIL 0", List.of("IDENTITY", "RETURN_STATUS", "RETURN_PLAN", "REPORTED_HOURS"));
    consentToSeat("OP_NURSE 0", ALL_BUT_RELATIONS);
    consentToSeat("MUTUALITY_STAFF 0", ALL_BUT_RELATIONS);
    consentToSeat("RTW_COORDINATOR 0", List.of("RETURN_STATUS"));
    Stream.concat(Stream.of(TREATING_DOCTOR), ASSESSORS.stream()).forEach(capacity -> {
      consentToSeat(capacity + " 1", ALL_BUT_RELATIONS);
      consentToSeat(capacity + " 2", ALL_BUT_RELATIONS);
    });
  }

  private void replaceThoseWhoLeft() {
    Stream.concat(Stream.of(TREATING_DOCTOR), ASSESSORS.stream())
        .forEach(capacity -> name(capacity + " 2", Map.of("account", "successor." + capacity, "familyName", "Invented", "givenName", "successor")));
  }

  private String withdrawSomething() {
    var consent = consent(Map.of("network", "network-of-nobody"), List.of("CARE_STATUS"));
    done(patient(), PATHWAY, "/pathways/" + pathway + "/consents/" + consent + "/withdrawal", Map.of());
    return consent;
  }

  /** An appointment that the clinician has still to come, and an agenda around it. */
  private String meet() {
    var clinician = who(CLINICIAN, SITS);
    var account = clinician.account();
    clinician.put(APPOINTMENT, "/agendas/" + account + "/weekly-hours", Requests.weeklyHours());
    var appointment = done(clinician, APPOINTMENT, "/appointments", Requests.appointment(pathway, account)).text("id");
    done(clinician, APPOINTMENT, "/appointments/" + appointment + "/booking",
        Map.of("start", Instant.now().plus(9, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES).toString()));
    return appointment;
  }

  private void care() {
    var clinician = who(CLINICIAN, SITS);
    var treating = List.of("TREATING_DOCTOR", "CLINICIAN");
    var status = "/referrals/" + referral + "/care-status";
    done(clinician, REFERRAL, status, Map.of("expectedOn", Requests.today().plusDays(14).toString(), "sections", Map.of(
        "clinical", Map.of("note", sights.word("the clinician's note")),
        "diagnosis", Map.of("text", sights.word("the diagnosis")),
        "treatment", Map.of("interventions", List.of("coaching"), "note", sights.word("the treatment")),
        "workRelations", Map.of("factors", List.of("interpersonal-conflicts"), "note", sights.word("the work relations")),
        "workCapacity", Map.of("limits", List.of(sights.word("the work limits")))),
        "releases", Map.of("WORK_RELATIONS", Map.of("capacities", List.of("TREATING_DOCTOR", "CLINICIAN", "OCCUPATIONAL_PHYSICIAN")))));
    done(clinician, REFERRAL, status, Map.of("sections", Map.of("clinical", Map.of("note", sights.word("the clinician's note to the OP by name"))),
        "releases", Map.of("CLINICAL", Map.of("capacities", treating, "holders", List.of("account:" + everybody.who(OCCUPATIONAL_PHYSICIAN, SITS).account())))));
    done(clinician, REFERRAL, status, Map.of("sections", Map.of("clinical", Map.of("note", sights.word("the clinician's note withheld from the patient"))),
        "releases", Map.of("CLINICAL", Map.of("capacities", treating, "withheldFromPatient", "THIRD_PARTY"))));
    var raised = done(clinician, REFERRAL, "/referrals/" + referral + "/concerns",
        Map.of("kind", "OTHER", "done", "Telephoned.", "note", sights.word("the danger")));
    concern = raised.body().at("/concerns/0/id").asString();
    done(who(TREATING_DOCTOR, SITS), REFERRAL, "/referrals/" + referral + "/concerns/" + concern + "/acknowledgement", Map.of());
    done(clinician, REFERRAL, "/referrals/" + referral + "/concerns/" + concern + "/closure", Map.of());
  }

  private String backToWork(String engagement) {
    var op = who(OCCUPATIONAL_PHYSICIAN, SITS);
    var today = Requests.today();
    var returnId = done(op, RETURN_TO_WORK, "/engagements/" + engagement + "/returns", Map.of("procedure", "AUTHORISED_RESUMPTION")).text("id");
    var path = "/returns/" + returnId;
    done(op, RETURN_TO_WORK, path + "/proposal", Map.of("fullTimeHoursPerWeek", 38,
        "steps", List.of(Map.of("from", today.toString(), "hoursPerWeek", 10, "tasks", sights.word("the plan")))));
    done(patient(), RETURN_TO_WORK, path + "/worker-agreement", Map.of("revision", 1));
    done(patient(), RETURN_TO_WORK, path + "/employer-answer", Map.of("revision", 1, "agrees", true));
    done(patient(), RETURN_TO_WORK, path + "/authorisation-request", Map.of("askedOn", today.minusDays(7).toString(), "firstDay", today.toString()));
    done(who(MEDECIN_CONSEIL, SITS), RETURN_TO_WORK, path + "/authorisation", Map.of("nature", "office work", "hoursPerWeek", 10, "conditions", "mornings",
        "from", today.toString(), "until", today.plusMonths(3).toString(), "medicalReductionPercent", 55, "workCompatible", true));
    done(patient(), RETURN_TO_WORK, path + "/steps/1/start", Map.of());
    done(patient(), RETURN_TO_WORK, path + "/hours", Map.of("weekOf", today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString(), "hours", 8,
        "note", sights.word("the hours worked")));
    return returnId;
  }

  /** From where each listens: those whom it does not open to have none. */
  private Map<String, String> marks() {
    var marks = new HashMap<String, String>();
    for (var one : everybody.all()) {
      var page = visitors.apply(one).get(PATHWAY, "/pathways/" + pathway + "/timeline?limit=1");
      if (page.done()) {
        marks.put(one.account(), page.text("live"));
      }
    }
    return marks;
  }

  private void everythingIsThere() {
    for (var one : List.of(everybody.who(PATIENT, SITS), everybody.who(TREATING_DOCTOR, SITS))) {
      var expected = sights.expected(Door.Shows.EVERYTHING, one, one).words();
      Errand.until("timeline", () -> timeline(visitors.apply(one)), answer -> sights.wordsIn(answer.body().toString()).containsAll(expected));
    }
    settled.run();
  }

  private String entryOfTheReferral() {
    return timeline(who(TREATING_DOCTOR, SITS)).body().path("entries").valueStream()
        .filter(entry -> entry.toString().contains(sights.word("the doctor's note")) && entry.path("about").asString().endsWith(referral)).findFirst().orElseThrow()
        .path("id").asString();
  }

  private Answer timeline(Visitor reader) {
    return reader.get(PATHWAY, "/pathways/" + pathway + "/timeline?limit=200");
  }

  private void findSeats() {
    for (var seat : Errand.until("table", () -> patient().get(PATHWAY, "/pathways/" + pathway),
        answer -> answer.done() && answer.body().path("table").valueStream().anyMatch(one -> one.path("capacity").asString().equals("CLINICIAN") && one.path("holder").isObject())).body().path("table")) {
      var organisation = seat.path("organisation").asString();
      seats.put(seat.path("capacity").asString() + " " + (organisation.startsWith("network") ? organisation : organisation.substring(organisation.lastIndexOf('-') + 1)),
          seat.path("seat").asString());
    }
  }

  private void seat(Visitor by, Capacity capacity, Standing standing) {
    var holder = everybody.who(capacity, standing);
    open(by, Map.of("capacity", capacity.name(), "organisation", holder.organisation(), "holder", holder.named()));
  }

  private void open(Visitor by, Map<String, ?> seat) {
    done(by, PATHWAY, "/pathways/" + pathway + "/seats", seat);
  }

  private void name(String seat, Map<String, ?> holder) {
    done(patient(), PATHWAY, "/pathways/" + pathway + "/seats/" + seats.get(seat) + "/holder", Map.of("holder", holder));
  }

  private void standIn(String seat, Capacity capacity) {
    done(patient(), PATHWAY, "/pathways/" + pathway + "/seats/" + seats.get(seat) + "/stand-ins", Map.of("person", everybody.who(capacity, STAND_IN).named(),
        "from", Requests.today().toString(), "until", Requests.today().plusDays(30).toString()));
  }

  private void consentToSeat(String seat, List<String> categories) {
    consent(Map.of("seat", seats.get(seat)), categories);
  }

  private void consentToPerson(Someone one, List<String> categories) {
    consent(Map.of("person", one.named()), categories);
  }

  private String consent(Map<String, ?> recipient, List<String> categories) {
    return done(patient(), PATHWAY, "/pathways/" + pathway + "/consents",
        Map.of("decision", "GRANT", "recipient", recipient, "categories", categories, "purpose", "RETURN_TO_WORK", "reach", "INCLUDING_PAST")).text("consent");
  }

  private Answer done(Visitor who, ServiceName service, String path, Map<String, ?> body) {
    var answer = Errand.acknowledged(who, service, path, body);
    var words = sights.wordsIn(answer.body().toString());
    if (!words.isEmpty()) {
      throw new AssertionError(service.label() + " " + path + " answered with " + words);
    }
    return answer;
  }

  private Visitor patient() {
    return who(PATIENT, SITS);
  }

  private Visitor who(Capacity capacity, Standing standing) {
    return visitors.apply(everybody.who(capacity, standing));
  }

  private static List<String> without(List<String> some, String... others) {
    return some.stream().filter(one -> !List.of(others).contains(one)).toList();
  }
}
