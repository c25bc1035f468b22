package be.jalon.portal.refer;

import static be.jalon.portal.LoggedIn.as;
import static be.jalon.portal.LoggedIn.gp;
import static be.jalon.portal.LoggedIn.patient;
import static be.jalon.portal.TestPlace.NEIGHBOURS;
import static be.jalon.portal.Told.NOAH;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.jalon.contracts.sections.Safety;
import be.jalon.embedded.Backing;
import be.jalon.portal.PortalTest;
import be.jalon.portal.Shown;
import be.jalon.portal.TestPlace;
import be.jalon.portal.Told;
import com.mongodb.client.MongoClients;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@PortalTest
class ReferPagesTest {

  private static final String REFERRAL = "22222222-2222-4222-8222-222222222222";
  private static final String STANDING = """
      {"id": "%s", "pathway": "%s", "network": "network-sambre", "you": ["SENDER"], "urgency": "SOON", "state": "%s", "since": "2026-11-20T09:00:00Z",
       "ball": {"holder": "%s", "since": "2026-11-20T09:00:00Z"}, "due": "2026-11-24T23:00:00Z", "escalated": false, "concerns": []}""";
  private static final String SENT = STANDING.formatted(REFERRAL, NOAH, "REQUESTED", "CLINICIAN");
  private static final String ASKED = STANDING.formatted(REFERRAL, NOAH, "INFORMATION_ASKED", "TREATING_DOCTOR");
  private static final String QUESTION = """
      {"entries": [{"id": "e3", "about": "referral/%s", "kind": "referral.information-requested.v1", "occurredAt": "2026-11-20T09:00:00Z",
        "act": {"actedBy": {"person": "account:dujardin", "name": {"family": "Dujardin", "given": "Marc"}, "capacity": "CLINICIAN"}, "authority": "SELF"},
        "sections": {"clinical": {"note": "Is there a treatment already?"}}}], "live": "m"}""".formatted(REFERRAL);

  @Autowired
  MockMvcTester portal;

  @BeforeEach
  void theServicesAnswer() {
    NEIGHBOURS.forget()
        .answer("GET /referrals", "[]")
        .answer("GET /pathways", "[]")
        .answer("GET /pathways/" + NOAH, Told.OVERVIEW)
        .answer("GET /pathways/" + NOAH + "/timeline", QUESTION)
        .answer("GET /referrals/" + REFERRAL, SENT)
        .answer("GET /reference/urgencies", "[{\"code\": \"ROUTINE\", \"workingDays\": 5}, {\"code\": \"SOON\", \"workingDays\": 2}, {\"code\": \"URGENT\", \"workingDays\": 1}]");
    Stream.of("referral-reasons", "complaints", "work-demands", "work-resources", "work-relations", "withdrawal-reasons").forEach(list ->
        NEIGHBOURS.answer("GET /reference/" + list, "[{\"code\": \"%s-1\", \"labels\": {\"fr\": \"%1$s un\", \"en\": \"%1$s one\"}}]".formatted(list)));
  }

  @Test
  void theNavigationLeadsTheTreatingDoctorHereAndNobodyElse() {
    assertThat(portal.perform(get("/").with(gp()))).bodyText().contains("href=\"/refer\"");
    assertThat(portal.perform(get("/").with(patient()))).bodyText().doesNotContain("href=\"/refer\"");
    assertThat(portal.perform(get("/refer").with(patient()))).hasStatus(403);
  }

  @Test
  void aNewOneHoldsWhatIsUsualAndNoConsent() {
    var form = text(get("/refer/drafts/" + begun(gp())).with(gp()).header("Accept-Language", "en"));

    assertThat(form).contains("Réseau Sambre", "answer within 2 working days", "referral-reasons one", "value=\"en\" selected=\"selected\"").contains("value=\"SPOKEN\" selected");
    assertThat(form).doesNotContainPattern("value=\"AGREES\"[^>]*checked");
  }

  @Test
  void theThreeSentencesAreThereInEveryLanguage() {
    assertThat(text(get("/refer/drafts/" + begun(gp())).with(gp()))).contains("class=\"said fr\"", "lang=\"fr\"", "lang=\"nl\"", "lang=\"de\"", "lang=\"en\"")
        .contains("Êtes-vous d’accord", "Gaat u ermee akkoord", "Sind Sie einverstanden", "Do you agree");
  }

