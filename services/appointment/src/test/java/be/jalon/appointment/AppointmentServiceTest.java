package be.jalon.appointment;

import static be.jalon.contracts.people.Capacity.CLINICIAN;
import static be.jalon.contracts.people.Capacity.MEDECIN_CONSEIL;
import static be.jalon.contracts.people.Capacity.OCCUPATIONAL_PHYSICIAN;
import static be.jalon.contracts.people.Capacity.PATIENT;
import static be.jalon.contracts.people.Capacity.TREATING_DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.jalon.aggregates.Command;
import be.jalon.appointment.Http.Answer;
import be.jalon.contracts.AppointmentId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.people.PersonName;
import be.jalon.contracts.people.Ssin;
import be.jalon.embedded.Backing;
import be.jalon.keys.BlindIndex;
import be.jalon.security.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Noah Lemmens' intake with Marc Dujardin, over HTTP with tokens, broker and store. */
@Running
class AppointmentServiceTest {

  static final String NOAH_SSIN = "85031297781";

  @LocalServerPort int port;
  @Autowired Neighbours neighbours;
  @Autowired BlindIndex index;
  @Autowired Appointments appointments;
  @Autowired Admission admission;

  private final String marc = "marc-" + UUID.randomUUID();
  private final String anne = "anne-" + UUID.randomUUID();
  private final PathwayId pathway = new PathwayId("pathway-" + UUID.randomUUID());
  private final ReferralId referral = new ReferralId("referral-" + UUID.randomUUID());
  private final LocalDate day = Brussels.date(Instant.now()).plusDays(20);
  private PersonKey noah;
  private Http http;

  @BeforeEach
  void aTableAndAnAgenda() {
    http = new Http(port);
    noah = index.ssin(Ssin.parse(NOAH_SSIN));
    neighbours.opened(pathway, noah);
    neighbours.seat(pathway, CLINICIAN, person(marc, "Dujardin", "Marc"));
    neighbours.seat(pathway, TREATING_DOCTOR, person(anne, "Lambert", "Anne"));
    neighbours.submitted(referral, pathway, noah);
    var published = http.put("/agendas/" + marc + "/weekly-hours", marc(), """
        {"validFrom": "2020-01-01", "sessionMinutes": 60, "cancelNoticeHours": 48,
         "hours": [{"dayOfWeek": "%s", "from": "09:00", "until": "12:00"}]}""".formatted(day.getDayOfWeek()));
    assertThat(published.status()).isEqualTo(200);
  }

  @AfterAll
  static void everyQueryIsServedByAnIndex() {
    assertThat(Backing.shared().unindexedQueries(Running.DATABASE)).isEmpty();
  }

  @Test
  void anAcceptedReferralAsksForAnIntakeByItselfThatNobodyAtAnotherTableSees() {
    var intake = anIntake();

    assertThat(intake.body().path("state").asString()).isEqualTo("REQUESTED");
    assertThat(intake.body().path("ball").path("holder").asString()).isEqualTo("CLINICIAN");
    assertThat(intake.etag()).isEqualTo("\"1\"");
    assertThat(http.get(path(intake), token("claes", TREATING_DOCTOR)).status()).isEqualTo(404);
    assertThat(http.get(path(intake), token("els", OCCUPATIONAL_PHYSICIAN)).problem()).isEqualTo(http.get("/appointments/none", marc()).problem()).isEqualTo("not-found");
  }

  @Test
  void aReferralAcceptedBeforeItsTableIsKnownIsNotForgotten() {
    var unseated = new PathwayId("pathway-" + UUID.randomUUID());
    var early = new ReferralId("referral-" + UUID.randomUUID());
    neighbours.submitted(early, unseated, noah);
    neighbours.accepted(early, unseated, person(marc, "Dujardin", "Marc"));
    var intake = "/appointments/" + ExpectedIntake.intake(early);

    neighbours.opened(unseated, noah);
    neighbours.seat(unseated, CLINICIAN, person(marc, "Dujardin", "Marc"));

    await().until(() -> http.get(intake, marc()).status() == 200 && http.get(intake, noah()).status() == 200);
  }

