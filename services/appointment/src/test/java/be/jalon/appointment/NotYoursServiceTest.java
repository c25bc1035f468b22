package be.jalon.appointment;

import static be.jalon.contracts.people.Capacity.MEDECIN_CONSEIL;
import static be.jalon.contracts.people.Capacity.PATIENT;
import static be.jalon.contracts.people.Capacity.TREATING_DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.jalon.contracts.people.PersonKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not the caller's to know or to do, and what cannot be. */
class NotYoursServiceTest extends ServiceStory {

  @Test
  void theDoctorWhoReferredSeesHowItStandsButNotWhen() {
    var intake = anIntake();
    http.post(path(intake) + "/booking", noah(), "{\"start\": \"%s\"}".formatted(at("09:00")));

    var seen = http.get(path(intake), anne());

    assertThat(seen.body().path("state").asString()).isEqualTo("BOOKED");
    assertThat(seen.body().has("meeting")).isFalse();
    assertThat(http.post(path(intake) + "/cancellation", anne(), "{\"reason\": \"PATIENT\"}").problem()).isEqualTo("only-parties");
    assertThat(http.post(path(intake) + "/booking", anne(), "{\"start\": \"2020-01-01T10:00:00Z\"}", "If-Match", "\"99\"").problem()).isEqualTo("only-parties");
    assertThat(http.post(path(intake) + "/rescheduling", anne(), "{\"start\": \"%s\"}".formatted(at("10:00"))).problem()).isEqualTo("only-parties");
  }

  @Test
  void nobodyFromOutsideLooksIntoAnAgenda() {
    var free = "/agendas/%s/free?from=%s&until=%s".formatted(marc, day, day);

    await().untilAsserted(() -> assertThat(http.get(free + "&pathway=" + pathway, anne()).status()).isEqualTo(200));
    assertThat(http.get(free, token("claes", TREATING_DOCTOR)).status()).isEqualTo(404);
    assertThat(http.get(free + "&pathway=" + pathway, token("claes", TREATING_DOCTOR)).status()).isEqualTo(404);
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

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      "wish": {"days": [null]}                          | wish.days
      "releases": {"CARE_STATUS": null}                 | releases[CARE_STATUS]
      "releases": {"CARE_STATUS": {"holders": [null]}}  | releases[CARE_STATUS].holders
      """)
  void nothingWhereSomethingShouldBeIsToldByItsField(String piece, String field) {
    var answer = http.post("/appointments", noah(), request("CARE", marc).replaceFirst("\"wish\".*", piece + "}"));

    assertThat(answer.problem()).isEqualTo("invalid-field");
    assertThat(answer.field()).startsWith(field);
  }

  @Test
  void whatCannotBeAnAccountHasNoAgenda() {
    assertThat(http.get("/agendas/%20", marc()).status()).isEqualTo(404);
    assertThat(http.get("/agendas/%s/free?from=-999999999-01-01&until=%s".formatted(marc, day), noah()).problem()).isEqualTo("invalid-field");
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
}
