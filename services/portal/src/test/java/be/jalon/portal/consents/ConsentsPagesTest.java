package be.jalon.portal.consents;

import static be.jalon.portal.LoggedIn.gp;
import static be.jalon.portal.LoggedIn.patient;
import static be.jalon.portal.TestPlace.NEIGHBOURS;
import static be.jalon.portal.Told.NOAH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.jalon.portal.LoggedIn;
import be.jalon.portal.PortalTest;
import be.jalon.portal.Shown;
import be.jalon.portal.Told;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
class ConsentsPagesTest {

  private static final String HOME = "/pathways/" + NOAH;

  @Autowired
  MockMvcTester portal;

  @BeforeEach
  void noahDecidesWhoSeesWhat() {
    NEIGHBOURS.forget()
        .answer("GET /pathways", Told.LINE)
        .answer("GET " + HOME, Agreed.OVERVIEW)
        .answer("GET " + HOME + "/timeline", Told.TIMELINE)
        .answer("GET " + HOME + "/consents", Agreed.CONSENTS)
        .answer("POST " + HOME + "/consents", 201, "application/json", "{\"consent\": \"c-new\"}", Map.of("Jalon-At", "pathway/p=9"))
        .answer("POST " + HOME + "/preview", Agreed.PREVIEW)
        .answer("GET /reference/consent-bundles", Agreed.BUNDLES)
        .answer("GET " + HOME + "/access-log", 200, "application/json", Agreed.ACCESSES, Map.of("Link", "<?before=2026-11-17>; rel=\"next\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "nl", "de", "en"})
  void everyPageIsSaidInEveryLanguage(String language) throws IOException {
    for (var page : List.of("/consents", "/consents/to/s-op", "/consents/to/s-op/usual", "/consents/to/s-rtw", "/consents/c-els/change", "/consents/eyes/s-op", "/access", "/end")) {
      var answer = portal.perform(get(HOME + page).with(patient()).header("Accept-Language", language));
      assertThat(answer).as(page).hasStatusOk().bodyText().contains("lang=\"" + language + "\"").doesNotContain("??", "85031297781", "{0}", "account:noah");
      Shown.kept(language + page.replace('/', '-'), answer);
    }
    var difference = portal.perform(wished(post(HOME + "/consents/difference")).header("Accept-Language", language));
    assertThat(difference).hasStatusOk().bodyText().doesNotContain("??", "{0}");
    Shown.kept(language + "-difference", difference);
  }

  @Test
  void eachPersonsCardTellsWhatTheySeeByWhichAgreementAndWhatNot() {
    assertThat(page("/consents")).contains("Dr Els Peeters", "occupational physician, prevention-boreal", "what you are able to do at work", "since 3 November 2026 · including what was written before",
        "until 31 December 2099 inclusive", "for the return to work", "Not open: 6 subjects", "Réseau Sambre", "Refused", "No name yet: Return to Work coordinator");
  }

  @Test
  void whoWaitsIsAskedAboutFirst() {
    var page = page("/consents");

    assertThat(page.indexOf("Confirm Dr Paul Simon")).isPositive().isLessThan(page.indexOf("Who sees what"));
    assertThat(page).contains("Would stand in for Dr Els Peeters", "Do not confirm Dr Eva Wouters");
  }

  @Test
  void aConsentOfSomebodyWhoDoesNotSitThereIsSaidToOpenNothing() {
    assertThat(page("/consents").split("Consents that open nothing for now")[1]).contains("Jan Claes");
  }

  @Test
  void aRefusalsMeaningIsSaidWhereItIsDecided() {
    assertThat(page("/consents")).contains("What a refusal means", "It changes nothing about your right to care", "Your employer sees nothing here");
  }

  @Test
  void whatIsOverMayBeGivenAgainToTheSamePersonOnly() {
    var page = page("/consents");

    assertThat(page).contains("Ended or withdrawn: 2", HOME + "/consents/c-over/again").doesNotContain("c-former/again");
  }

  @Test
  void aWithdrawalTakesOnePressAndTellsWhatWasReadAndTheWayBack() {
    NEIGHBOURS.answer("POST " + HOME + "/consents/c-els/withdrawal", 200, "application/json", Agreed.WITHDRAWAL, Map.of("Jalon-At", "pathway/p=7"));

    var done = portal.perform(post(HOME + "/consents/c-els/withdrawal").with(patient()).with(csrf()).param("act", "act-1").header("Accept-Language", "en"));

    assertThat(done).hasStatus(302).hasRedirectedUrl(HOME + "/consents");
    assertThat(NEIGHBOURS.asked("POST " + HOME + "/consents/c-els/withdrawal").getFirst().headers().getFirst("Idempotency-Key")).isEqualTo("act-1");
    var next = text(get(HOME + "/consents").with(patient()).cookie(done.getResponse().getCookie("jalon-portal")).header("Accept-Language", "en"));
    assertThat(next).contains("Dr Els Peeters, occupational physician", "what you are able to do at work, last on Wednesday 18 November at 10:00", "Undo: put it back as it was",
        HOME + "/consents/c-els/again");
  }

  @Test
  void theSameIsGivenAgainAsItWas() {
    portal.perform(post(HOME + "/consents/c-over/again").with(patient()).with(csrf()).param("act", "act-2"));

    var sent = sent("POST " + HOME + "/consents");
    assertThat(sent.at("/recipient/seat").asString()).isEqualTo("s-op");
    assertThat(sent.path("from").asString()).isEqualTo("2026-11-03T09:00:00Z");
    assertThat(sent.path("until").asString()).isEqualTo("2099-01-01T00:00:00Z");
    assertThat(sent.path("reach").asString()).isEqualTo("FROM_NOW");
    assertThat(sent.path("categories").toString()).isEqualTo("[\"REPORTED_HOURS\"]");
  }

  @Test
  void onlyWhatThatPersonMayEverReceiveIsOffered() {
    assertThat(page("/consents/to/s-op").split("address to this person in particular")).satisfiesExactly(
        ownAccord -> assertThat(ownAccord).contains("value=\"WORK_RELATIONS\"").doesNotContain("value=\"CLINICAL\""),
        byName -> assertThat(byName).contains("only what its author addresses to them by name", "value=\"CLINICAL\""));
    assertThat(page("/consents/to/s-rtw")).as("a seat without a name").containsPattern("This cannot be opened to them here: .*your complaints")
        .doesNotContain("value=\"WORK_RELATIONS\"", "value=\"CLINICAL\"");
    assertThat(page("/consents/to/s-op")).as("one purpose").contains("For the return to work only");
    assertThat(page("/consents/to/s-gp")).contains("For what purpose?");
  }

  @Test
  void theDifferenceIsToldBeforeAnythingIsSaved() {
    var page = text(wished(post(HOME + "/consents/difference")).header("Accept-Language", "en"));

    assertThat(page).contains("Dr Els Peeters will newly see:", "what you are able to do at work", "1 thing written already", "your proposed progressive return", "what will be written",
        "Dr Els Peeters will no longer see:", "the progress of your care", "Save the consent");
    assertThat(NEIGHBOURS.asked("POST " + HOME + "/consents")).isEmpty();
    var asked = sent("POST " + HOME + "/preview");
    assertThat(asked.at("/reader/seat").asString()).isEqualTo("s-op");
    assertThat(asked.at("/with/0/recipient/key").asString()).isEqualTo("account:peeters");
    assertThat(asked.at("/without/0").asString()).isEqualTo("c-els");
  }

  @Test
  void whatIsSavedIsWhatWasShownAndTakesThePlaceOfTheFormerOne() {
    var done = portal.perform(wished(post(HOME + "/consents")).param("act", "act-3"));

    assertThat(done).hasStatus(302).hasRedirectedUrl(HOME + "/consents");
    var sent = sent("POST " + HOME + "/consents");
    assertThat(sent.path("replaces").toString()).isEqualTo("[\"c-els\"]");
    assertThat(sent.path("from").asString()).as("the moment is kept as long as its day is").isEqualTo("2026-11-03T09:30:00Z");
    assertThat(sent.path("until").asString()).as("the last day counts").isEqualTo("2026-12-31T23:00:00Z");
    assertThat(sent.path("reach").asString()).isEqualTo("INCLUDING_PAST");
    assertThat(sent.path("decision").asString()).isEqualTo("GRANT");
  }

  @Test
  void whatTheServiceRefusesIsSaidInTheFormWithEverythingStillInIt() {
    NEIGHBOURS.answer("POST " + HOME + "/preview", 422, "application/problem+json", """
        {"type": "urn:jalon:problem:dates-out-of-order", "title": "No", "status": 422, "errors": [{"field": "with[0].until", "code": "dates-out-of-order", "detail": "It ends before it begins."}]}
        """, Map.of());

    var page = text(wished(post(HOME + "/consents/difference")).header("Accept-Language", "en"));

    assertThat(page).contains("It ends before it begins.", "aria-invalid=\"true\"", "value=\"2026-12-31\"").containsPattern("value=\"RETURN_PLAN\"[^>]* checked");
  }

  @Test
  void aDayThatIsNoneIsSaidAndNotSent() {
    var page = text(post(HOME + "/consents").with(patient()).with(csrf()).param("seat", "s-op").param("whom", "key:account:peeters").param("categories", "RETURN_PLAN")
        .param("purpose", "RETURN_TO_WORK").param("past", "false").param("until", "31/31").param("act", "a").header("Accept-Language", "en"));

    assertThat(page).contains("A date cannot be read.");
    assertThat(NEIGHBOURS.asked("POST " + HOME + "/consents")).isEmpty();
  }

  @Test
  void throughSomebodysEyesOnlyWhatReachesThemIsThere() {
    var page = page("/consents/eyes/s-op");

    assertThat(page).contains("What Dr Els Peeters sees", "Request sent to the network").doesNotContain("burnout", "alert(1)", "Taken into care");
    assertThat(sent("POST " + HOME + "/preview").path("with").isEmpty()).isTrue();
  }

  @Test
  void anAssessorIsConfirmedOrTurnedDownByTheKeyThatTheTableShows() {
    NEIGHBOURS.answer("POST " + HOME + "/seats/s-mc/confirmation", "{\"seat\": \"s-mc\"}");

    portal.perform(post(HOME + "/seats/s-mc/confirmation").with(patient()).with(csrf()).param("person", "nihdi:f00d").param("confirmed", "false").param("act", "act-4"));

    var sent = sent("POST " + HOME + "/seats/s-mc/confirmation");
    assertThat(sent.path("person").asString()).isEqualTo("nihdi:f00d");
    assertThat(sent.path("confirmed").asBoolean()).isFalse();
  }

  @Test
  void whatFollowsByItselfIsWhoSeesWhatAndNothingElse() {
    assertThat(page("/consents")).contains("data-live=\"" + HOME + "/live\"", "data-after=\"mark-2\"", "data-part=\"consents\"");

    assertThat(text(get(HOME + "/consents/parts/who").with(patient()).header("Accept-Language", "en"))).contains("Confirm Dr Paul Simon", "Dr Els Peeters")
        .doesNotContain("<html", "What a refusal means");
  }

  @Test
  void whatStandsAboveAnAgreementAlreadyIsFoldedInIt() {
    assertThat(page("/consents")).contains("2 subjects of this list");
  }

  @Test
  void whatIsUsuallyOpenedIsOpenedInOneGoOnceTheDifferenceWasShown() {
    assertThat(page("/consents")).contains("Open my work and my limits in one go", HOME + "/consents/to/s-op/usual").doesNotContain("s-rtw/usual");

    var page = page("/consents/to/s-op/usual");

    assertThat(page).contains("What would change", "Save the consent").containsPattern("value=\"WORK_CAPACITY\"[^>]* checked");
    assertThat(sent("POST " + HOME + "/preview").at("/with/0/categories").toString()).isEqualTo("[\"IDENTITY\",\"RETURN_STATUS\",\"WORK_CONTENT\",\"WORK_CAPACITY\"]");
    assertThat(NEIGHBOURS.asked("POST " + HOME + "/consents")).isEmpty();
  }

  @Test
  void whileTheReferralServiceIsAwayThePageLacksThatAlone() {
    NEIGHBOURS.refuse("GET /reference/consent-bundles", 503, "away");

    assertThat(page("/consents")).contains("Dr Els Peeters").doesNotContain("in one go");
  }

  @Test
  void whatAnotherTabDidFirstIsSaidOnThePageAsItIsNow() {
    NEIGHBOURS.refuse("POST " + HOME + "/consents/c-els/withdrawal", 409, "already-withdrawn");

    var refused = portal.perform(post(HOME + "/consents/c-els/withdrawal").with(patient()).with(csrf()).param("act", "a"));

    assertThat(refused).hasRedirectedUrl(HOME + "/consents");
    assertThat(text(get(HOME + "/consents").with(patient()).cookie(refused.getResponse().getCookie("jalon-portal")))).contains("The detail of already-withdrawn");
  }

  @Test
  void theLogIsReadInSentencesAndProgramsAreKeptApart() {
    var page = page("/access");

    assertThat(page).contains("Dr Els Peeters, occupational physician, ", "looked at your identity, the progress of your return to work and what you are able to do at work, last at 11:00.",
        "Luc Baudoin, for Dr Anne Lambert, treating doctor", "Marc Dujardin", "opened the whole of your request", "Out of necessity", "1 automatic update is not shown.")
        .doesNotContain("had a page open");
    assertThat(text(post(HOME + "/access").with(patient()).with(csrf()).param("withAutomated", "true").header("Accept-Language", "en"))).contains("had a page open that updated itself");
  }

  @Test
  void theLogIsFilteredByWhoAndWhenAndNobodysNameIsInAnAddress() {
    var filtered = text(post(HOME + "/access").with(patient()).with(csrf()).param("who", "account:lambert").param("until", "2026-11-19").header("Accept-Language", "en"));

    assertThat(filtered).contains("Luc Baudoin, for Dr Anne Lambert").doesNotContain("looked at your identity", "opened the whole");
    assertThat(NEIGHBOURS.asked("GET " + HOME + "/access-log")).hasSize(1);
    var since = text(post(HOME + "/access").with(patient()).with(csrf()).param("from", "2026-11-20").header("Accept-Language", "en"));
    assertThat(since).contains("Dr Els Peeters, occupational physician").doesNotContain("for Dr Anne Lambert", ">Older<");
  }

  @Test
  void whoHasOnePathwayIsNotAskedWhich() {
    assertThat(portal.perform(get("/consents").with(patient()))).hasRedirectedUrl(HOME + "/consents");
    NEIGHBOURS.answer("GET /pathways", "[]");
    assertThat(portal.perform(get("/consents").with(patient()))).hasStatusOk();
  }

  @Test
  void whoSpeaksForThePatientIsToldInWhoseNameTheyDecide() {
    var session = portal.perform(post("/hat").with(tom()).with(csrf()).param("hat", "PATIENT:noah")).getResponse().getCookie("jalon-portal");

    var page = text(get(HOME + "/consents").with(tom()).cookie(session).header("Accept-Language", "en"));

    assertThat(page).contains("You are acting for Noah Lemmens");
    assertThat(NEIGHBOURS.asked("GET " + HOME + "/consents").getLast().headers().getFirst("Jalon-In-Name-Of")).isEqualTo("account:noah");
  }

  @Test
  void aDoctorIsNotShownThesePages() {
    NEIGHBOURS.answer("GET " + HOME, Told.OVERVIEW);

    for (var page : List.of("/consents", "/consents/to/s-op", "/consents/eyes/s-op")) {
      assertThat(portal.perform(get(HOME + page).with(gp()))).as(page).hasStatus(403);
    }
    assertThat(portal.perform(get("/").with(gp()))).bodyText().doesNotContain("/consents");
  }

  @Test
  void thePatientClosesReopensAndErasesNeverByASlip() {
    NEIGHBOURS.answer("POST " + HOME + "/closure", "{}").answer("POST " + HOME + "/erasure", "{}");

    assertThat(page("/end")).contains("Close the pathway").doesNotContain("Erase for ever", "signed this on");
    assertThat(ended("CLOSE")).hasRedirectedUrl(HOME + "/end");
    assertThat(sent("POST " + HOME + "/closure").has("relayed")).isFalse();
    NEIGHBOURS.answer("GET " + HOME, Agreed.OVERVIEW.replace("\"OPEN\"", "\"CLOSED\""));
    assertThat(page("/end")).contains("Reopen the pathway", "Erase for ever");
    assertThat(ended("ERASE")).bodyText().contains("First tick that nothing can be found again.");
    assertThat(NEIGHBOURS.asked("POST " + HOME + "/erasure")).isEmpty();
    assertThat(ended("ERASE", "sure", "true")).hasRedirectedUrl(HOME + "/end");
  }

  @Test
  void onceItIsErasedThePatientIsToldWhoHoldsNothingOfItAnyMore() {
    NEIGHBOURS.forget().answer("GET " + HOME, """
        {"header": {"pathway": "%s", "life": "ERASED", "capacity": "PATIENT", "seats": [], "care": [], "returns": [], "appointments": []}, "table": [],
         "erasure": {"referral": "2026-11-20T09:00:00Z", "appointment": "2026-11-20T09:01:00Z"}}
        """.formatted(NOAH));

    assertThat(page("/end")).contains("This pathway is erased", "keeps nothing of it since Friday 20 November at 10:00", "will confirm it in a moment").doesNotContain("Reopen");
    assertThat(portal.perform(get(HOME).with(patient()))).hasRedirectedUrl(HOME + "/end");
  }

  @Test
  void aDoctorWritesDownWhatThePatientSigned() {
    NEIGHBOURS.answer("GET " + HOME, Told.OVERVIEW).answer("POST " + HOME + "/closure", "{}");

    assertThat(text(get(HOME + "/end").with(gp()).header("Accept-Language", "en"))).contains("Note that the patient closes the pathway", "The patient signed this on");
    portal.perform(post(HOME + "/end/CLOSE").with(gp()).with(csrf()).param("on", "2026-11-19").param("act", "act-1"));

    assertThat(sent("POST " + HOME + "/closure").at("/relayed/evidence").toString()).isEqualTo("{\"kind\":\"SIGNED_PAPER\",\"on\":\"2026-11-19\"}");
  }

  private MvcTestResult ended(String ending, String... fields) {
    var request = post(HOME + "/end/" + ending).with(patient()).with(csrf()).param("act", "act-1").header("Accept-Language", "en");
    return portal.perform(fields.length == 0 ? request : request.param(fields[0], fields[1]));
  }

  private static RequestPostProcessor tom() {
    return SecurityMockMvcRequestPostProcessors.oidcLogin().idToken(token -> token.subject("tom").claims(claims -> claims.putAll(Map.of(
        "given_name", "Tom", "family_name", "Lemmens", "jalon_capacities", List.of("PATIENT"),
        "jalon_delegations", List.of(Map.of("principal", "noah", "given_name", "Noah", "family_name", "Lemmens", "capacity", "PATIENT", "authority", "LEGAL_REPRESENTATIVE",
            "until", "2099-12-31"))))));
  }

  /** Els may see the work, the plan and what was written before, until the end of the year, instead of what she may see now. */
  private static MockHttpServletRequestBuilder wished(MockHttpServletRequestBuilder request) {
    return request.with(patient()).with(csrf()).param("seat", "s-op").param("whom", "key:account:peeters").param("replaces", "c-els").param("since", "2026-11-03T09:30:00Z")
        .param("decision", "GRANT").param("categories", "WORK_CAPACITY", "RETURN_PLAN").param("purpose", "RETURN_TO_WORK").param("past", "true").param("from", "2026-11-03")
        .param("until", "2026-12-31");
  }

  private JsonNode sent(String request) {
    return JsonMapper.shared().readTree(NEIGHBOURS.asked(request).getLast().body());
  }

  private String page(String path) {
    return text(get(HOME + path).with(patient()).header("Accept-Language", "en"));
  }

  private String text(MockHttpServletRequestBuilder request) {
    return text(portal.perform(request));
  }

  private static String text(MvcTestResult answer) {
    return Shown.by(answer);
  }
}