  @Test
  void whatIsTypedIsSavedAndFoundAgainByItsWriterAlone() {
    var draft = begun(gp());

    assertThat(saved(draft, 1, noah())).hasStatusOk().bodyText().contains("Saved at", "value=\"2\"", "hx-swap-oob").doesNotContain("<html");

    assertThat(text(get("/refer/drafts/" + draft).with(gp()))).contains("Lemmens", "85.03.12-977.81", "Sleeps badly &lt;since&gt; summer");
    assertThat(text(get("/refer").with(gp()))).contains("Noah Lemmens", "/refer/drafts/" + draft);
    assertThat(portal.perform(get("/refer/drafts/" + draft).with(as("claes", "Jan", "Claes", "TREATING_DOCTOR")))).hasStatus(404);
    assertThat(portal.perform(get("/refer/drafts/" + draft).with(secretaryOfLambert()))).hasStatus(404);
  }

  @Test
  void nobodyWhoReadsTheDatabaseReadsADraft() {
    saved(begun(gp()), 1, noah());

    var stored = new StringBuilder();
    try (var client = MongoClients.create(Backing.shared().mongoUri(TestPlace.DATABASE))) {
      for (var collection : List.of("drafts", "slips", "launchKeys")) {
        client.getDatabase(TestPlace.DATABASE).getCollection(collection).find().forEach(document -> stored.append(document.toJson()));
      }
    }
    assertThat(stored).contains("lambert").doesNotContain("Lemmens", "85031297781", "85.03.12", "Sleeps");
  }

  @Test
  void anotherWindowsChangeIsNotOverwrittenUnseen() {
    var draft = begun(gp());
    saved(draft, 1, noah());

    var other = noah();
    other.set("note", "Written in the other window.");
    assertThat(saved(draft, 1, other)).hasStatusOk().bodyText().contains("changed in another window").doesNotContain("hx-swap-oob");
    assertThat(reviewed(draft, 1, other)).hasStatus(409).bodyText().contains("Changed in another window", "Written in the other window.", "name=\"revision\" value=\"2\"");
    assertThat(reviewed(draft, 1, noah())).as("the very same was saved a moment before").hasStatus(302);
  }

  @Test
  void aDraftThatIsGoneSaysSoAndLeavesThePageAsItIs() {
    var draft = begun(gp());
    portal.perform(post("/refer/drafts/" + draft + "/removal").with(gp()).with(csrf()));

    assertThat(saved(draft, 1, noah())).hasStatusOk().bodyText().contains("sent or thrown away in the meantime");
  }

  @Test
  void whatIsMissingIsSaidAtItsFieldAndNothingTypedIsLost() {
    var draft = begun(gp());
    var half = noah();
    half.remove("reasons");
    half.remove("care");
    half.set("ssin", "85031297782");
    half.set("hoursPerWeek", "about forty");

    assertThat(reviewed(draft, 1, half)).hasStatus(422).bodyText()
        .contains("href=\"#reasons\"", "Tick at least one reason.", "This national number cannot be right.", "Ask for the patient’s consent to care.", "Give the hours in figures")
        .contains("Lemmens", "about forty", "Sleeps badly");
    assertThat(portal.perform(get("/refer/drafts/" + draft + "/review").with(gp()))).hasStatus(302).redirectedUrl().endsWith(draft);
  }

  @Test
  void aRefusalOfCareSendsNothing() {
    var refused = noah();
    refused.set("care", "REFUSES");

    assertThat(reviewed(begun(gp()), 1, refused)).hasStatus(422).bodyText().contains("Without this consent nothing can be sent");
  }

  @Test
  void suicidalDangerStopsTheFormUntilItIsSaidWhatWasDone() {
    var draft = begun(gp());
    var danger = noah();
    danger.set("danger", "SUICIDE");

    assertThat(reviewed(draft, 1, danger)).hasStatus(422).bodyText().contains("tel:112", "0800 32 123", "1813", "Say what you have already done about the danger.");
    assertThat(portal.perform(post("/refer/drafts/" + draft + "/send").with(gp()).with(csrf()).param("revision", "2"))).hasStatus(302);
    assertThat(NEIGHBOURS.asked("POST /referrals")).isEmpty();

    danger.set("done", "Called 112 with her husband.");
    assertThat(reviewed(draft, 2, danger)).hasStatus(302);
    assertThat(text(get("/refer/drafts/" + draft + "/review").with(gp()).header("Accept-Language", "en"))).contains("A danger is signalled", "danger of suicide", "Called 112 with her husband.", "Send with the danger signal");
  }

