package be.jalon.returntowork;

import static be.jalon.contracts.people.Capacity.CLINICIAN;
import static be.jalon.contracts.people.Capacity.MEDECIN_CONSEIL;
import static be.jalon.contracts.people.Capacity.NETWORK_COORDINATOR;
import static be.jalon.contracts.people.Capacity.OCCUPATIONAL_PHYSICIAN;
import static be.jalon.contracts.people.Capacity.PATIENT;
import static be.jalon.contracts.people.Capacity.TREATING_DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.people.Act;
import be.jalon.contracts.people.Actor;
import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Channel;
import be.jalon.contracts.people.Evidence;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.people.Ssin;
import be.jalon.contracts.referral.ReferralEvent.WorkFile;
import be.jalon.contracts.referral.ReferralEvent.WorkFile.EngagementKind;
import be.jalon.contracts.referral.ReferralEvent.WorkFile.Scheme;
import be.jalon.contracts.sections.WorkContent;
import be.jalon.embedded.Backing;
import be.jalon.keys.BlindIndex;
import be.jalon.returntowork.Http.Answer;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Noah Lemmens goes back to Entrepôts Delmotte, over HTTP with tokens, broker and store. */
@Running
class ReturnServiceTest {

  @LocalServerPort int port;
  @Autowired Neighbours neighbours;
  @Autowired BlindIndex index;

  private final LocalDate today = Brussels.dayOf(Instant.now());
  /** At least a week ahead, so that asking today is in time by any calendar. */
  private final LocalDate firstDay = today.plusDays(7).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
  private final PathwayId pathway = new PathwayId("pathway-" + UUID.randomUUID());
  private PersonKey noah;
  private Http http;

  @BeforeEach
  void aTable() {
    http = new Http(port);
    noah = index.ssin(Ssin.parse("85031297781"));
    neighbours.opened(pathway, noah);
    neighbours.seat(pathway, TREATING_DOCTOR, "lambert");
    neighbours.seat(pathway, CLINICIAN, "dujardin");
    neighbours.seat(pathway, OCCUPATIONAL_PHYSICIAN, "peeters");
    neighbours.seat(pathway, MEDECIN_CONSEIL, "simon");
    neighbours.seat(pathway, NETWORK_COORDINATOR, "carlier");
    neighbours.confirmed(pathway, MEDECIN_CONSEIL, "simon");
    await().until(() -> http.get("/pathways/" + pathway + "/returns", simon()).status() == 200);
  }

  @AfterAll
  static void everyQueryIsServedByAnIndex() {
    assertThat(Backing.shared().unindexedQueries(Running.DATABASE)).isEmpty();
  }

  @Test
  void aReferralTellsOfWorkAndIncapacityOnce() {
    referral("Entrepôts Delmotte");
    referral("entrepôts delmotte ");
    referral("Autre employeur");

    await().until(() -> files().size() == 2);
    assertThat(files()).allSatisfy(file -> assertThat(file.path("incapacities")).hasSize(1));
    assertThat(files()).allSatisfy(file -> assertThat(file.path("written").toString()).contains("work"));
    assertThat(http.get("/pathways/" + pathway + "/engagements", simon()).body().toString()).doesNotContainIgnoringCase("delmotte");
  }

