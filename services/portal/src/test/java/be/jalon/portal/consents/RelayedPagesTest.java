package be.jalon.portal.consents;

import static be.jalon.portal.LoggedIn.gp;
import static be.jalon.portal.LoggedIn.occupationalPhysician;
import static be.jalon.portal.LoggedIn.secretary;
import static be.jalon.portal.TestPlace.NEIGHBOURS;
import static be.jalon.portal.Told.NOAH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.jalon.portal.PortalTest;
import be.jalon.portal.Shown;
import be.jalon.portal.Told;
import be.jalon.portal.table.Seated;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Noah says beside Dr Lambert, and she writes down. */
@PortalTest
class RelayedPagesTest {

  private static final String HOME = "/pathways/" + NOAH;
  private static final String PAGE = HOME + "/consents/relayed";

  @Autowired
  MockMvcTester portal;

  @BeforeEach
  void noahSitsBesideDrLambert() {
    NEIGHBOURS.forget()
        .answer("GET " + HOME, Told.OVERVIEW)
        .answer("GET " + HOME + "/seats", Seated.TO_THE_DOCTOR)
        .answer("GET " + HOME + "/audience", Agreed.AUDIENCE)
        .answer("GET /reference/consent-bundles", Agreed.BUNDLES)
        .answer("POST " + HOME + "/consents", 201, "application/json", "{\"consent\": \"c-new\"}", Map.of("Jalon-At", "pathway/p=9"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "nl", "de", "en"})
  void thePageIsSaidInEveryLanguageAndTheSentenceInThePatients(String language) throws IOException {
    var page = portal.perform(get(PAGE).with(gp()).header("Accept-Language", language));
    assertThat(page).hasStatusOk().bodyText().contains("lang=\"" + language + "\"", "<blockquote lang=\"fr\">« Êtes-vous d’accord que le médecin du travail").doesNotContain("??", "{0}", "85031297781");
    Shown.kept(language + "-relayed", page);
    var looked = portal.perform(answered(post(PAGE + "/difference")).header("Accept-Language", language));
    assertThat(looked).hasStatusOk().bodyText().doesNotContain("??", "{0}");
    Shown.kept(language + "-relayed-difference", looked);
  }

  @Test
  void whatWouldChangeIsToldBeforeItIsWrittenDown() {
    var page = text(answered(post(PAGE + "/difference")).header("Accept-Language", "en"));

    assertThat(page).contains("Dr Els Peeters will newly see:", "Sees already: The work", "You also note that the patient confirms Dr Els Peeters", "It counts for what was written before, too.");
    assertThat(page.split("will newly see")[1].split("Sees already")[0]).contains("Capacity for work").doesNotContain("The work");
    assertThat(NEIGHBOURS.asked("POST " + HOME + "/consents")).isEmpty();
  }

  @Test
  void itIsWrittenDownAsThePatientsWordToThatPersonForWhatTheSentenceOpens() {
    assertThat(portal.perform(answered(post(PAGE)).param("act", "act-1"))).hasRedirectedUrl(PAGE);

    var sent = sent();
    assertThat(sent.at("/recipient/key").asString()).isEqualTo("account:peeters");
    assertThat(sent.path("categories").toString()).isEqualTo("[\"IDENTITY\",\"RETURN_STATUS\",\"WORK_CONTENT\",\"WORK_CAPACITY\"]");
    assertThat(sent.path("purpose").asString()).isEqualTo("RETURN_TO_WORK");
    assertThat(sent.path("reach").asString()).isEqualTo("INCLUDING_PAST");
    assertThat(sent.at("/relayed/evidence").toString()).isEqualTo("{\"kind\":\"SPOKEN\",\"on\":\"2026-11-20\"}");
  }

  @Test
  void aRefusalIsWrittenDownToo() {
    portal.perform(post(PAGE).with(gp()).with(csrf()).param("seat", "s-op").param("decision", "REFUSAL").param("past", "true").param("kind", "SIGNED_PAPER").param("on", "2026-11-20")
        .param("act", "act-2"));

    assertThat(sent().path("decision").asString()).isEqualTo("REFUSAL");
    assertThat(sent().path("reach").asString()).isEqualTo("FROM_NOW");
  }

  @Test
  void nothingIsAssumedWhereNothingWasAnswered() {
    assertThat(text(post(PAGE + "/difference").with(gp()).with(csrf()).param("seat", "s-op").param("on", "2026-11-20").header("Accept-Language", "en")))
        .contains("First note what the patient answers.").doesNotContain("will newly see");
  }

  @Test
  void whereNobodyOfThatCapacityHasASeatThereIsTheWayToOpenOne() {
    assertThat(text(get(PAGE).with(gp()).header("Accept-Language", "en"))).contains("There is no seat at the table yet: médecin-conseil.", HOME + "/table#opening");
  }

  @Test
  void itIsForThoseWhoTreatAlone() {
    NEIGHBOURS.refuse("GET " + HOME + "/audience", 403, "not-for-your-capacity").answer("GET " + HOME + "/timeline", Told.TIMELINE);

    assertThat(portal.perform(get(PAGE).with(occupationalPhysician()))).hasStatus(403);
    assertThat(text(get(HOME).with(gp()))).contains("/consents/relayed");
    assertThat(text(get(HOME).with(occupationalPhysician()))).doesNotContain("/consents/relayed");
    assertThat(text(get(HOME).with(secretary()))).doesNotContain("/consents/relayed");
  }

  private static MockHttpServletRequestBuilder answered(MockHttpServletRequestBuilder request) {
    return request.with(gp()).with(csrf()).param("seat", "s-op").param("decision", "GRANT").param("past", "true").param("kind", "SPOKEN").param("on", "2026-11-20");
  }

  private static JsonNode sent() {
    return JsonMapper.shared().readTree(NEIGHBOURS.asked("POST " + HOME + "/consents").getLast().body());
  }

  private String text(MockHttpServletRequestBuilder request) {
    return Shown.by(portal.perform(request));
  }
}
