package be.jalon.appointment;

import static be.jalon.contracts.people.Capacity.CLINICIAN;
import static be.jalon.contracts.people.Capacity.PATIENT;
import static be.jalon.contracts.people.Capacity.TREATING_DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.jalon.testing.Http;
import be.jalon.contracts.Brussels;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.people.PersonName;
import be.jalon.contracts.people.Ssin;
import be.jalon.embedded.Backing;
import be.jalon.keys.BlindIndex;
import be.jalon.testing.Http.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Noah Lemmens' intake with Marc Dujardin, over HTTP with tokens, broker and store: each test has a table and an agenda of its own. */
@Running
abstract class ServiceStory {

  static final String NOAH_SSIN = "85031297781";

  @LocalServerPort int port;
  @Autowired Neighbours neighbours;
  @Autowired BlindIndex index;

  final String marc = "marc-" + UUID.randomUUID();
  final String anne = "anne-" + UUID.randomUUID();
  final PathwayId pathway = new PathwayId("pathway-" + UUID.randomUUID());
  final ReferralId referral = new ReferralId("referral-" + UUID.randomUUID());
  final LocalDate day = Brussels.dayOf(Instant.now()).plusDays(20);
  PersonKey noah;
  Http http;

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
    assertThat(Backing.shared().unindexedQueries(Running.PLACE.database())).isEmpty();
  }

  Answer anIntake() {
    neighbours.accepted(referral, pathway, person(marc, "Dujardin", "Marc"));
    var intake = "/appointments/" + ExpectedIntake.intake(referral);
    await().atMost(Duration.ofSeconds(20)).until(() -> http.get(intake, marc()).status() == 200 && http.get(intake, anne()).status() == 200);
    return http.get(intake, marc());
  }

  Answer aRequest() {
    await().atMost(Duration.ofSeconds(20)).until(() -> http.get("/agendas/%s/free?from=%s&until=%s&pathway=%s".formatted(marc, day, day, pathway), noah()).status() == 200);
    var requested = http.post("/appointments", noah(), request("CARE", marc));
    assertThat(requested.status()).isEqualTo(201);
    return requested;
  }

  String request(String subject, String practitioner) {
    return """
        {"pathway": "%s", "practitioner": {"account": "%s"}, "subject": "%s", "wish": {"days": ["TUESDAY"], "parts": ["MORNING"]}}"""
        .formatted(pathway, practitioner, subject);
  }

  JsonNode freeStarts(String bearer) {
    return http.get("/agendas/%s/free?from=%s&until=%s".formatted(marc, day, day), bearer).body().path("starts");
  }

  String at(String wallTime) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atTime(LocalTime.parse(wallTime)).atZone(Brussels.ZONE));
  }

  static String id(Answer answer) {
    return answer.body().path("id").asString();
  }

  static String path(Answer answer) {
    return "/appointments/" + id(answer);
  }

  String marc() {
    return token(marc, CLINICIAN);
  }

  String anne() {
    return token(anne, TREATING_DOCTOR);
  }

  static String noah() {
    return Running.PLACE.issuer().token("noah").named("Lemmens", "Noah").capacities(PATIENT).ssin(NOAH_SSIN).bearer();
  }

  static String token(String account, Capacity capacity) {
    return Running.PLACE.issuer().token(account).capacities(capacity).bearer();
  }

  static Person person(String account, String family, String given) {
    return new Person(PersonKey.account(account), new PersonName(family, given));
  }
}
