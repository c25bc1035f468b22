package be.jalon.portal.table;

import static be.jalon.portal.LoggedIn.gp;
import static be.jalon.portal.LoggedIn.occupationalPhysician;
import static be.jalon.portal.LoggedIn.patient;
import static be.jalon.portal.TestPlace.NEIGHBOURS;
import static be.jalon.portal.Told.NOAH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.jalon.portal.PortalTest;
import be.jalon.portal.Shown;
import be.jalon.portal.Told;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
class TablePagesTest {

  private static final String HOME = "/pathways/" + NOAH;
  private static final String SEATS = HOME + "/seats";

  @Autowired
  MockMvcTester portal;

  @BeforeEach
  void theyKnowTheTable() {
    NEIGHBOURS.forget()
        .answer("GET " + HOME, Told.OVERVIEW)
        .answer("GET " + HOME + "/timeline", Told.TIMELINE)
        .answer("GET " + SEATS, Seated.TO_THE_DOCTOR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "nl", "de", "en"})
  void thePageIsSaidInEveryLanguage(String language) throws IOException {
    said("table-gp", gp(), language);
    NEIGHBOURS.answer("GET " + SEATS, Seated.TO_NOAH);
    said("table", patient(), language);
    NEIGHBOURS.answer("GET " + SEATS, Seated.TO_A_COLLEAGUE);
    said("table-take", occupationalPhysician(), language);
  }

  private void said(String name, RequestPostProcessor who, String language) throws IOException {
    var answer = portal.perform(get(HOME + "/table").with(who).header("Accept-Language", language));
    assertThat(answer).as(name).hasStatusOk().bodyText().contains("lang=\"" + language + "\"").doesNotContain("??", "{0}", "85031297781", "account:");
    Shown.kept(language + "-" + name, answer);
  }

  @Test
  void whatMayBeDoneAboutASeatIsWhatTheServiceSays() {
    var page = page(gp());

    assertThat(page).contains("Dr Anne Lambert", "(you)", "Leave this seat", "Dr Els Peeters leaves the table", "Hand the seat of Dr Els Peeters, occupational physician, prevention-boreal, to somebody else",
        "Stand-in for Dr Anne Lambert", "data-live=\"" + HOME + "/live\"").doesNotContain("Stand-in for Dr Els Peeters", "awaits your confirmation");
  }

  @Test
  void thePatientSeesWhoWaitsWhoStandsInAndWhatCanBeOpened() {
    NEIGHBOURS.answer("GET " + SEATS, Seated.TO_NOAH);

    var page = page(patient());

    assertThat(page).contains("awaits your confirmation", "Dr Eva Wouters stands in from", "(not confirmed yet)", "not named yet", "Hand this address on to prevention-boreal", "http://localhost" + HOME + "/table");
    assertThat(page.indexOf("Dr Paul Simon")).as("seats with a name first").isLessThan(page.indexOf("not named yet"));
    assertThat(page).contains("value=\"TREATING_DOCTOR:\"").doesNotContain("value=\"OCCUPATIONAL_PHYSICIAN:prevention-boreal\"", "value=\"MEDECIN_CONSEIL:mutualite-a\"");
  }

  @Test
  void somebodyIsNamedByTheirNumberOrByTheirAccount() {
    NEIGHBOURS.answer("POST " + SEATS + "/s-op/holder", 200, "application/json", "{}", Map.of("Jalon-At", "pathway/p=7"));

    var done = sent("NAME", gp(), "seat", "s-op", "givenName", " Eva ", "familyName", "Wouters", "number", "1-9999123-00-4");
    sent("NAME", gp(), "seat", "s-op", "givenName", "Eva", "familyName", "Wouters", "number", "wouters");

    assertThat(done).hasRedirectedUrl(HOME + "/table");
    assertThat(body("POST " + SEATS + "/s-op/holder", 0).path("holder")).isEqualTo(json("{\"nihdi\": \"1-9999123-00-4\", \"familyName\": \"Wouters\", \"givenName\": \"Eva\"}"));
    assertThat(body("POST " + SEATS + "/s-op/holder", 1).path("holder")).isEqualTo(json("{\"account\": \"wouters\", \"familyName\": \"Wouters\", \"givenName\": \"Eva\"}"));
    assertThat(NEIGHBOURS.asked("POST " + SEATS + "/s-op/holder").getFirst().headers().getFirst("Idempotency-Key")).isEqualTo("act-1");
  }

  @Test
  void aSeatIsOpenedWithANameOrWithout() {
    NEIGHBOURS.answer("POST " + SEATS, 201, "application/json", "{\"seat\": \"s-new\"}", Map.of());

    sent("OPEN", gp(), "place", "MEDECIN_CONSEIL:mutualite-a");
    sent("OPEN", gp(), "place", "TREATING_DOCTOR:", "familyName", "Claes", "givenName", "Jan", "number", "claes");

    assertThat(body("POST " + SEATS, 0)).isEqualTo(json("{\"capacity\": \"MEDECIN_CONSEIL\", \"organisation\": \"mutualite-a\"}"));
    assertThat(body("POST " + SEATS, 1)).isEqualTo(json("{\"capacity\": \"TREATING_DOCTOR\", \"holder\": {\"account\": \"claes\", \"familyName\": \"Claes\", \"givenName\": \"Jan\"}}"));
  }