  @Test
  void theWholeStoryFromProposalToSteps() {
    var it = proposed();

    assertThat(it.body().path("owner").path("capacity").asString()).isEqualTo("PATIENT");
    assertThat(act(it, "worker-agreement", noah(), "{\"revision\": 1}").body().path("proposal").asString()).isEqualTo("AGREED");
    var asked = act(it, "authorisation-request", noah(), asking(today, firstDay));
    assertThat(asked.body().path("authorisation").asString()).isEqualTo("PENDING");
    assertThat(asked.body().path("owner").path("capacity").asString()).isEqualTo("MEDECIN_CONSEIL");
    assertThat(act(it, "authorisation", lambert(), grant(firstDay, firstDay.plusYears(1), "55")).status()).isEqualTo(403);
    assertThat(act(it, "authorisation", simon(), grant(firstDay, firstDay.plusYears(1), "55")).body().path("authorisation").asString()).isEqualTo("GRANTED");
    var started = act(it, "steps/1/start", noah(), "{\"on\": \"%s\"}".formatted(firstDay));
    assertThat(started.body().path("work").asString()).isEqualTo("WORKING");
    assertThat(started.body().path("step").asInt()).isEqualTo(1);
    assertThat(started.raw().headers().firstValue("Jalon-At")).isPresent();

    var seenBySimon = http.get("/returns/" + id(it), simon());
    assertThat(seenBySimon.etag()).isEqualTo(started.etag());
    assertThat(seenBySimon.body().path("written")).hasSize(1);
    assertThat(seenBySimon.raw().body()).doesNotContain("planification").contains("pas de nuits");
    assertThat(http.get("/returns/" + id(it), lambert()).raw().body()).contains("planification");
  }

  @Test
  void moreHoursThanPlannedAreToldToWhoeverReportedThemWithWhatToDo() {
    var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(2);
    var it = proposed(monday);
    act(it, "worker-agreement", lambert(), "{\"revision\": 1, \"relayed\": {\"evidence\": {\"kind\": \"SIGNED_PAPER\", \"on\": \"%s\"}}}".formatted(today));
    act(it, "authorisation-request", noah(), asking(monday.minusDays(7), monday));
    act(it, "steps/1/start", noah(), "{\"on\": \"%s\"}".formatted(monday));

    var more = http.post("/returns/" + id(it) + "/hours", noah(), "{\"weekOf\": \"%s\", \"hours\": 22.5}".formatted(monday), "Accept-Language", "nl");
    var fewer = http.post("/returns/" + id(it) + "/hours", noah(), "{\"weekOf\": \"%s\", \"hours\": 15}".formatted(monday.plusWeeks(1)));

    assertThat(more.body().path("advice").path("code").asString()).isEqualTo("hours-exceeded-advice");
    assertThat(more.body().path("advice").path("text").asString()).contains("behandelend arts");
    assertThat(fewer.body().has("advice")).isFalse();
    assertThat(http.get("/returns/" + id(it), simon()).raw().body()).doesNotContain("22.5").doesNotContain("advice");
  }

  @Test
  void nobodyOutsideLearnsThatAnythingExists() {
    var it = proposed();
    var unknown = http.get("/returns/none", simon());

    assertThat(unknown.status()).isEqualTo(404);
    assertThat(withoutInstance(http.get("/returns/" + id(it), token("claes", TREATING_DOCTOR)))).isEqualTo(withoutInstance(unknown));
    assertThat(http.get("/returns/" + id(it), token("peeters", OCCUPATIONAL_PHYSICIAN)).status()).as("not confirmed by the patient").isEqualTo(404);
    assertThat(act(it, "worker-agreement", token("claes", TREATING_DOCTOR), "{\"revision\": 1}").status()).isEqualTo(404);
    assertThat(http.get("/pathways/" + pathway + "/returns", token("claes", TREATING_DOCTOR)).status()).isEqualTo(404);
    assertThat(http.get("/returns/" + id(it), token("carlier", NETWORK_COORDINATOR)).status()).isEqualTo(403);
  }