  @Test
  void thePatientBooksAFreeTimeWhichIsThenNobodyElses() {
    var intake = anIntake();
    var start = freeStarts(noah()).path(1).path("start").asString();

    var booked = http.post(path(intake) + "/booking", noah(), "{\"start\": \"%s\"}".formatted(start));

    assertThat(booked.status()).isEqualTo(200);
    assertThat(booked.body().path("state").asString()).isEqualTo("BOOKED");
    assertThat(booked.body().path("meeting").path("start").asString()).isEqualTo(start).contains("T10:00:00+0");
    assertThat(booked.raw().headers().firstValue("Jalon-At")).hasValue("appointment/" + id(intake) + "=2");
    assertThat(freeStarts(marc()).findValuesAsString("start")).hasSize(2).doesNotContain(start);

    var other = aRequest();
    var refused = http.post(path(other) + "/booking", noah(), "{\"start\": \"%s\"}".formatted(start));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("slot-taken");
    assertThat(refused.field()).isEqualTo("start");
    assertThat(refused.etag()).isEqualTo("\"1\"");
  }

  @Test
  void theDoctorWhoReferredSeesHowItStandsButNotWhen() {
    var intake = anIntake();
    http.post(path(intake) + "/booking", noah(), "{\"start\": \"%s\"}".formatted(at("09:00")));

    var seen = http.get(path(intake), anne());

    assertThat(seen.body().path("state").asString()).isEqualTo("BOOKED");
    assertThat(seen.body().has("meeting")).isFalse();
    assertThat(http.post(path(intake) + "/cancellation", anne(), "{\"reason\": \"PATIENT\"}").problem()).isEqualTo("only-parties");
  }

  @Test
  void theDoctorWritesDownWhatThePatientSaidOnTheTelephone() {
    var intake = anIntake();

    var booked = http.post(path(intake) + "/booking", anne(), """
        {"start": "%s", "relayed": {"evidence": {"kind": "SPOKEN", "on": "%s"}}}""".formatted(at("09:00"), Brussels.date(Instant.now())));
    var cancelled = http.post(path(intake) + "/cancellation", marc(), """
        {"reason": "PATIENT", "relayed": {"evidence": {"kind": "SPOKEN", "on": "%s"}}}""".formatted(Brussels.date(Instant.now())));

    assertThat(booked.status()).isEqualTo(200);
    assertThat(cancelled.body().path("meeting").path("late").asBoolean(true)).isFalse();
  }

  @Test
  void theSecretariatActsInTheNameOfThePractitionerAlone() {
    var intake = anIntake();
    var luc = Running.ISSUER.token("luc").named("Baudoin", "Luc").capacities(Capacity.SECRETARIAT)
        .delegation(Authority.SECRETARIAT, marc, CLINICIAN, LocalDate.now().plusYears(1)).bearer();
    var inName = new String[] {"Jalon-In-Name-Of", "account:" + marc};

    var offered = http.post(path(intake) + "/offer", luc, "{\"starts\": [\"%s\", \"%s\"]}".formatted(at("18:00"), at("19:00")), inName);
    var chosen = http.post(path(intake) + "/booking", noah(), "{\"start\": \"%s\"}".formatted(at("19:00")));

    assertThat(offered.body().path("state").asString()).isEqualTo("OFFERED");
    assertThat(offered.body().path("ball").path("holder").asString()).isEqualTo("PATIENT");
    assertThat(chosen.status()).isEqualTo(200);
    assertThat(http.get(path(intake), luc).status()).isEqualTo(404);
    assertThat(http.put("/agendas/" + anne + "/weekly-hours", luc, "{\"hours\": []}", inName).status()).isEqualTo(403);
  }

  @Test
  void reschedulingFreesTheFormerTimeAndCancellingTheLatter() {
    var intake = anIntake();
    http.post(path(intake) + "/booking", noah(), "{\"start\": \"%s\"}".formatted(at("09:00")));

    var moved = http.post(path(intake) + "/rescheduling", noah(), "{\"start\": \"%s\"}".formatted(at("11:00")));

    assertThat(moved.status()).isEqualTo(200);
    assertThat(freeStarts(marc()).findValuesAsString("start")).containsExactly(at("09:00"), at("10:00"));
    var cancelled = http.post(path(intake) + "/cancellation", marc(), "{\"reason\": \"PRACTITIONER\"}");
    assertThat(cancelled.status()).isEqualTo(200);
    assertThat(freeStarts(marc()).findValuesAsString("start")).hasSize(3);
    assertThat(http.post(path(intake) + "/rescheduling", noah(), "{\"start\": \"%s\"}".formatted(at("09:00"))).problem()).isEqualTo("appointment-over");
    await().untilAsserted(() -> assertThat(Overheard.of(Backing.shared().bootstrapServers(), pathway.value())).extracting(Overheard.Said::type).containsExactly(
        "be.jalon.appointment.requested.v1", "be.jalon.appointment.booked.v1", "be.jalon.appointment.rescheduled.v1", "be.jalon.appointment.cancelled.v1"));
    assertThat(Overheard.of(Backing.shared().bootstrapServers(), pathway.value())).extracting(Overheard.Said::body)
        .noneMatch(body -> body.contains("Dujardin") || body.contains("Lemmens") || body.contains(NOAH_SSIN));
  }

