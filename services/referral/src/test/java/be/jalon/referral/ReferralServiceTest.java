package be.jalon.referral;

import static be.jalon.referral.Cast.baudoin;
import static be.jalon.referral.Cast.carlier;
import static be.jalon.referral.Cast.claes;
import static be.jalon.referral.Cast.colleague;
import static be.jalon.referral.Cast.dujardin;
import static be.jalon.referral.Cast.lambert;
import static be.jalon.referral.Cast.maes;
import static be.jalon.referral.Cast.newSsin;
import static be.jalon.referral.Cast.patient;
import static be.jalon.referral.Cast.peeters;
import static be.jalon.referral.Cast.request;
import static be.jalon.referral.Cast.requestWithConsent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.jalon.aggregates.Aggregates;
import be.jalon.contracts.ReferralId;
import be.jalon.embedded.Backing;
import be.jalon.testing.Http;
import be.jalon.testing.Http.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

@Running
class ReferralServiceTest {

  @LocalServerPort
  private int port;
  @Autowired
  private Neighbours neighbours;
  @Autowired
  private Aggregates<Referral> referrals;
  @Autowired
  private Aggregates<NetworkConsents> consents;
  @Autowired
  private MongoTemplate store;
  private Http http;
  private Desk desk;

  @BeforeEach
  void speakHttp() {
    http = new Http(port);
    desk = new Desk(http);
  }

  @Test
  void aReferralLivesFromTheRequestToTheEndOfTheCare() {
    var sent = http.post("/referrals", lambert(), requestWithConsent(newSsin()));
    assertThat(sent.status()).as("%s", sent.body()).isEqualTo(201);
    assertThat(sent.etag()).isEqualTo("\"1\"");
    assertThat(sent.raw().headers().firstValue("Jalon-At")).contains("referral/" + Desk.id(sent) + "=1");
    assertThat(sent.body().path("ball").path("holder").asString()).isEqualTo("CLINICIAN");

    assertThat(http.get("/networks/network-sambre/referrals", dujardin()).body().toString()).contains(Desk.id(sent));
    assertThat(desk.act(sent, "questions", dujardin(), "{\"text\": \"Traitement en cours ?\"}").body().path("ball").path("holder").asString()).isEqualTo("TREATING_DOCTOR");
    assertThat(desk.act(sent, "answers", lambert(), "{\"text\": \"Aucun.\", \"sections\": {\"workCapacity\": {\"limits\": [\"Pas de conduite\"]}}}").status()).isEqualTo(200);
    assertThat(desk.act(sent, "waitlisting", dujardin(), "{\"expectedOn\": \"2099-01-05\"}").body().path("state").asString()).isEqualTo("WAITING_LIST");
    assertThat(desk.act(sent, "acceptance", dujardin(), "").body().path("state").asString()).isEqualTo("ACCEPTED");
    assertThat(desk.act(sent, "acceptance", dujardin(), "").problem()).isEqualTo("already-answered");

    neighbours.attended(new ReferralId(Desk.id(sent)), Desk.pathway(sent), Instant.now());
    await().untilAsserted(() -> assertThat(desk.state(sent, lambert())).isEqualTo("IN_CARE"));

    var update = """
        {"sections": {"clinical": {"complaints": ["sleep-disorder"], "note": "Amélioration du sommeil."}, "treatment": {"interventions": ["cbt"]},
                      "workCapacity": {"limits": ["Pas d'horaires de nuit"], "hoursPerWeek": 19}},
         "expectedOn": "2099-02-01", "releases": {"WORK_CAPACITY": {"capacities": ["OCCUPATIONAL_PHYSICIAN"], "holders": ["account:lambert"]}}}
        """;
    assertThat(desk.act(sent, "care-status", dujardin(), update).status()).isEqualTo(200);
    assertThat(desk.act(sent, "care-status", lambert(), update).problem()).isEqualTo("not-yours-to-do");
    assertThat(desk.act(sent, "care-status", dujardin(), "{\"releases\": {\"DIAGNOSIS\": {\"capacities\": []}}}").problem()).isEqualTo("release-without-section");
    assertThat(desk.act(sent, "interruption", dujardin(), "{\"reason\": \"other-care-first\"}").body().path("state").asString()).isEqualTo("INTERRUPTED");
    assertThat(desk.act(sent, "resumption", dujardin(), "").body().path("state").asString()).isEqualTo("IN_CARE");
    assertThat(desk.act(sent, "withdrawal", lambert(), "{\"reason\": \"other\"}").problem()).isEqualTo("care-runs");

    var completed = desk.act(sent, "completion", dujardin(), "{\"outcome\": \"aims-reached\"}");
    assertThat(completed.body().path("state").asString()).isEqualTo("COMPLETED");
    assertThat(http.get("/referrals/" + Desk.id(sent), dujardin()).status()).isEqualTo(200);
    assertThat(http.get("/referrals", lambert()).body().toString()).contains(Desk.id(sent));
  }