  @Test
  void whatIsRefusedIsSaidInItsFormWithEverythingStillInIt() {
    NEIGHBOURS.answer("POST " + SEATS + "/s-op/holder", 422, "application/problem+json", """
        {"type": "urn:jalon:problem:nihdi-invalid", "status": 422, "errors": [{"field": "holder.nihdi", "code": "nihdi-invalid", "detail": "This is no NIHDI number."}]}
        """, Map.of());

    var refused = sent("NAME", gp(), "seat", "s-op", "familyName", "Wouters", "givenName", "Eva", "number", "12345");

    assertThat(refused).hasStatus(422).bodyText().contains("This is no NIHDI number.", "value=\"12345\"", "value=\"act-1\"", "value=\"Wouters\"").containsPattern("id=\"seat-1-naming\"[^>]* open")
        .containsPattern("id=\"seat-1-who-number\"[^>]* aria-invalid=\"true\"");
  }

  @Test
  void aStandInIsNamedBetweenTwoDays() {
    NEIGHBOURS.answer("POST " + SEATS + "/s-gp/stand-ins", "{}");

    assertThat(sent("STAND_IN", gp(), "seat", "s-gp", "familyName", "Claes", "number", "claes", "from", "2026-12-01")).hasStatus(422).bodyText().contains("Give the first and the last day.");
    sent("STAND_IN", gp(), "seat", "s-gp", "familyName", "Claes", "number", "claes", "from", "2026-12-01", "until", "2026-12-24");

    assertThat(NEIGHBOURS.asked("POST " + SEATS + "/s-gp/stand-ins")).hasSize(1);
    assertThat(body("POST " + SEATS + "/s-gp/stand-ins", 0).path("until").asString()).isEqualTo("2026-12-24");
  }

  @Test
  void whoeverLeavesTheirOwnSeatIsLedBackToTheirList() {
    NEIGHBOURS.answer("DELETE " + SEATS + "/s-op/holder", "{}").answer("DELETE " + SEATS + "/s-gp/holder", "{}");

    assertThat(sent("LEAVE", gp(), "seat", "s-op", "own", "false")).hasRedirectedUrl(HOME + "/table");
    assertThat(sent("LEAVE", gp(), "seat", "s-gp", "own", "true")).hasRedirectedUrl("/");
  }

  @Test
  void aColleagueTakesTheEmptySeatWithoutLearningWhoseItIs() {
    NEIGHBOURS.forget().answer("GET " + SEATS, Seated.TO_A_COLLEAGUE).answer("POST " + SEATS + "/s-op/holder", "{}");

    assertThat(page(occupationalPhysician())).contains("I take this seat", "occupational physician, prevention-boreal").doesNotContain("Lemmens", "data-live");
    assertThat(sent("TAKE", occupationalPhysician(), "seat", "s-op")).hasRedirectedUrl("/");
    assertThat(body("POST " + SEATS + "/s-op/holder", 0)).isEqualTo(json("{\"holder\": {\"account\": \"peeters\"}}"));
  }

  @Test
  void whatIsBeingTypedIsKeptWhenTheTableIsReadAnew() {
    assertThat(portal.perform(get(HOME + "/table/parts/seats").with(gp()).header("HX-Request", "true"))).hasStatusOk().bodyText().contains("Dr Els Peeters").doesNotContain("<html");
    assertThat(page(gp())).contains("data-typing=\"table-stale\"", "id=\"table-stale\"");
  }

  @Test
  void forWhomThereIsNoTableThereIsNoPage() {
    NEIGHBOURS.refuse("GET " + SEATS, 403, "not-for-your-capacity");
    assertThat(portal.perform(get(HOME + "/table").with(gp()))).hasStatus(403);
    NEIGHBOURS.forget();
    assertThat(portal.perform(get(HOME + "/table").with(gp()))).hasStatus(404);
  }

  private MvcTestResult sent(String arrangement, RequestPostProcessor who, String... fields) {
    var request = post(HOME + "/table/" + arrangement).with(who).with(csrf()).param("act", "act-1").header("Accept-Language", "en");
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return portal.perform(request);
  }

  private String page(RequestPostProcessor who) {
    return text(get(HOME + "/table").with(who).header("Accept-Language", "en"));
  }

  private String text(MockHttpServletRequestBuilder request) {
    return Shown.by(portal.perform(request));
  }

  private static JsonNode body(String request, int which) {
    return json(NEIGHBOURS.asked(request).get(which).body());
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
