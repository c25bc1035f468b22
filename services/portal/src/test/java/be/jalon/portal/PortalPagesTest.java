package be.jalon.portal;

import static be.jalon.portal.LoggedIn.as;
import static be.jalon.portal.LoggedIn.gp;
import static be.jalon.portal.LoggedIn.medecinConseil;
import static be.jalon.portal.LoggedIn.occupationalPhysician;
import static be.jalon.portal.LoggedIn.patient;
import static be.jalon.portal.LoggedIn.secretary;
import static be.jalon.portal.TestPlace.NEIGHBOURS;
import static be.jalon.portal.Told.NOAH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class PortalPagesTest {

  @Autowired
  MockMvcTester portal;

  @BeforeEach
  void noahIsReferredAndTaken() {
    NEIGHBOURS.forget()
        .answer("GET /pathways", Told.LINE)
        .answer("GET /pathways/" + NOAH, Told.OVERVIEW)
        .answer("GET /pathways/" + NOAH + "/timeline", Told.TIMELINE)
        .answer("GET /reference/rules", "[]");
  }

  @Test
  void whoIsNotLoggedInIsSentToTheIssuer() {
    assertThat(portal.perform(get("/").header("Accept", "text/html"))).hasStatus(302).redirectedUrl().endsWith("/oauth2/authorization/jalon");
  }

  @Test
  void nothingInlineIsAllowedAndNothingIsKept() {
    var answer = portal.perform(get("/").with(gp()));

    assertThat(answer).hasStatusOk().headers().hasValue("Referrer-Policy", "no-referrer");
    assertThat(answer.getResponse().getHeader("Content-Security-Policy")).contains("default-src 'none'", "script-src 'self'", "style-src 'self'").doesNotContain("unsafe");
    assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
    assertThat(answer).bodyText().doesNotContain("<style", " style=", "onclick", "javascript:");
  }

  @Test
  void aLineTellsWhomWhatIsNewWhoIsToActAndWhatIsOverdue() {
    assertThat(portal.perform(get("/").with(gp()).header("Accept-Language", "en"))).bodyText()
        .contains("Noah Lemmens", "Taken into care", "Marc Dujardin", "Waiting for: work clinician", "Decision of the médecin-conseil");
  }

  @Test
  void servicesAreCalledAsWhoIsLoggedInInTheirLanguage() {
    portal.perform(get("/").with(gp()).header("Accept-Language", "nl-BE,fr;q=0.5"));

    var asked = NEIGHBOURS.asked("GET /pathways").getFirst().headers();
    assertThat(asked.getFirst("Authorization")).isEqualTo("Bearer access-token");
    assertThat(asked.getFirst("Accept-Language")).isEqualTo("nl");
    assertThat(asked.getFirst("Jalon-Capacity")).isEqualTo("TREATING_DOCTOR");
    assertThat(asked.getFirst("Jalon-Automated")).isNull();
  }

  @Test
  void whoReadsInSomebodysNameSaysSo() {
    var session = portal.perform(post("/hat").with(secretary()).with(csrf()).param("hat", "TREATING_DOCTOR:lambert")).getResponse().getCookie("jalon-portal");

    portal.perform(get("/").with(secretary()).cookie(session));

    assertThat(NEIGHBOURS.asked("GET /pathways").getLast().headers().getFirst("Jalon-In-Name-Of")).isEqualTo("account:lambert");
  }

  /** There is nothing for a secretariat to read in its own name, and little of what its doctor reads. */
  @Test
  void aSecretariatBeginsInItsDoctorsNameAndIsLedToNothingThatItMayNotRead() {
    assertThat(pathway(secretary())).contains("treating doctor, in the name of Anne Lambert").doesNotContain("/dangers/of/");
    assertThat(NEIGHBOURS.asked("GET /pathways/" + NOAH).getLast().headers().getFirst("Jalon-In-Name-Of")).isEqualTo("account:lambert");
    assertThat(pathway(gp())).contains("/dangers/of/");
  }

  @Test
  void anAppointmentLeadsWhoseItIsToWhatCanBeDoneWithIt() {
    assertThat(pathway(as("lotte", "Lotte", "Jacobs", "PATIENT"))).contains("href=\"/appointments/a1\"");
    assertThat(pathway(gp())).doesNotContain("href=\"/appointments/a1\"");
  }

  @Test
  void theSamePersonIsPatientWorkerOrInsuredByWhoReads() {
    assertThat(pathway(gp())).contains("patient");
    assertThat(pathway(occupationalPhysician())).contains("worker").doesNotContain(">patient<");
    assertThat(pathway(medecinConseil())).contains("insured person").doesNotContain(">patient<");
  }

  @Test
  void aPathwayTellsItsStageItsTurnItsTableItsDatesAndWhatHappened() {
    assertThat(pathway(gp())).contains("Noah Lemmens", "Your turn", "by Thursday 24 December", "Marc Dujardin", "Réseau Sambre", "1 December", "R3", "Taken into care",
        "aria-current=\"step\"").doesNotContain("85031297781");
  }

  @Test
  void whatPeopleWroteStaysText() {
    assertThat(pathway(gp())).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>alert");
  }

  @Test
  void whatWasSeenIsNotNewAnyMore() {
    assertThat(mine(patient())).contains("badge");

    portal.perform(post("/pathways/{id}/seen", NOAH).with(patient()).with(csrf()).param("entry", "e2"));

    assertThat(mine(patient())).doesNotContain("badge");
  }

  @Test
  void theListGoesOnFromItsMarkAndKeepsWhatWasChosenWhenItIsReadAnew() {
    NEIGHBOURS.answer("GET /pathways", 200, "application/json", Told.LINE, Map.of("ETag", "\"mark-1\""));

    assertThat(portal.perform(get("/").with(gp()))).bodyText().contains("data-live=\"/live\"", "data-after=\"mark-1\"", "hx-include=\".choose\"");
    assertThat(portal.perform(post("/pathways/{id}/seen", NOAH).with(gp()).with(csrf()).header("HX-Request", "true").param("entry", "e2").param("show", "CLOSED")))
        .bodyText().doesNotContain("Noah Lemmens");
  }

  @Test
  void theStreamOfTheListSaysThatItIsAnotherAndNothingElse() {
    NEIGHBOURS.answer("GET /pathways/stream", 200, "text/event-stream", ": here\n\nid: mark-2\nevent: changed\ndata: {}\n\n", Map.of());

    assertThat(portal.perform(get("/live").with(gp()).queryParam("after", "mark-1").header("Accept", "text/event-stream").header("Accept-Language", "en")))
        .hasStatusOk().bodyText().contains("id: mark-2\nevent: news\ndata: {\"parts\":[\"rows\"],\"say\":\"The page was updated.\"}");
    assertThat(NEIGHBOURS.asked("GET /pathways/stream").getFirst().headers().getFirst("Last-Event-ID")).isEqualTo("mark-1");
  }

  @Test
  void aLineHeldForSomebodyElseTellsForWhomAndUntilWhen() {
    NEIGHBOURS.answer("GET /pathways", Told.LINE.replace("\"seats\": [],",
        "\"seats\": [], \"inPlaceOf\": {\"holder\": {\"key\": \"account:claes\", \"name\": {\"family\": \"Claes\", \"given\": \"Jan\"}}, \"until\": \"2026-12-04\"},"));

    assertThat(mine(gp())).contains("You stand in for Dr Jan Claes until 4 Dec");
  }

  @Test
  void aSearchFindsTheBeginningOfAName() {
    assertThat(portal.perform(post("/").with(gp()).with(csrf()).param("query", "lem"))).bodyText().contains("Noah Lemmens");
    assertThat(portal.perform(post("/").with(gp()).with(csrf()).param("query", "emm"))).bodyText().doesNotContain("Noah Lemmens");
  }

  @Test
  void whatDoesNotExistForSomebodyIsSaidInTheirLanguage() {
    assertThat(portal.perform(get("/pathways/other").with(gp()).header("Accept-Language", "de"))).hasStatus(404).bodyText().contains("Diese Seite gibt es für Sie nicht");
  }

  @Test
  void aRefusalKeepsTheServicesWordsAndItsReference() {
    NEIGHBOURS.refuse("GET /pathways", 422, "not-possible");

    assertThat(portal.perform(get("/").with(gp()))).hasStatus(422).bodyText().contains("The title of not-possible", "The detail of not-possible", "urn:uuid:1");
  }

  @Test
  void aServiceThatDoesNotAnswerLosesNothing() {
    NEIGHBOURS.answer("GET /pathways", 503, "text/plain", "", Map.of());

    assertThat(portal.perform(get("/").with(gp()).header("Accept-Language", "en"))).hasStatus(503).bodyText().contains("Nothing is lost");
  }

  @Test
  void aFormWithoutItsTokenIsRefused() {
    assertThat(portal.perform(post("/pathways/{id}/seen", NOAH).with(gp()).param("entry", "e1"))).hasStatus(403);
  }

  @Test
  void aRefusedFormLeavesTheNavigationAsItIs() {
    NEIGHBOURS.refuse("GET /pathways", 422, "not-possible");

    assertThat(portal.perform(post("/pathways/{id}/seen", NOAH).with(gp()).with(csrf()).header("HX-Request", "true").param("entry", "e2"))).hasStatus(422)
        .bodyText().doesNotContain("aria-current=\"page\"").contains("name=\"back\" value=\"/\"");
    assertThat(portal.perform(get("/").with(gp()))).bodyText().contains("aria-current=\"page\"");
  }

  @Test
  void theLanguageIsRememberedAndLeadsBackToThisSiteOnly() {
    var chosen = portal.perform(post("/language").with(gp()).with(csrf()).param("language", "de").param("back", "/pathways/" + NOAH));
    assertThat(chosen).hasStatus(302).hasRedirectedUrl("/pathways/" + NOAH);

    assertThat(portal.perform(get("/").with(gp()).cookie(new Cookie("jalon-language", "de")))).bodyText().contains("lang=\"de\"", "Meine Wege");
    assertThat(portal.perform(get("/pathways/" + NOAH).queryParam("shown", "200").with(gp()))).bodyText().contains("name=\"back\" value=\"/pathways/" + NOAH + "?shown=200\"");
    assertThat(portal.perform(post("/language").with(gp()).with(csrf()).param("language", "de").param("back", "/agenda/new?at=2026-11-30T09%3A00%3A00Z")))
        .hasRedirectedUrl("/agenda/new?at=2026-11-30T09%3A00%3A00Z");
    for (var elsewhere : new String[] {"//elsewhere.example", "/\\elsewhere.example", "https://elsewhere.example", "/?a=b#c", "/{a}"}) {
      assertThat(portal.perform(post("/language").with(gp()).with(csrf()).param("language", "de").param("back", elsewhere))).hasRedirectedUrl("/");
    }
  }

  @Test
  void aStreamIsPassedOnWithWhatIsToBeReadAnewAndSaid() throws Exception {
    NEIGHBOURS.answer("GET /pathways/" + NOAH + "/stream", 200, "text/event-stream", ": here\n\nid: m3\nevent: entry\ndata: " + Told.ENTRY + "\n\nid: m4\nevent: changed\ndata: {}\n\n", Map.of());

    var passed = portal.perform(get("/pathways/{id}/live", NOAH).with(gp()).queryParam("after", "mark-2").header("Accept", "text/event-stream").header("Accept-Language", "en"));

    assertThat(passed).hasStatusOk().bodyText()
        .contains("id: m3\nevent: news\ndata: {\"parts\":[\"overview\",\"return\",\"timeline\"],\"say\":\"New: Care started, by Marc Dujardin\"}")
        .contains("id: m4\nevent: news").contains("event: beat").doesNotContain("IN_CARE");
    var asked = NEIGHBOURS.asked("GET /pathways/" + NOAH + "/stream").getFirst().headers();
    assertThat(asked.getFirst("Last-Event-ID")).isEqualTo("mark-2");
    assertThat(asked.getFirst("Jalon-Automated")).isEqualTo("true");
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      429, application/problem+json, 429, full
      503, application/problem+json, 503, full
      503, text/plain,               503,
      404, application/problem+json, 404,
      """)
  void whereTheServiceHasNoRoomForAStreamThePageIsToldSo(int said, String type, int passedOn, @Nullable String why) {
    NEIGHBOURS.answer("GET /pathways/stream", said, type, "{}", Map.of());

    var passed = portal.perform(get("/live").with(gp()).header("Accept", "text/event-stream"));

    assertThat(passed).hasStatus(passedOn);
    assertThat(passed.getResponse().getHeader("Jalon-Live")).isEqualTo(why);
  }

  @Test
  void thePartThatTellsWhatHappenedAsksForNothingElse() {
    portal.perform(get("/pathways/{id}/parts/timeline", NOAH).with(gp()));

    assertThat(NEIGHBOURS.asked("GET /pathways/" + NOAH + "/timeline")).hasSize(1);
    assertThat(NEIGHBOURS.asked("GET /pathways/" + NOAH)).isEmpty();
  }

  @Test
  void aPartIsReadAnewByItself() {
    assertThat(portal.perform(get("/pathways/{id}/parts/timeline", NOAH).with(gp()).queryParam("since", "e1@1763370000000").header("HX-Request", "true").header("Accept-Language", "en")))
        .hasStatusOk().bodyText().contains("Taken into care", "1 thing new").doesNotContain("<html", "milestones");
    assertThat(portal.perform(get("/pathways/{id}/parts/none", NOAH).with(gp()))).hasStatus(404);
  }

  @Test
  void scriptsAndStylesMayBeKeptForAYear() {
    assertThat(portal.perform(get("/assets/portal.css"))).hasStatusOk().headers().hasValue("Cache-Control", "max-age=31536000, public");
  }

  private String pathway(org.springframework.test.web.servlet.request.RequestPostProcessor who) {
    return text(get("/pathways/{id}", NOAH).with(who).header("Accept-Language", "en"));
  }

  private String mine(org.springframework.test.web.servlet.request.RequestPostProcessor who) {
    return text(get("/").with(who).header("Accept-Language", "en"));
  }

  private String text(org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request) {
    return Shown.by(portal.perform(request));
  }
}