  @ParameterizedTest(name = "{0} {1}: {2} {3} ({4})")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      proposal         | {"fullTimeHoursPerWeek": 38, "steps": []}                                                  | 422 | steps-missing         | steps
      proposal         | {"fullTimeHoursPerWeek": 38, "steps": [{"from": "2026-11-23", "hoursPerWeek": 40}]}        | 422 | hours-above-full-time | steps[0].hoursPerWeek
      proposal         | {"fullTimeHoursPerWeek": 38, "steps": [{"from": "2026-13-45", "hoursPerWeek": 19}]}        | 422 | -                     | steps[0].from
      proposal         | {"fullTimeHoursPerWeek": 38}                                                               | 422 | invalid-field         | steps
      proposal         | {"fullTimeHoursPerWeek":                                                                   | 400 | malformed-request     | -
      closure          | {"reason": "because"}                                                                      | 422 | -                     | reason
      worker-agreement | {"revision": 1}                                                                            | 403 | not-yours-to-do       | -
      worker-agreement | {"revision": 1, "relayed": {"evidence": {"kind": "SPOKEN", "on": "2026-01-05"}}}           | 422 | signed-paper-needed   | -
      step-back        | {}                                                                                         | 409 | not-at-work           | -
      authorisation-request | {"askedOn": "2026-01-05", "firstDay": "2026-01-06"}                                    | 403 | not-yours-to-do       | -
      """)
  void badInputGetsAProblemAndChangesNothing(String what, String body, int status, String code, String field) {
    var it = opened();

    var answer = act(it, what, lambert(), body);

    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
    assertThat(answer.raw().headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    if (code != null) {
      assertThat(answer.problem()).isEqualTo(code);
    }
    if (field != null) {
      assertThat(answer.field()).isEqualTo(field);
    }
    assertThat(http.get("/returns/" + id(it), lambert()).etag()).isEqualTo(it.etag());
  }

  @Test
  void aRepeatedCommandIsDoneOnceAndAStaleOneNotAtAll() {
    var file = engagement();
    var first = http.post("/engagements/" + file + "/returns", lambert(), "{\"procedure\": \"INFORMAL\"}", "Idempotency-Key", "key-" + pathway);
    var again = http.post("/engagements/" + file + "/returns", lambert(), "{\"procedure\": \"INFORMAL\"}", "Idempotency-Key", "key-" + pathway);

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(id(again)).isEqualTo(id(first));
    assertThat(http.post("/returns/" + id(first) + "/proposal", lambert(), plan(firstDay), "If-Match", "\"1\"").status()).isEqualTo(412);
    assertThat(http.post("/returns/" + id(first) + "/proposal", lambert(), plan(firstDay), "If-Match", first.etag()).status()).isEqualTo(200);
  }

  @Test
  void nothingOfPlanOrWorkStandsReadableInTheStore() {
    proposed();

    assertThat(stored()).isNotEmpty().noneMatch(json -> json.contains("Delmotte") || json.contains("planification") || json.contains("hoursPerWeek"));
  }

  @Test
  void anAuthorisationThatHasEndedIsAnnounced() {
    var monday = today.minusDays(60);
    var it = proposed(monday);
    act(it, "authorisation-request", noah(), asking(monday.minusDays(7), monday));
    var granted = act(it, "authorisation", simon(), grant(monday, today.minusDays(1), "60"));

    await().until(() -> !http.get("/returns/" + id(it), simon()).etag().equals(granted.etag()));
    assertThat(http.get("/returns/" + id(it), simon()).body().path("authorisation").asString()).isEqualTo("EXPIRED");
  }

  @Test
  void aClosedPathwayIsReadAndNotWrittenAndAnErasedOneIsGone() {
    var it = opened();
    neighbours.closed(pathway);
    await().until(() -> act(it, "proposal", lambert(), plan(firstDay)).problem().equals("pathway-is-closed"));
    assertThat(http.get("/returns/" + id(it), lambert()).status()).isEqualTo(200);

    neighbours.erased(pathway);
    await().until(() -> http.get("/returns/" + id(it), lambert()).status() == 404);
    assertThat(stored()).noneMatch(json -> json.contains(id(it)));
  }

  @Test
  void servesItsCodesItsRulesAndItsDescription() {
    assertThat(http.get("/reference/return-reasons", noah()).body()).isNotEmpty();
    assertThat(http.get("/reference/rules", noah()).raw().body()).contains("\"rule\":\"R3\"").contains("unconfirmed").contains("WD5");
    assertThat(http.get("/v3/api-docs", noah()).raw().body()).contains("/returns/{returnId}/authorisation-request");
  }

  private Answer proposed() {
    return proposed(firstDay);
  }

  private Answer proposed(LocalDate from) {
    var answer = act(opened(), "proposal", lambert(), plan(from));
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    return answer;
  }

  private Answer opened() {
    var opened = http.post("/engagements/" + engagement() + "/returns", lambert(), "{\"procedure\": \"AUTHORISED_RESUMPTION\"}");
    assertThat(opened.status()).as(opened.raw().body()).isEqualTo(201);
    return opened;
  }

  private String engagement() {
    var recorded = http.post("/pathways/" + pathway + "/engagements", lambert(), """
        {"kind": "EMPLOYEE", "job": "planificateur logistique", "employer": "Entrepôts Delmotte", "hoursPerWeek": 38, "fullTimeHoursPerWeek": 38}""");
    assertThat(recorded.status()).as(recorded.raw().body()).isEqualTo(201);
    var incapable = http.post("/engagements/" + id(recorded) + "/incapacities", lambert(), """
        {"from": "%s", "scheme": "AMI_SALARIED"}""".formatted(today.minusDays(75)));
    assertThat(incapable.status()).as(incapable.raw().body()).isEqualTo(201);
    return id(recorded);
  }

  private Answer act(Answer it, String what, String bearer, String body) {
    return http.post("/returns/" + id(it) + "/" + what, bearer, body);
  }

  private static String plan(LocalDate from) {
    return """
        {"fullTimeHoursPerWeek": 38, "steps": [
          {"from": "%s", "until": "%s", "hoursPerWeek": 19, "tasks": "planification sans urgences", "conditions": "pas de nuits"},
          {"from": "%s", "hoursPerWeek": 24}]}""".formatted(from, from.plusDays(40), from.plusDays(41));
  }

  private static String asking(LocalDate askedOn, LocalDate firstDay) {
    return "{\"askedOn\": \"%s\", \"firstDay\": \"%s\"}".formatted(askedOn, firstDay);
  }

  private static String grant(LocalDate from, LocalDate until, String percent) {
    return """
        {"nature": "travail adapté", "hoursPerWeek": 24, "conditions": "pas de nuits", "from": "%s", "until": "%s",
         "medicalReductionPercent": %s, "workCompatible": true}""".formatted(from, until, percent);
  }

  private void referral(String employer) {
    var actor = new Actor(new Person(PersonKey.account("lambert"), null), TREATING_DOCTOR, null);
    var act = new Act(actor, null, Authority.SELF, new Evidence(Evidence.Kind.LOGIN, today, null), Channel.JALON);
    neighbours.submitted(new ReferralId("referral-" + UUID.randomUUID()), pathway, noah, act,
        new WorkFile(EngagementKind.EMPLOYEE, today.minusDays(70), null, Scheme.AMI_SALARIED, null),
        new WorkContent("planificateur logistique", employer, new BigDecimal("38"), new BigDecimal("38.0"), List.of(), List.of(), null));
  }

  private List<JsonNode> files() {
    var files = new ArrayList<JsonNode>();
    http.get("/pathways/" + pathway + "/engagements", lambert()).body().forEach(files::add);
    return files;
  }

  private static List<String> stored() {
    try (MongoClient client = MongoClients.create(Backing.shared().mongoUri(Running.DATABASE))) {
      var json = new ArrayList<String>();
      client.getDatabase(Running.DATABASE).getCollection("return-files").find().map(Document::toJson).into(json);
      return json;
    }
  }

  private static String withoutInstance(Answer answer) {
    return answer.raw().body().replaceAll("\"instance\":\"[^\"]*\"", "");
  }

  private static String id(Answer answer) {
    return answer.body().path("id").asString();
  }

  private String noah() {
    return Running.ISSUER.token("noah").named("Lemmens", "Noah").ssin("85031297781").capacities(PATIENT).value();
  }

  private String lambert() {
    return token("lambert", TREATING_DOCTOR);
  }

  private String simon() {
    return token("simon", MEDECIN_CONSEIL);
  }

  private static String token(String account, Capacity capacity) {
    return Running.ISSUER.token(account).capacities(capacity).value();
  }
}
