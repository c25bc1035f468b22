package be.jalon.referral;

import static be.jalon.referral.Cast.lambert;
import static be.jalon.referral.Cast.newSsin;
import static be.jalon.referral.Cast.peeters;
import static be.jalon.referral.Cast.requestWithConsent;
import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.testing.Http;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

@Running
class BadInputTest {

  @LocalServerPort
  private int port;
  @Autowired
  private MongoTemplate store;
  private Http http;

  @BeforeEach
  void speakHttp() {
    http = new Http(port);
  }

  @ParameterizedTest(name = "{0} instead: {3} {4} {5}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      the wrong check digits     | "ssin": "[0-9]+"                | "ssin": "85031297782"                  | 422 | ssin-invalid             | patient.ssin
      a birth in 1903            | "ssin": "[0-9]+"                | "ssin": "03070998422"                  | 422 | ssin-implausible         | patient.ssin
      a wrong NIHDI number       | 1-99937-77-000                  | 19999124004                            | 422 | nihdi-invalid            | seats[1].holder.nihdi
      nobody by two names        | "account": "peeters"            | "account": "p", "nihdi": "19999123004" | 422 | invalid-field            | seats[0].holder.accountOrNihdi
      an unknown reason          | "duration"                      | "boredom"                              | 422 | unknown-code             | reasons
      an unknown demand          | "workload"                      | "noise"                                | 422 | unknown-code             | work.demands
      danger as a reason         | "duration"                      | "suicide"                              | 422 | danger-is-no-reason      | reasons
      an unknown urgency         | "SOON"                          | "TODAY"                                | 422 | unknown-code             | urgency
      no reason                  | "reasons": [^]]*]               | "reasons": []                          | 422 | invalid-field            | reasons
      an empty reason            | "reasons": [^]]*]               | "reasons": [null]                      | 422 | invalid-field            | reasons[0]
      no patient                 | "patient": [^}]*},              |                                        | 422 | invalid-field            | patient
      hours above full time      | "hoursPerWeek": 38,             | "hoursPerWeek": 40,                    | 422 | hours-above-full-time    | work.hoursPerWeek
      hours below nothing        | "hoursPerWeek": 38,             | "hoursPerWeek": -1,                    | 422 | invalid-field            | work.hoursPerWeek
      dates the wrong way round  | 2026-11-30                      | 2026-09-06                             | 422 | dates-out-of-order       | work.incapacity.until
      hours too small to be kept | "hoursPerWeek": 38,             | "hoursPerWeek": 1e-1000000,            | 422 | invalid-field            | work.hoursPerWeek
      hours in quotation marks   | "hoursPerWeek": 38,             | "hoursPerWeek": "38",                  | 422 | invalid-field            | work.hoursPerWeek
      an urgency by its number   | "SOON"                          | 1                                      | 422 | unknown-code             | urgency
      two urgencies              | "urgency":                      | "urgency": "URGENT", "urgency":        | 400 | malformed-request        | ``
      half a character           | Épuisement                      | \\\\ud800                                | 422 | invalid-field            | note
      a date beyond all calendars | 2026-11-30                     | +999999999-12-31                       | 422 | invalid-field            | work.incapacity.until
      no such date               | 2026-11-30                      | 2026-02-30                             | 422 | invalid-field            | work.incapacity.until
      a login as evidence        | "kind": "SPOKEN"                | "kind": "LOGIN"                        | 422 | evidence-of-request-missing | evidence
      evidence of no kind        | "kind": "SPOKEN", ?             |                                        | 422 | invalid-field            | evidence.kind
      an engagement of no kind   | "engagement": "EMPLOYEE", ?     |                                        | 422 | invalid-field            | work.engagement
      evidence of tomorrow       | "on": "[0-9-]+"                 | "on": "2199-01-01"                     | 422 | evidence-in-the-future   | evidence.on
      no consent                 | \\{"bundle": "CARE"}, ?         |                                        | 422 | consent-to-refer-missing | consents
      half a consent             | \\{"bundle": "CARE"}            | {"decision": "GRANT"}                  | 422 | invalid-field            | consents[0].bundleOrTerms
      a seat for a secretariat   | "MEDECIN_CONSEIL"               | "SECRETARIAT"                          | 422 | seat-not-possible        | seats[1]
      the sender as an assessor  | 1-99937-77-000                  | 19999123004                            | 422 | treats-and-assesses      | seats[1]
      an organisation that is no id | "organisation": "[^"]*"      | "organisation": "Prévention Boréal"    | 422 | invalid-field            | seats[0].organisation
      a place by name            | "5000"                          | "Namur"                                | 422 | invalid-field            | patient.place
      no JSON                    | "urgency"                       | urgency"                               | 400 | malformed-request        | ``
      """)
  void isRefusedWithCodeAndFieldAndNothingIsDone(String what, String pattern, String replacement, int status, String problem, String field) {
    var before = documents();

    var answer = http.post("/referrals", lambert(), requestWithConsent(newSsin()).replaceFirst(pattern, replacement == null ? "" : replacement));

    assertThat(answer.problem() + " " + answer.field()).as("%s", answer.body()).isEqualTo(problem + " " + field);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.raw().headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(documents()).isEqualTo(before);
  }

  @Test
  void anAssessorsGrantToThemselvesIsRefused() {
    var answer = http.post("/referrals", peeters(), requestWithConsent(newSsin()));

    assertThat(answer.problem()).isEqualTo("assessor-grants-to-self");
  }

  @Test
  void aBodyOfMoreThan256KibIsRefused() {
    var answer = http.post("/referrals", lambert(), requestWithConsent(newSsin()).replace("Épuisement", "É".repeat(300_000)));

    assertThat(answer.status()).isEqualTo(413);
  }

  @ParameterizedTest
  @CsvSource({"fr, canal d’urgence", "nl, noodkanaal", "de, Notfallkanal", "en, emergency channel"})
  void aDangerWithoutADeedIsAnsweredWithWhomToCall(String language, String words) {
    var request = requestWithConsent(newSsin()).replace("\"urgency\"", "\"safety\": {\"kind\": \"SUICIDE\"}, \"urgency\"");

    var answer = http.post("/referrals", lambert(), request, "Accept-Language", language);

    assertThat(answer.problem()).isEqualTo("say-what-was-done");
    assertThat(answer.body().path("detail").asString()).contains(words, "112", "1813", "0800 32 123");
  }

  @Test
  void everyListOfCodesIsServedInFourLanguages() {
    for (var list : Codes.CodeList.values()) {
      var items = http.get("/reference/" + list.resource(), lambert()).body();

      assertThat(items).isNotEmpty().allSatisfy(item -> assertThat(item.path("labels").propertyNames()).containsExactlyInAnyOrder("fr", "nl", "de", "en"));
    }
    var interventions = http.get("/reference/interventions", lambert()).body();
    assertThat(StreamSupport.stream(interventions.spliterator(), false)).allMatch(item -> item.path("evidence").path("labels").has("fr"))
        .anyMatch(item -> item.path("caution").path("labels").has("nl"));
    assertThat(http.get("/reference/consent-bundles", lambert()).body().path(0).path("categories")).isNotEmpty();
    assertThat(http.get("/reference/urgencies", lambert()).body()).extracting(item -> item.path("code").asString() + " " + item.path("workingDays").asInt())
        .containsExactly("ROUTINE 5", "SOON 2", "URGENT 1");
    assertThat(http.get("/reference/passwords", lambert()).status()).isEqualTo(404);
  }

  @Test
  void everyOperationIsDescribed() {
    var paths = http.get("/v3/api-docs", lambert()).body().path("paths");

    assertThat(paths.propertyNames()).contains("/referrals", "/referrals/{id}", "/referrals/{id}/acceptance", "/referrals/{id}/waitlisting",
        "/referrals/{id}/redirection", "/referrals/{id}/decline", "/referrals/{id}/questions", "/referrals/{id}/answers", "/referrals/{id}/withdrawal",
        "/referrals/{id}/care-status", "/referrals/{id}/interruption", "/referrals/{id}/resumption", "/referrals/{id}/completion", "/referrals/{id}/concerns",
        "/networks/{network}/referrals", "/networks/{network}/concerns", "/reference/{name}");
    assertThat(paths).flatMap(path -> path.values()).allSatisfy(operation -> {
      assertThat(operation.path("summary").asString()).isNotBlank();
      assertThat(operation.path("parameters")).filteredOn(parameter -> parameter.path("in").asString().equals("query"))
          .as("an address tells which page, never who").allSatisfy(parameter -> assertThat(parameter.path("name").asString()).isIn("page", "limit"));
    });
  }

  private long documents() {
    return store.getCollection("referrals").countDocuments() + store.getCollection("persons").countDocuments();
  }
}