  /** Whatever the service knows as a danger can be named, and needs that something was done about it. */
  @ParameterizedTest
  @EnumSource(Safety.Kind.class)
  void eachKindOfDangerIsNamedAndSentWithWhatWasDone(Safety.Kind kind) {
    NEIGHBOURS.answer("POST /referrals", 201, "application/json", SENT, Map.of());
    var draft = begun(gp());
    var danger = noah();
    danger.set("danger", kind.name());
    danger.set("dangerNote", "Since yesterday.");

    assertThat(reviewed(draft, 1, danger)).hasStatus(422).bodyText().contains("value=\"" + kind + "\" checked", "Say what you have already done about the danger.");
    danger.set("done", "Called her sister.");
    reviewed(draft, 2, danger);
    sent(draft, 3);

    assertThat(NEIGHBOURS.asked("POST /referrals").getFirst().body()).contains("\"safety\":{\"kind\":\"" + kind + "\",\"done\":\"Called her sister.\",\"note\":\"Since yesterday.\"}");
  }

  @Test
  void aDangerThatNobodyKnowsIsNotSent() {
    var danger = noah();
    danger.set("danger", "BOREDOM");
    danger.set("done", "Nothing.");

    assertThat(reviewed(begun(gp()), 1, danger)).hasStatus(422).bodyText().contains("href=\"#danger\"", "Say which danger it is.");
  }

  @Test
  void aSecretariatFetchesItsDoctorInsteadOfSignallingADanger() {
    assertThat(text(get("/refer/drafts/" + begun(secretaryOfLambert())).with(secretaryOfLambert()).header("Accept-Language", "en"))).contains("Fetch the doctor now").doesNotContain("name=\"done\"");
  }

  @Test
  void theReviewShowsEverythingAndWhoWillSeeIt() {
    var draft = begun(gp());
    reviewed(draft, 1, noah());

    assertThat(text(get("/refer/drafts/" + draft + "/review").with(gp()).header("Accept-Language", "en")))
        .contains("Noah Lemmens", "Réseau Sambre", "Sleeps badly &lt;since&gt; summer", "referral-reasons one", "Refuses", "Not asked", "logistics planner", "19.5 h", "Spoken, on 20 November 2026")
        .contains("the clinicians of Réseau Sambre see reasons, urgency");
  }

  @Test
  void whatWasReviewedIsSentOnceAndTheDraftIsGone() {
    NEIGHBOURS.answer("POST /referrals", 201, "application/json", SENT, Map.of("Jalon-At", "referral/" + REFERRAL + "=1"));
    var draft = begun(gp());
    reviewed(draft, 1, noah());

    var sent = sent(draft, 2);
    assertThat(sent).hasStatus(302).hasRedirectedUrl("/refer/sent/" + REFERRAL);
    assertThat(sent(draft, 2)).as("a second click").hasRedirectedUrl("/refer/sent/" + REFERRAL);

    var asked = NEIGHBOURS.asked("POST /referrals");
    assertThat(asked).hasSize(1);
    assertThat(asked.getFirst().headers().getFirst("Idempotency-Key")).isEqualTo(draft);
    assertThat(asked.getFirst().body()).contains("\"network\":\"network-sambre\"", "\"ssin\":\"85.03.12-977.81\"", "\"urgency\":\"SOON\"", "\"reasons\":[\"referral-reasons-1\",\"duration\"]",
            "{\"bundle\":\"CARE\",\"decision\":\"GRANT\"}", "{\"bundle\":\"WORK_LIMITS_TO_OCCUPATIONAL_PHYSICIAN\",\"decision\":\"REFUSAL\"}",
            "\"seats\":[{\"capacity\":\"OCCUPATIONAL_PHYSICIAN\"}]", "\"evidence\":{\"kind\":\"SPOKEN\",\"on\":\"2026-11-20\"}", "\"hoursPerWeek\":19.5", "\"engagement\":\"EMPLOYEE\"")
        .doesNotContain("RETURN_PLAN", "safety", "null");
    assertThat(portal.perform(get("/refer/drafts/" + draft).with(gp()))).hasStatus(404);
  }

