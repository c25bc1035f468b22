package be.jalon.returntowork;

import static be.jalon.contracts.people.Capacity.MEDECIN_CONSEIL;
import static be.jalon.contracts.people.Capacity.PATIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.jalon.embedded.Backing;
import be.jalon.keys.BlindIndex;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Noah Lemmens goes back to Entrepôts Delmotte, over HTTP with tokens, broker and store. */
@Running
class ReturnServiceTest {

  @LocalServerPort int port;
  @Autowired Neighbours neighbours;
  @Autowired BlindIndex index;

  private Desk desk;

  @BeforeEach
  void aTable() {
    desk = new Desk(port, neighbours, index);
  }

  @AfterAll
  static void everyQueryIsServedByAnIndex() {
    assertThat(Backing.shared().unindexedQueries(Running.PLACE.database())).isEmpty();
  }

  @Test
  void aReferralTellsOfWorkAndIncapacityOnce() {
    desk.referral("Entrepôts Delmotte");
    desk.referral("entrepôts delmotte ");
    desk.referral("Autre employeur");

    await().until(() -> desk.files().size() == 2);
    assertThat(desk.files()).allSatisfy(file -> assertThat(file.path("incapacities")).hasSize(1));
    assertThat(desk.files()).allSatisfy(file -> assertThat(file.path("written").toString()).contains("work"));
    assertThat(desk.http.get("/pathways/" + desk.pathway + "/engagements", desk.simon()).body().toString()).doesNotContainIgnoringCase("delmotte");
  }