  @Test
  void noAnswerOfThisServiceHoldsANameOrAWord() {
    var ssin = newSsin();
    var sent = http.post("/referrals", lambert(), requestWithConsent(ssin));

    var answers = sent.body() + " " + http.get("/referrals/" + Desk.id(sent), lambert()).body() + http.get("/networks/network-sambre/referrals", carlier()).body();

    assertThat(answers).doesNotContain("Lemmens", ssin, "puisement", "Delmotte", "harassment", "severity", "account:");
  }

  @Test
  void nothingPersonalLiesInTheStoreInClear() {
    var ssin = newSsin();
    var sent = http.post("/referrals", lambert(), requestWithConsent(ssin));
    desk.act(sent, "concerns", lambert(), "{\"kind\": \"SUICIDE\", \"done\": \"Épouse prévenue.\"}");

    var everything = new ArrayList<String>();
    await().untilAsserted(() -> {
      everything.clear();
      store.getCollectionNames().forEach(collection -> store.getCollection(collection).find().forEach((Document document) -> everything.add(text(document))));
      assertThat(everything).anyMatch(document -> document.contains("be.jalon.referral.submitted.v1"));
    });

    assertThat(everything).noneMatch(document -> document.contains("Lemmens") || document.contains("Lambert\"") || document.contains(ssin)
        || document.contains("puisement") || document.contains("SUICIDE") || document.contains("harassment") || document.contains("Delmotte"));
  }

  @Test
  void aSecretariatIsToldOfNoDangerAndSeesToNone() {
    var sent = http.post("/referrals", lambert(), requestWithConsent(newSsin()));
    desk.act(sent, "concerns", dujardin(), "{\"kind\": \"OTHER\", \"done\": \"Called the sister.\"}");
    var concern = http.get("/referrals/" + Desk.id(sent), lambert()).body().at("/concerns/0/id").asString();

    assertThat(concern).isNotEmpty();
    assertThat(http.get("/referrals/" + Desk.id(sent), baudoin(), "Jalon-In-Name-Of", "account:lambert").body().path("concerns")).isEmpty();
    assertThat(desk.act(sent, "concerns/" + concern + "/acknowledgement", baudoin(), "", "Jalon-In-Name-Of", "account:lambert").problem()).isEqualTo("only-who-treats");
  }

  @Test
  void aSecretariatSendsInItsDoctorsName() {
    var sent = http.post("/referrals", baudoin(), requestWithConsent(newSsin()), "Jalon-In-Name-Of", "account:lambert");

    assertThat(sent.status()).isEqualTo(201);
    assertThat(http.get("/referrals/" + Desk.id(sent), lambert()).status()).isEqualTo(200);
    assertThat(http.get("/referrals/" + Desk.id(sent), baudoin()).status()).isEqualTo(404);
    assertThat(http.post("/referrals", baudoin(), requestWithConsent(newSsin())).problem()).isEqualTo("not-a-requester");
  }

  @Test
  void theRestComesLaterFromWhomeverHasIt() {
    var ssin = newSsin();
    var sent = http.post("/referrals", lambert(), requestWithConsent(ssin));
    var work = "{\"sections\": {\"workContent\": {\"job\": \"planificateur logistique\", \"demands\": [\"workload\"]}}}";

    assertThat(desk.act(sent, "answers", patient(ssin), work).status()).isEqualTo(200);
    assertThat(desk.act(sent, "answers", baudoin(), "{\"text\": \"Certificat prolongé.\"}", "Jalon-In-Name-Of", "account:lambert").status()).isEqualTo(200);
    assertThat(desk.act(sent, "answers", patient(ssin), "{\"sections\": {\"diagnosis\": {\"text\": \"?\"}}}").problem()).isEqualTo("only-who-treats");
    assertThat(desk.act(sent, "answers", patient(ssin), "{\"text\": \" \"}").problem()).isEqualTo("nothing-told");
    assertThat(desk.act(sent, "answers", claes(), work).status()).isEqualTo(404);
  }