  @Test
  void whatChangedSinceItWasReviewedIsReviewedAgain() {
    var draft = begun(gp());
    reviewed(draft, 1, noah());
    saved(draft, 2, noah());

    assertThat(sent(draft, 2)).hasStatus(302).redirectedUrl().endsWith("/review");
    assertThat(NEIGHBOURS.asked("POST /referrals")).isEmpty();
  }

  @Test
  void whatTheServiceSaysAgainstItStandsAtTheField() {
    NEIGHBOURS.answer("POST /referrals", 422, "application/problem+json", """
        {"type": "urn:jalon:problem:ssin-implausible", "title": "Unlikely number", "status": 422, "detail": "Check the digits",
         "errors": [{"field": "patient.ssin", "code": "ssin-implausible", "detail": "Nobody of that age works."}]}""", Map.of());
    var draft = begun(gp());
    reviewed(draft, 1, noah());

    assertThat(sent(draft, 2)).hasStatus(422).bodyText().contains("Unlikely number", "href=\"#ssin\"", "Nobody of that age works.", "Lemmens");
    assertThat(portal.perform(get("/refer/drafts/" + draft).with(gp()))).hasStatusOk();
  }

  @Test
  void aServiceThatIsAwayLosesNoDraft() {
    NEIGHBOURS.answer("POST /referrals", 503, "text/plain", "", Map.of());
    var draft = begun(gp());
    reviewed(draft, 1, noah());

    assertThat(sent(draft, 2)).hasStatus(503);
    assertThat(portal.perform(get("/refer/drafts/" + draft).with(gp()))).hasStatusOk();
  }

  @Test
  void thePatientsPageIsInThePatientsLanguageForWhoSentItAlone() {
    NEIGHBOURS.answer("POST /referrals", 201, "application/json", SENT, Map.of());
    var draft = begun(gp());
    reviewed(draft, 1, noah());
    sent(draft, 2);

    assertThat(text(get("/refer/sent/" + REFERRAL + "/slip").with(gp()).header("Accept-Language", "fr")))
        .contains("lang=\"nl\"", "Wat we hebben afgesproken", "Noah Lemmens", "Dr. Anne Lambert", "uiterlijk op dinsdag 24 november", "081 00 00 00", "112", "1813", "Imprimer");
    assertThat(portal.perform(get("/refer/sent/" + REFERRAL + "/slip").with(as("claes", "Jan", "Claes", "TREATING_DOCTOR")))).hasStatus(404);
  }

  @Test
  void aRequestIsShownBeforeItsPathwayHeardOfIt() {
    NEIGHBOURS.refuse("GET /pathways/" + NOAH, 404, "not-found").answer("POST /referrals", 201, "application/json", SENT.replace(REFERRAL, "r9"), Map.of())
        .answer("GET /referrals/r9", SENT.replace(REFERRAL, "r9"));
    assertThat(text(get("/refer/sent/" + REFERRAL).with(as("claes", "Jan", "Claes", "TREATING_DOCTOR")).header("Accept-Language", "en"))).contains("Request to Réseau Sambre", "Add to the request");

    var draft = begun(gp());
    reviewed(draft, 1, noah());
    sent(draft, 2);
    assertThat(text(get("/refer/sent/r9").with(gp()).header("Accept-Language", "en"))).contains("Request for Noah Lemmens");
  }

  @Test
  void theNetworksQuestionIsReadAndAnsweredHere() {
    NEIGHBOURS.answer("GET /referrals/" + REFERRAL, ASKED).answer("POST /referrals/" + REFERRAL + "/answers", SENT);

    assertThat(text(get("/refer/sent/" + REFERRAL).with(gp()).header("Accept-Language", "en")))
        .contains("Request for Noah Lemmens", "Your turn", "Is there a treatment already?", "Marc Dujardin", "Answer the question");
    assertThat(portal.perform(post("/refer/sent/" + REFERRAL + "/additions").with(gp()).with(csrf()).param("act", "act-1").param("text", "None so far.").param("demands", "workload")))
        .hasStatus(302);

    var asked = NEIGHBOURS.asked("POST /referrals/" + REFERRAL + "/answers").getFirst();
    assertThat(asked.body()).isEqualTo("{\"text\":\"None so far.\",\"sections\":{\"workContent\":{\"demands\":[\"workload\"],\"resources\":[]}}}");
    assertThat(asked.headers().getFirst("Idempotency-Key")).isEqualTo("act-1");
  }