  @Test
  void aRepeatedCommandDoesNothingTwiceAndAnotherBodyUnderItsKeyIsRefused() {
    aRequest();
    var key = new String[] {"Idempotency-Key", UUID.randomUUID().toString()};
    var request = request("CARE", marc);

    var first = http.post("/appointments", noah(), request, key);
    var again = http.post("/appointments", noah(), request, key);
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());

    var bookingKey = new String[] {"Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "\"1\""};
    var booking = "{\"start\": \"%s\"}".formatted(at("09:00"));
    var booked = http.post(path(first) + "/booking", noah(), booking, bookingKey);
    http.post(path(first) + "/rescheduling", noah(), "{\"start\": \"%s\"}".formatted(at("10:00")));
    var repeated = http.post(path(first) + "/booking", noah(), booking, bookingKey);
    assertThat(booked.status()).isEqualTo(200);
    assertThat(repeated.status()).isEqualTo(200);
    assertThat(repeated.etag()).isEqualTo("\"3\"");
    assertThat(http.post(path(first) + "/booking", noah(), booking.replace("T09", "T11"), bookingKey).problem()).isEqualTo("idempotency-key-reused");
    assertThat(http.post(path(first) + "/rescheduling", noah(), booking, "If-Match", "\"1\"").status()).isEqualTo(412);
  }

  @Test
  void aClosureKeepsEverybodyOutAndTellsWhoStandsInIt() {
    var intake = anIntake();
    http.post(path(intake) + "/booking", noah(), "{\"start\": \"%s\"}".formatted(at("09:00")));

    var closed = http.post("/agendas/" + marc + "/closures", marc(), "{\"from\": \"%s\", \"until\": \"%s\"}".formatted(at("00:00"), at("23:00")));

    assertThat(closed.body().path("inside").path(0).asString()).isEqualTo(id(intake));
    assertThat(freeStarts(marc())).isEmpty();
    var refused = http.post(path(aRequest()) + "/booking", marc(), "{\"start\": \"%s\"}".formatted(at("10:00")));
    assertThat(refused.problem()).isEqualTo("practitioner-absent");
    http.delete(closed.raw().headers().firstValue("Location").orElseThrow(), marc());
    assertThat(freeStarts(marc())).hasSize(2);
  }

  @Test
  void aWithdrawnReferralEndsTheIntakeThatHadNoTimeYet() {
    var intake = anIntake();

    neighbours.withdrawn(referral, pathway);

    await().until(() -> http.get(path(intake), noah()).body().path("state").asString().equals("CANCELLED"));
    assertThat(http.get(path(intake), noah()).body().path("ball").has("holder")).isFalse();
  }

  @Test
  void aClosedPathwayGetsNoNewAppointments() {
    var intake = anIntake();
    neighbours.closed(pathway);

    await().until(() -> http.get(path(intake), noah()).body().path("state").asString().equals("CANCELLED"));
    assertThat(http.post("/appointments", noah(), request("CARE", marc)).problem()).isEqualTo("pathway-closed");
  }

  @Test
  void anErasedPathwayLeavesNothingAndItsTimeIsFreeAgain() {
    var intake = anIntake();
    http.post(path(intake) + "/booking", noah(), "{\"start\": \"%s\"}".formatted(at("09:00")));

    neighbours.erased(pathway);

    await().until(() -> http.get(path(intake), noah()).status() == 404);
    await().until(() -> freeStarts(marc()).size() == 3);
  }

  @Test
  void minesAreInOrderAndOnlyOnes() {
    var intake = anIntake();
    http.post(path(intake) + "/booking", noah(), "{\"start\": \"%s\"}".formatted(at("11:00")));
    var second = aRequest();
    http.post(path(second) + "/booking", noah(), "{\"start\": \"%s\"}".formatted(at("09:00")));
    var third = aRequest();

    var mine = http.get("/appointments?from=%s&until=%s".formatted(day, day), marc()).body().path("appointments");

    assertThat(mine.findValuesAsString("id")).containsExactly(id(second), id(intake), id(third));
    assertThat(http.get("/appointments?from=%s&until=%s".formatted(day, day), noah()).body().path("appointments").findValuesAsString("id"))
        .contains(id(second), id(intake), id(third));
    assertThat(http.get("/appointments?from=%s&until=%s".formatted(day, day), anne()).body().path("appointments")).isEmpty();
  }

  @Test
  void nobodyFromOutsideLooksIntoAnAgenda() {
    var free = "/agendas/%s/free?from=%s&until=%s".formatted(marc, day, day);

    assertThat(http.get(free, token("claes", TREATING_DOCTOR)).status()).isEqualTo(404);
    assertThat(http.get(free + "&pathway=" + pathway, token("claes", TREATING_DOCTOR)).status()).isEqualTo(404);
    assertThat(http.get(free + "&pathway=" + pathway, anne()).status()).isEqualTo(200);
    assertThat(http.get("/agendas/" + marc, anne()).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      booking,      '{}',                                                    422, invalid-field,   start
      booking,      '{"start": "2020-01-01T10:00:00+01:00"}',                422, start-in-past,   start
      booking,      '{"start": "2099-01-01T10:00:00+01:00"}',                422, too-far-ahead,   start
      booking,      '{"start": "DAYT07:00:00Z", "minutes": 90}',             422, longer-than-usual, minutes
      booking,      '{"start": "DAYT03:00:00Z"}',                            422, outside-hours,   start
      booking,      '{"start": "DAYT03:00:30Z"}',                            422, whole-minutes,   start
      booking,      '{"start": "soon"}',                                     422, invalid-field,   start
      booking,      '{"start": ',                                            400, malformed-request, ''
      rescheduling, '{"start": "DAYT10:00:00Z"}',                            409, not-booked,      ''
      cancellation, '{"reason": "BORED"}',                                   422, unknown-code,    reason
      cancellation, '{"reason": "PRACTITIONER"}',                            403, only-practitioner, reason
      attendance,   '',                                                      403, only-practitioner, ''
      offer,        '{"starts": ["DAYT10:00:00Z"]}',                         403, only-practitioner, ''
      """)
  void badInputGetsAProblemThatNamesTheField(String command, String body, int status, String problem, String field) {
    var asked = aRequest();

    var answer = http.post(path(asked) + "/" + command, noah(), body.replace("DAY", day.toString()));

    assertThat(answer.problem()).isEqualTo(problem);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.field()).isEqualTo(field);
    assertThat(http.get(path(asked), noah()).etag()).isEqualTo("\"1\"");
  }

  @Test
  void presenceIsRecordedOnceItHasStarted() {
    var intake = anIntake();
    http.post(path(intake) + "/booking", noah(), "{\"start\": \"%s\"}".formatted(at("09:00")));

    assertThat(http.post(path(intake) + "/attendance", marc(), "").problem()).isEqualTo("not-started");
    assertThat(http.post(path(intake) + "/missed", marc(), "").problem()).isEqualTo("not-started");

    var afterwards = new Settling(appointments, admission, Clock.offset(Clock.systemUTC(), Duration.ofDays(25)));
    var himself = new Caller(person(marc, "Dujardin", "Marc"), Set.of(PersonKey.account(marc)), CLINICIAN, null, null, Instant.MAX);
    afterwards.attended(new AppointmentId(id(intake)), himself, Command.plain());
    assertThat(http.get(path(intake), noah()).body().path("state").asString()).isEqualTo("ATTENDED");
    assertThat(http.post(path(intake) + "/cancellation", noah(), "{\"reason\": \"PATIENT\"}").problem()).isEqualTo("appointment-over");
  }

  @Test
  void anAssessorMayBeAskedOnlyOnceThePatientConfirmedThemAndRelaysNoAgreement() {
    neighbours.seat(pathway, MEDECIN_CONSEIL, person("simon-" + marc, "Simon", "Paul"));
    await().untilAsserted(() ->
        assertThat(http.post("/appointments", noah(), request("RETURN", "simon-" + marc)).problem()).isEqualTo("practitioner-not-at-table"));
    var simon = token("simon-" + marc, MEDECIN_CONSEIL);
    assertThat(http.post("/appointments", simon, request("RETURN", "simon-" + marc)).status()).isEqualTo(404);

    neighbours.confirmed(pathway, MEDECIN_CONSEIL, PersonKey.account("simon-" + marc));
    await().until(() -> http.post("/appointments", simon, request("RETURN", "simon-" + marc), "Idempotency-Key", "simons").status() == 201);
    var asked = http.post("/appointments", simon, request("RETURN", "simon-" + marc), "Idempotency-Key", "simons");
    var relayed = "{\"start\": \"%s\", \"relayed\": {\"evidence\": {\"kind\": \"SPOKEN\", \"on\": \"2026-11-02\"}}}".formatted(at("09:00"));
    assertThat(asked.body().path("ball").path("holder").asString()).isEqualTo("PATIENT");
    assertThat(http.post(path(asked) + "/booking", simon, relayed).problem()).isEqualTo("relay-not-allowed");
    assertThat(http.post(path(asked) + "/cancellation", simon, relayed.replace("start", "x").replace("{\"x\"", "{\"reason\": \"PATIENT\", \"x\"")).status()).isEqualTo(200);
    assertThat(http.get(path(aRequest()), simon).status()).isEqualTo(404);
  }

  @Test
  void describesItselfAndItsCodes() {
    var api = http.get("/v3/api-docs", marc());
    assertThat(api.status()).isEqualTo(200);
    assertThat(api.body().toString()).doesNotContain("tokenExpiresAt", "ifMatch");
    assertThat(api.body().path("paths").propertyNames()).contains("/appointments/{id}/booking", "/agendas/{account}/free");
    assertThat(http.get("/reference/cancellation-reasons", marc()).body().path("codes").findValuesAsString("code"))
        .containsExactly("PATIENT", "PRACTITIONER", "FORCE_MAJEURE");
  }

  private Answer anIntake() {
    neighbours.accepted(referral, pathway, person(marc, "Dujardin", "Marc"));
    var intake = "/appointments/" + ExpectedIntake.intake(referral);
    await().atMost(Duration.ofSeconds(20)).until(() -> http.get(intake, marc()).status() == 200 && http.get(intake, anne()).status() == 200);
    return http.get(intake, marc());
  }

  private Answer aRequest() {
    await().atMost(Duration.ofSeconds(20)).until(() -> http.get("/agendas/%s/free?from=%s&until=%s&pathway=%s".formatted(marc, day, day, pathway), noah()).status() == 200);
    var requested = http.post("/appointments", noah(), request("CARE", marc));
    assertThat(requested.status()).isEqualTo(201);
    return requested;
  }

  private String request(String subject, String practitioner) {
    return """
        {"pathway": "%s", "practitioner": {"account": "%s"}, "subject": "%s", "wish": {"days": ["TUESDAY"], "parts": ["MORNING"]}}"""
        .formatted(pathway, practitioner, subject);
  }

  private JsonNode freeStarts(String bearer) {
    return http.get("/agendas/%s/free?from=%s&until=%s".formatted(marc, day, day), bearer).body().path("starts");
  }

  private String at(String wallTime) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atTime(LocalTime.parse(wallTime)).atZone(Brussels.ZONE));
  }

  private static String id(Answer answer) {
    return answer.body().path("id").asString();
  }

  private static String path(Answer answer) {
    return "/appointments/" + id(answer);
  }

  private String marc() {
    return token(marc, CLINICIAN);
  }

  private String anne() {
    return token(anne, TREATING_DOCTOR);
  }

  private static String noah() {
    return Running.ISSUER.token("noah").named("Lemmens", "Noah").capacities(PATIENT).ssin(NOAH_SSIN).bearer();
  }

  private static String token(String account, Capacity capacity) {
    return Running.ISSUER.token(account).capacities(capacity).bearer();
  }

  private static Person person(String account, String family, String given) {
    return new Person(PersonKey.account(account), new PersonName(family, given));
  }
}