  @Test
  void aNetworkCaresForAPersonOnceAtATime() {
    var ssin = newSsin();
    var first = http.post("/referrals", lambert(), requestWithConsent(ssin));
    var second = http.post("/referrals", claes(), requestWithConsent(ssin));
    assertThat(desk.act(first, "acceptance", dujardin(), "").status()).isEqualTo(200);

    var refused = desk.act(second, "acceptance", dujardin(), "");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("care-already-running");
    assertThat(refused.etag()).isEqualTo("\"1\"");
    desk.act(first, "withdrawal", lambert(), "{\"reason\": \"no-longer-needed\"}");
    assertThat(desk.act(second, "acceptance", dujardin(), "").status()).isEqualTo(200);
  }

  @Test
  void ofManyWhoTakeAPersonAtOnceOneDoes() {
    var ssin = newSsin();
    var both = List.of(http.post("/referrals", lambert(), requestWithConsent(ssin)), http.post("/referrals", claes(), requestWithConsent(ssin)));

    var answers = IntStream.range(0, 16).parallel()
        .mapToObj(i -> desk.act(both.get(i % 2), "acceptance", i % 4 < 2 ? dujardin() : colleague(), "").status()).toList();

    assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
    assertThat(both).extracting(sent -> desk.state(sent, sent == both.getFirst() ? lambert() : claes())).containsExactlyInAnyOrder("ACCEPTED", "REQUESTED");
  }

  @Test
  void theSameKeyedRequestIsDoneOnce() {
    var body = requestWithConsent(newSsin());
    var key = UUID.randomUUID().toString();

    var first = http.post("/referrals", lambert(), body, "Idempotency-Key", key);
    var again = http.post("/referrals", lambert(), body, "Idempotency-Key", key);
    var other = http.post("/referrals", lambert(), requestWithConsent(newSsin()), "Idempotency-Key", key);

    assertThat(again.status()).isEqualTo(201);
    assertThat(Desk.id(again)).isEqualTo(Desk.id(first));
    assertThat(again.etag()).isEqualTo("\"1\"");
    assertThat(other.problem()).isEqualTo("idempotency-key-reused");
  }

  @Test
  void whoeverIsNothingToAReferralDoesNotLearnOfIt() {
    var sent = http.post("/referrals", lambert(), requestWithConsent(newSsin()));

    for (var stranger : new String[] {claes(), maes(), peeters(), patient(newSsin())}) {
      var foreign = http.get("/referrals/" + Desk.id(sent), stranger);
      var unknown = http.get("/referrals/" + UUID.randomUUID(), stranger);
      assertThat(foreign.status()).isEqualTo(404);
      assertThat(withoutInstance(foreign)).isEqualTo(withoutInstance(unknown));
      assertThat(desk.act(sent, "acceptance", stranger, "", "If-Match", "\"99\"").status()).isEqualTo(404);
      assertThat(desk.act(sent, "concerns", stranger, "{\"kind\": \"OTHER\", \"done\": \"x\"}").status()).isEqualTo(404);
    }
    assertThat(desk.act(sent, "acceptance", carlier(), "").status()).isEqualTo(403);
    assertThat(desk.act(sent, "acceptance", lambert(), "").status()).isEqualTo(403);
    assertThat(desk.act(sent, "acceptance", dujardin(), "", "If-Match", "\"99\"").status()).isEqualTo(412);
    assertThat(http.get("/networks/network-sambre/referrals", maes()).status()).isEqualTo(404);
    assertThat(http.get("/networks/network-sambre/concerns", lambert()).status()).isEqualTo(404);
    assertThat(http.get("/referrals/" + Desk.id(sent), "Bearer nonsense").status()).isEqualTo(401);
  }

  @Test
  void anUnacknowledgedDangerSendsTheSenderToTheTelephone() {
    var danger = ", \"consents\": [{\"bundle\": \"CARE\"}], \"safety\": {\"kind\": \"SUICIDE\", \"done\": \"Épouse prévenue, rendez-vous demain.\"}";
    var sent = http.post("/referrals", lambert(), request(newSsin(), danger), "Accept-Language", "nl");
    assertThat(sent.body().path("notice").path("text").asString()).contains("112", "1813", "0800 32 123");
    var concern = sent.body().path("concerns").path(0).path("id").asString();

    assertThat(http.get("/networks/network-sambre/concerns", carlier()).body().toString()).contains(concern).doesNotContain("SUICIDE");
    await().untilAsserted(() -> assertThat(http.get("/referrals/" + Desk.id(sent), lambert()).body().path("notice").path("code").asString()).isEqualTo("please-telephone"));
    assertThat(desk.act(sent, "concerns/" + concern + "/acknowledgement", lambert(), "").problem()).isEqualTo("not-your-own-concern");
    assertThat(desk.act(sent, "concerns/" + concern + "/acknowledgement", dujardin(), "").status()).isEqualTo(200);
    assertThat(desk.act(sent, "concerns/" + concern + "/closure", lambert(), "{\"note\": \"Vu hier.\"}").status()).isEqualTo(200);
    assertThat(http.get("/networks/network-sambre/concerns", carlier()).body().toString()).doesNotContain(concern);
  }