  @Test
  void anAdditionThatIsRefusedKeepsItsWordsAndItsAct() {
    NEIGHBOURS.refuse("POST /referrals/" + REFERRAL + "/answers", 409, "already-answered");

    assertThat(portal.perform(post("/refer/sent/" + REFERRAL + "/additions").with(gp()).with(csrf()).param("act", "act-7").param("text", "One thing more.")))
        .hasStatus(409).bodyText().contains("The title of already-answered", "One thing more.", "value=\"act-7\"");
  }

  @Test
  void thePatientAddsAndStopsWhileNothingOfTheDoctorsIsOffered() {
    NEIGHBOURS.answer("GET /referrals/" + REFERRAL, ASKED.replace("SENDER", "PATIENT"));

    assertThat(text(get("/refer/sent/" + REFERRAL).with(patient()).header("Accept-Language", "en")))
        .contains("Your request to Réseau Sambre", "Add to the request", "Stop this care").doesNotContain("Answer the question", "Page for the patient", "secretariat");
  }

  @Test
  void aPathwayLeadsToItsRequest() {
    NEIGHBOURS.answer("GET /referrals/r1", SENT.replace(REFERRAL, "r1"));

    assertThat(text(get("/pathways/" + NOAH).with(gp()))).contains("/refer/of/" + NOAH);
    assertThat(portal.perform(get("/refer/of/" + NOAH).with(gp()))).hasRedirectedUrl("/refer/sent/r1");
    NEIGHBOURS.refuse("GET /referrals/r1", 403, "not-yours-to-do");
    assertThat(text(get("/refer/of/" + NOAH).with(gp()).header("Accept-Language", "en"))).contains("No request of this pathway is yours.");
  }

  @Test
  void aRequestIsTakenBackWithAReason() {
    NEIGHBOURS.answer("POST /referrals/" + REFERRAL + "/withdrawal", SENT.replace("REQUESTED", "WITHDRAWN"));

    assertThat(portal.perform(post("/refer/sent/" + REFERRAL + "/withdrawal").with(gp()).with(csrf()).param("act", "act-2").param("reason", "sent-in-error"))).hasStatus(302);
    assertThat(NEIGHBOURS.asked("POST /referrals/" + REFERRAL + "/withdrawal").getFirst().body()).isEqualTo("{\"reason\":\"sent-in-error\"}");
  }

  @Test
  void theDoctorsSoftwareOpensAReferralWithThePatientFilledInOnce() {
    var link = Software.KNOWN.link(portalKey(), "lambert");

    var opened = launched(link, gp());
    assertThat(opened).hasStatus(302).redirectedUrl().startsWith("/refer/drafts/").doesNotContain("request");
    assertThat(text(get(opened.getResponse().getRedirectedUrl()).with(gp()))).contains("Noah Lemmens", "value=\"85031297781\"", "value=\"nl\" selected");
    assertThat(launched(link, gp())).hasStatus(422).bodyText().contains("This link was used already");
  }

  @Test
  void aLinkShowsNothingOfThePatient() {
    var link = Software.KNOWN.link(portalKey(), "lambert");

    assertThat(link).hasSizeLessThan(1900);
    for (var part : link.split("[.]")) {
      assertThat(new String(java.util.Base64.getUrlDecoder().decode(part), UTF_8)).doesNotContain("85031297781", "Lemmens", "lambert");
    }
    assertThat(portalKey()).doesNotContain("\"d\"");
  }

  @Test
  void aLinkServesWhomItWasMadeForEvenAfterSomebodyElseTriedIt() {
    var link = Software.KNOWN.link(portalKey(), "lambert");

    assertThat(launched(link, as("claes", "Jan", "Claes", "TREATING_DOCTOR"))).hasStatus(422).bodyText().contains("somebody other than the person logged in").doesNotContain("Lemmens");
    assertThat(launched(link, patient())).hasStatus(403);
    assertThat(launched(link, gp())).hasStatus(302);
  }

  @ParameterizedTest(name = "made {0} s ago for {1} s: {2}")
  @CsvSource({"400, 120, This link has expired", "0, 3600, This link has expired", "-300, 120, This link has expired"})
  void aLinkLivesForMinutes(int ago, int seconds, String words) {
    assertThat(launched(Software.KNOWN.link(portalKey(), Software.KNOWN.claims("lambert", Instant.now().minusSeconds(ago), seconds).build()), gp())).hasStatus(422).bodyText().contains(words);
  }