  @Test
  void aSecretariatIsNotShownWhatItsDoctorWrote() {
    var file = "/engagements/" + desk.engagement();

    assertThat(desk.http.get(file, desk.lambert()).body().path("written")).isNotEmpty();
    var seen = desk.http.get(file, desk.baudoin(), "Jalon-In-Name-Of", "account:lambert");
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.raw().body()).doesNotContain("planificateur");
    assertThat(seen.body().path("written")).isEmpty();
  }

  /** Whoever is told of a period can name it: to prolong it, or to say that it is over. */
  @Test
  void aPeriodOfIncapacityIsToldWithItsName() {
    var file = desk.http.get("/engagements/" + desk.engagement(), desk.lambert()).body();

    assertThat(file.path("written").toString()).contains("\"incapacity\":\"" + file.at("/incapacities/0/id").asString() + "\"");
  }

  @Test
  void workIsToldAnewWithoutSayingAgainWhatKindItIs() {
    var file = "/engagements/" + desk.engagement();

    assertThat(desk.http.post(file + "/changes", desk.lambert(), "{\"job\": \"planificateur\", \"hoursPerWeek\": 30, \"fullTimeHoursPerWeek\": 38}").status()).isEqualTo(200);
    assertThat(desk.http.post(file + "/changes", desk.lambert(), "{\"hoursPerWeek\": 40, \"fullTimeHoursPerWeek\": 38}").status()).isEqualTo(422);
    assertThat(desk.http.get(file, desk.lambert()).body().path("written").toString()).contains("\"job\":\"planificateur\"");
  }

  @Test
  void theWholeStoryFromProposalToSteps() {
    var it = desk.proposed();

    assertThat(it.body().path("owner").path("capacity").asString()).isEqualTo("PATIENT");
    assertThat(desk.act(it, "worker-agreement", desk.noah(), "{\"revision\": 1}").body().path("proposal").asString()).isEqualTo("AGREED");
    var asked = desk.act(it, "authorisation-request", desk.noah(), Desk.asking(desk.today, desk.firstDay));
    assertThat(asked.body().path("authorisation").asString()).isEqualTo("PENDING");
    assertThat(asked.body().path("owner").path("capacity").asString()).isEqualTo("MEDECIN_CONSEIL");
    assertThat(desk.act(it, "authorisation", desk.lambert(), Desk.grant(desk.firstDay, desk.firstDay.plusYears(1), "55")).status()).isEqualTo(403);
    assertThat(desk.act(it, "authorisation", desk.simon(), Desk.grant(desk.firstDay, desk.firstDay.plusYears(1), "55")).body().path("authorisation").asString()).isEqualTo("GRANTED");
    var started = desk.act(it, "steps/1/start", desk.noah(), "{\"on\": \"%s\"}".formatted(desk.firstDay));
    assertThat(started.body().path("work").asString()).isEqualTo("WORKING");
    assertThat(started.body().path("step").asInt()).isEqualTo(1);
    assertThat(started.raw().headers().firstValue("Jalon-At")).isPresent();

    var seenBySimon = desk.http.get("/returns/" + Desk.id(it), desk.simon());
    assertThat(seenBySimon.etag()).isEqualTo(started.etag());
    assertThat(seenBySimon.body().path("written")).hasSize(1);
    assertThat(seenBySimon.raw().body()).doesNotContain("planification").contains("pas de nuits");
    assertThat(desk.http.get("/returns/" + Desk.id(it), desk.lambert()).raw().body()).contains("planification");
  }

  @Test
  void moreHoursThanPlannedAreToldToWhoeverReportedThemWithWhatToDo() {
    var monday = desk.today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(2);
    var it = desk.proposed(monday);
    desk.act(it, "worker-agreement", desk.lambert(), "{\"revision\": 1, \"relayed\": {\"evidence\": {\"kind\": \"SIGNED_PAPER\", \"on\": \"%s\"}}}".formatted(desk.today));
    desk.act(it, "authorisation-request", desk.noah(), Desk.asking(monday.minusDays(7), monday));
    desk.act(it, "steps/1/start", desk.noah(), "{\"on\": \"%s\"}".formatted(monday));

    var more = desk.http.post("/returns/" + Desk.id(it) + "/hours", desk.noah(), "{\"weekOf\": \"%s\", \"hours\": 22.5}".formatted(monday), "Accept-Language", "nl");
    var fewer = desk.http.post("/returns/" + Desk.id(it) + "/hours", desk.noah(), "{\"weekOf\": \"%s\", \"hours\": 15}".formatted(monday.plusWeeks(1)));

    assertThat(more.body().path("advice").path("code").asString()).isEqualTo("hours-exceeded-advice");
    assertThat(more.body().path("advice").path("text").asString()).contains("behandelend arts");
    assertThat(Desk.id(fewer)).isEqualTo(Desk.id(it));
    assertThat(fewer.body().has("advice")).isFalse();
    assertThat(desk.http.get("/returns/" + Desk.id(it), desk.simon()).raw().body()).doesNotContain("22.5").doesNotContain("advice");
  }

  @Test
  void whatSomebodyMayDoNowIsToldToThemAlone() {
    var engagement = "/engagements/" + desk.engagement();
    assertThat(desk.http.get(engagement, desk.lambert()).body().path("mayBegin").asBoolean()).isTrue();
    assertThat(desk.http.get(engagement, desk.simon()).body().path("mayBegin").asBoolean()).isFalse();
    var it = "/returns/" + Desk.id(desk.http.post(engagement + "/returns", desk.lambert(), "{\"procedure\": \"AUTHORISED_RESUMPTION\"}"));
    desk.http.post(it + "/proposal", desk.lambert(), Desk.plan(desk.firstDay));

    assertThat(may(it, desk.lambert())).containsExactly("REVISE", "CLOSE");
    assertThat(may(it, desk.noah())).contains("AGREE", "DECLINE", "ASK_AUTHORISATION").doesNotContain("DECIDE", "STEP_BACK", "REPORT_HOURS");
    assertThat(may(it, desk.simon())).isEmpty();
    assertThat(desk.http.get(it, desk.lambert()).body().path("mayRelay").toString()).contains("AGREE", "ASK_AUTHORISATION").doesNotContain("DECIDE");
    assertThat(desk.http.get(it, desk.simon()).body().path("mayRelay").toString()).contains("DECLINE").doesNotContain("\"AGREE\"");
    assertThat(desk.http.get(engagement, desk.lambert()).body().path("mayBegin").asBoolean()).isFalse();

    desk.http.post(it + "/authorisation-request", desk.noah(), Desk.asking(desk.today, desk.firstDay));
    assertThat(may(it, desk.simon())).containsExactly("DECIDE");
  }

  @Test
  void aPlanIsLookedAtBeforeItIsProposed() {
    var door = "/engagements/" + desk.engagement() + "/plan-forecast";
    var plan = "{\"procedure\": \"AUTHORISED_RESUMPTION\", \"plan\": " + Desk.plan(desk.firstDay) + "}";

    var forecast = desk.http.post(door, desk.lambert(), plan);

    assertThat(forecast.status()).as(forecast.raw().body()).isEqualTo(200);
    assertThat(forecast.body().path("clocks").findValuesAsString("rule")).containsExactly("R1", "R1", "R3", "R3");
    assertThat(forecast.body().at("/benefit/0/reductionPercent").asInt()).isEqualTo(30);
    assertThat(forecast.raw().headers().firstValue("Jalon-At")).isEmpty();
    assertThat(desk.http.post(door, desk.simon(), plan).status()).isEqualTo(403);
    assertThat(desk.http.post(door, Desk.token("stranger", MEDECIN_CONSEIL), plan).status()).isEqualTo(404);
    var impossible = desk.http.post(door, desk.lambert(), plan.replace("\"hoursPerWeek\": 24", "\"hoursPerWeek\": 39"));
    assertThat(impossible.problem()).isEqualTo("hours-above-full-time");
    assertThat(impossible.body().at("/errors/0/field").asString()).isEqualTo("steps[1].hoursPerWeek");
  }

  @Test
  void whatMoreHoursWouldMeanIsToldToThePatientAloneAndWrittenNowhere() {
    var monday = desk.today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(2);
    var it = desk.proposed(monday);
    desk.act(it, "worker-agreement", desk.noah(), "{\"revision\": 1}");
    desk.act(it, "authorisation-request", desk.noah(), Desk.asking(monday.minusDays(7), monday));
    var started = desk.act(it, "steps/1/start", desk.noah(), "{\"on\": \"%s\"}".formatted(monday));

    var meaning = desk.act(it, "hours-forecast", desk.noah(), "{\"weekOf\": \"%s\", \"hours\": 24}".formatted(monday));

    assertThat(meaning.body().path("planned").asInt()).isEqualTo(19);
    assertThat(meaning.body().path("exceeds").asBoolean()).isTrue();
    assertThat(meaning.body().at("/newRequest/rule").asString()).isEqualTo("R8");
    assertThat(meaning.body().at("/benefit/workedPercent").asInt()).isEqualTo(43);
    assertThat(meaning.body().path("advice").path("code").asString()).isEqualTo("hours-exceeded-advice");
    assertThat(desk.act(it, "hours-forecast", desk.lambert(), "{\"weekOf\": \"%s\", \"hours\": 24}".formatted(monday)).status()).isEqualTo(403);
    assertThat(desk.http.get("/returns/" + Desk.id(it), desk.noah()).etag()).isEqualTo(started.etag());
  }

  @Test
  void anAuthorisationThatHasEndedIsAnnounced() {
    var monday = desk.today.minusDays(60);
    var it = desk.proposed(monday);
    desk.act(it, "authorisation-request", desk.noah(), Desk.asking(monday.minusDays(7), monday));
    var granted = desk.act(it, "authorisation", desk.simon(), Desk.grant(monday, desk.today.minusDays(1), "60"));

    await().until(() -> !desk.http.get("/returns/" + Desk.id(it), desk.simon()).etag().equals(granted.etag()));
    assertThat(desk.http.get("/returns/" + Desk.id(it), desk.simon()).body().path("authorisation").asString()).isEqualTo("EXPIRED");
  }

  @Test
  void aClosedPathwayIsReadAndNotWrittenAndAnErasedOneIsGone() {
    var it = desk.opened();
    neighbours.closed(desk.pathway);
    await().until(() -> desk.act(it, "proposal", desk.lambert(), Desk.plan(desk.firstDay)).problem().equals("pathway-is-closed"));
    assertThat(desk.http.get("/returns/" + Desk.id(it), desk.lambert()).status()).isEqualTo(200);

    neighbours.erased(desk.pathway);
    await().until(() -> desk.http.get("/returns/" + Desk.id(it), desk.lambert()).status() == 404);
    assertThat(Desk.stored()).noneMatch(json -> json.contains(Desk.id(it)));
  }

  @Test
  void servesItsCodesItsRulesAndItsDescription() {
    assertThat(desk.http.get("/reference/return-reasons", desk.noah()).body()).isNotEmpty();
    assertThat(desk.http.get("/reference/rules", desk.noah()).raw().body()).contains("\"rule\":\"R3\"").contains("unconfirmed").contains("WD5");
    assertThat(desk.http.get("/v3/api-docs", desk.noah()).raw().body()).contains("/returns/{returnId}/authorisation-request").doesNotContain("tokenExpiresAt", "bodyHash");
  }

  private List<String> may(String path, String bearer) {
    return desk.http.get(path, bearer).body().path("may").valueStream().map(each -> each.asString()).toList();
  }
}