  @Test
  void aCoordinatorIsToldCountsAndDurationsAndNothingOfAnybody() {
    var before = http.get("/networks/network-sambre/figures", carlier()).body();
    var sent = http.post("/referrals", lambert(), requestWithConsent(newSsin()));

    var waiting = http.get("/networks/network-sambre/figures", carlier()).body();
    desk.act(sent, "acceptance", dujardin(), "");
    var taken = http.get("/networks/network-sambre/figures", carlier()).body();

    assertThat(count(waiting.path("unanswered"), "count")).isEqualTo(count(before.path("unanswered"), "count") + 1);
    assertThat(waiting.path("unanswered").toString()).contains("\"longest\":\"PT").doesNotContain(Desk.id(sent), Desk.pathway(sent).value());
    assertThat(count(taken.path("unanswered"), "count")).isEqualTo(count(before.path("unanswered"), "count"));
    assertThat(count(taken.path("waits"), "taken")).isEqualTo(count(before.path("waits"), "taken") + 1);
    assertThat(count(taken.path("running"), "count")).isEqualTo(count(before.path("running"), "count") + 1);
    assertThat(http.get("/networks/network-sambre/figures", maes()).status()).isEqualTo(404);
    assertThat(http.get("/networks/network-sambre/figures", lambert()).status()).isEqualTo(404);
  }

  @Test
  void aClinicianIsToldToWhichOtherNetworksThePatientAgreed() {
    var alsoMeuse = ", \"consents\": [{\"bundle\": \"CARE\"}, {\"decision\": \"GRANT\", \"recipient\": {\"network\": \"network-meuse\"}, \"categories\": [\"CARE_STATUS\", \"CLINICAL\"], \"purpose\": \"CARE\"}]";
    var sent = http.post("/referrals", lambert(), request(newSsin(), alsoMeuse));

    assertThat(incoming(sent, dujardin()).path("elsewhere").toString()).isEqualTo("[\"network-meuse\"]");
    assertThat(incoming(sent, carlier()).path("elsewhere")).isEmpty();
  }

  @Test
  void everyQueryOfThisServiceIsServedByAnIndex() {
    var sent = http.post("/referrals", lambert(), requestWithConsent(newSsin()));
    http.get("/referrals", lambert());
    http.get("/networks/network-sambre/referrals", dujardin());
    http.get("/networks/network-sambre/concerns", dujardin());
    http.get("/networks/network-sambre/figures", carlier());
    desk.act(sent, "acceptance", dujardin(), "");

    assertThat(Backing.shared().unindexedQueries(Running.PLACE.database())).isEmpty();
  }

  private JsonNode incoming(Answer sent, String who) {
    return http.get("/networks/network-sambre/referrals?limit=500", who).body().valueStream().filter(each -> each.path("id").asString().equals(Desk.id(sent))).findFirst().orElseThrow();
  }

  private static int count(JsonNode lines, String field) {
    return lines.valueStream().mapToInt(line -> line.path(field).asInt()).sum();
  }

  /** Each problem has an id of its own, to be found again in the log. */
  private static String withoutInstance(Answer answer) {
    return answer.raw().body().replaceAll("urn:uuid:[0-9a-f-]+", "");
  }

  /** Binary content as the text it is. */
  private static String text(Document document) {
    var text = new StringBuilder(document.toJson());
    collect(document, text);
    return text.toString();
  }

  private static void collect(Object value, StringBuilder text) {
    switch (value) {
      case Document document -> document.values().forEach(inner -> collect(inner, text));
      case Iterable<?> many -> many.forEach(inner -> collect(inner, text));
      case Binary binary -> text.append(new String(binary.getData(), StandardCharsets.UTF_8));
      case null, default -> { }
    }
  }
}