  @Test
  void nobodyElseMakesALink() {
    assertThat(launched(Software.UNKNOWN.link(portalKey(), "lambert"), gp())).hasStatus(422).bodyText().contains("does not know the software");
    var inAnothersName = new JWTClaimsSet.Builder(Software.KNOWN.claims("lambert", Instant.now(), 120).build()).issuer("other").build();
    assertThat(launched(Software.KNOWN.link(portalKey(), inAnothersName), gp())).hasStatus(422).bodyText().contains("does not know the software");
    var forAnotherService = new JWTClaimsSet.Builder(Software.KNOWN.claims("lambert", Instant.now(), 120).build()).audience("elsewhere").build();
    assertThat(launched(Software.KNOWN.link(portalKey(), forAnotherService), gp())).hasStatus(422).bodyText().contains("not meant for Jalon");
    assertThat(launched("a.b.c.d.e", gp())).hasStatus(422);
    assertThat(launched("x".repeat(7000), gp())).hasStatus(422);
  }

  @Test
  void everyQueryIsServedByAnIndex() {
    saved(begun(gp()), 1, noah());
    portal.perform(get("/refer").with(gp()));

    assertThat(Backing.shared().unindexedQueries(TestPlace.DATABASE)).isEmpty();
  }

  /** Who acts in Dr Lambert's name and has nothing of their own to do here. */
  private static RequestPostProcessor secretaryOfLambert() {
    return SecurityMockMvcRequestPostProcessors.oidcLogin().idToken(token -> token.subject("baudoin").claims(claims -> claims.putAll(Map.of(
        "given_name", "Luc", "family_name", "Baudoin", "jalon_delegations", List.of(Map.of("principal", "lambert", "given_name", "Anne", "family_name", "Lambert",
            "capacity", "TREATING_DOCTOR", "authority", "SECRETARIAT", "until", "2099-12-31"))))));
  }

  private MvcTestResult launched(String link, RequestPostProcessor who) {
    return portal.perform(get("/refer/launch").queryParam("request", link).with(who).header("Accept-Language", "en"));
  }

  private String portalKey() {
    return text(get("/refer/launch/key"));
  }

  private String begun(RequestPostProcessor who) {
    var at = portal.perform(post("/refer/drafts").with(who).with(csrf()).header("Accept-Language", "en")).getResponse().getRedirectedUrl();
    assertThat(at).startsWith("/refer/drafts/");
    return at.substring("/refer/drafts/".length());
  }

  private MvcTestResult saved(String draft, long revision, MultiValueMap<String, String> form) {
    return portal.perform(send("/refer/drafts/" + draft, revision, form).header("HX-Request", "true"));
  }

  private MvcTestResult reviewed(String draft, long revision, MultiValueMap<String, String> form) {
    return portal.perform(send("/refer/drafts/" + draft + "/review", revision, form));
  }

  private MvcTestResult sent(String draft, long revision) {
    return portal.perform(send("/refer/drafts/" + draft + "/send", revision, new LinkedMultiValueMap<>()));
  }

  private static MockHttpServletRequestBuilder send(String address, long revision, MultiValueMap<String, String> form) {
    return post(address).with(gp()).with(csrf()).contentType(MediaType.APPLICATION_FORM_URLENCODED).header("Accept-Language", "en").params(form).param("revision", Long.toString(revision));
  }

  /** Care agreed to, work limits refused, the return plan not asked. */
  private static MultiValueMap<String, String> noah() {
    var form = new LinkedMultiValueMap<String, String>();
    Map.of("ssin", "85.03.12-977.81", "familyName", "Lemmens", "givenName", "Noah", "language", "nl", "network", "network-sambre", "urgency", "SOON", "care", "AGREES",
        "workLimits", "REFUSES", "returnPlan", "", "evidence", "SPOKEN").forEach(form::set);
    Map.of("evidenceOn", "2026-11-20", "note", "Sleeps badly <since> summer", "job", "logistics planner", "hoursPerWeek", "19,5").forEach(form::set);
    form.add("reasons", "referral-reasons-1");
    form.add("reasons", "duration");
    form.add("complaints", "complaints-1");
    return form;
  }

  private String text(MockHttpServletRequestBuilder request) {
    return Shown.by(portal.perform(request));
  }
}
