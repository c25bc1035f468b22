package be.jalon.portal.requests;

import static be.jalon.portal.LoggedIn.clinician;
import static be.jalon.portal.LoggedIn.gp;
import static be.jalon.portal.TestPlace.NEIGHBOURS;
import static be.jalon.portal.Told.NOAH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.jalon.portal.PortalTest;
import be.jalon.portal.Shown;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PortalTest
class RequestsPagesTest {

  static final String INCOMING = """
      [{"id": "r-urgent", "pathway": "%s", "urgency": "URGENT", "state": "REQUESTED", "since": "2026-11-19T09:00:00Z", "due": "2026-11-20T23:00:00Z", "escalated": true, "elsewhere": ["network-meuse"]},
       {"id": "r-soon", "pathway": "p2", "urgency": "SOON", "state": "REQUESTED", "since": "2026-11-20T09:00:00Z", "due": "2099-11-24T23:00:00Z", "escalated": false, "elsewhere": []},
       {"id": "r-asked", "pathway": "p3", "urgency": "URGENT", "state": "INFORMATION_ASKED", "since": "2026-11-20T11:00:00Z", "due": "2099-11-24T23:00:00Z", "escalated": false, "elsewhere": []},
       {"id": "r-list", "pathway": "p4", "urgency": "ROUTINE", "state": "WAITING_LIST", "since": "2026-11-12T09:00:00Z", "due": "2099-12-14T23:00:00Z", "escalated": false, "elsewhere": []}]
      """.formatted(NOAH);

  static final String CARDS = """
      [{"pathway": "%s", "referral": "r-urgent", "network": "network-sambre", "urgency": "URGENT", "reasons": ["severity", "duration"], "preferredLanguage": "nl", "place": "5000",
        "submittedAt": "2026-11-18T09:00:00Z", "dueAt": "2026-11-20T23:00:00Z", "opened": false},
       {"pathway": "p2", "referral": "r-soon", "network": "network-sambre", "urgency": "SOON", "reasons": [], "submittedAt": "2026-11-20T09:00:00Z", "dueAt": "2099-11-24T23:00:00Z", "opened": true}]
      """.formatted(NOAH);

  static final String CONCERNS = """
      [{"id": "r-urgent.s1", "referral": "r-urgent", "pathway": "%s", "raisedAt": "2026-11-18T09:00:00Z", "acknowledgeBy": "2026-11-18T13:00:00Z", "unanswered": true},
       {"id": "r9.s1", "referral": "r-of-a-colleague", "pathway": "p9", "raisedAt": "2026-11-18T09:00:00Z", "acknowledgeBy": "2026-11-18T13:00:00Z", "unanswered": false}]
      """.formatted(NOAH);

  @Autowired
  MockMvcTester portal;

  @BeforeEach
  void fourRequestsWait() {
    NEIGHBOURS.forget()
        .answer("GET /networks/network-sambre/referrals", INCOMING)
        .answer("GET /networks/network-sambre/triage-cards", CARDS)
        .answer("GET /networks/network-sambre/concerns", CONCERNS)
        .answer("GET /reference/referral-reasons", "[]").answer("GET /reference/decline-reasons", "[]");
  }

  @Test
  void theMostUrgentComesFirstByWhomItWaitsFor() {
    assertThat(page()).containsSubsequence("To answer", "request-r-urgent", "request-r-soon", "Asked of the sender", "request-r-asked", "On the waiting list", "request-r-list");
  }

  @Test
  void aCardTellsWhyHowLongAndByWhenAndNoName() {
    assertThat(page()).containsPattern("(?i)severity[^<]* · duration").contains("Answer expected by", "day over", "Dutch", "near 5000", "1 not answered in time", "Reasons not disclosed")
        .doesNotContain("Lemmens");
  }

  @Test
  void aDangerStandsOnItsCardAndThoseOfColleaguesAreCounted() {
    assertThat(page()).contains("Danger named", "Nobody answered before", "I see to it", "/requests/r-urgent/dangers/r-urgent.s1", "still waits with a colleague");
  }

  @Test
  void whoeverTakesSomebodyInGoesOnWithTheirPathway() {
    NEIGHBOURS.answer("POST /referrals/r-urgent/acceptance", 200, "application/json", stands("ACCEPTED"), Map.of("Jalon-At", "referral/r-urgent=2"));

    assertThat(portal.perform(post("/requests/r-urgent/take").with(clinician()).with(csrf()).param("act", "act-1"))).hasRedirectedUrl("/pathways/" + NOAH);

    assertThat(NEIGHBOURS.asked("POST /referrals/r-urgent/acceptance").getFirst().headers().getFirst("Idempotency-Key")).isEqualTo("act-1");
  }

  @Test
  void anAnswerIsSentAsItWasTyped() {
    NEIGHBOURS.answer("POST /referrals/r-soon/waitlisting", stands("WAITING_LIST")).answer("POST /referrals/r-soon/decline", stands("DECLINED"))
        .answer("POST /referrals/r-soon/questions", stands("INFORMATION_ASKED")).answer("POST /referrals/r-urgent/redirection", stands("REQUESTED"));

    assertThat(portal.perform(post("/requests/r-soon/waiting-list").with(clinician()).with(csrf()).param("act", "a").param("day", "2099-12-01"))).hasRedirectedUrl("/requests");
    portal.perform(post("/requests/r-soon/decline").with(clinician()).with(csrf()).param("act", "b").param("reason", "no-capacity").param("text", "Another network."));
    portal.perform(post("/requests/r-soon/question").with(clinician()).with(csrf()).param("act", "c").param("text", "Since when?"));
    portal.perform(post("/requests/r-urgent/redirection").with(clinician()).with(csrf()).param("act", "d").param("network", "network-meuse"));

    assertThat(NEIGHBOURS.asked("POST /referrals/r-soon/waitlisting").getFirst().body()).isEqualTo("{\"expectedOn\":\"2099-12-01\"}");
    assertThat(NEIGHBOURS.asked("POST /referrals/r-soon/decline").getFirst().body()).isEqualTo("{\"reason\":\"no-capacity\",\"advice\":\"Another network.\"}");
    assertThat(NEIGHBOURS.asked("POST /referrals/r-soon/questions").getFirst().body()).isEqualTo("{\"text\":\"Since when?\"}");
    assertThat(NEIGHBOURS.asked("POST /referrals/r-urgent/redirection").getFirst().body()).isEqualTo("{\"network\":\"network-meuse\"}");
  }

  @Test
  void whatIsRefusedStaysTypedOnItsCardWithTheReason() {
    NEIGHBOURS.answer("POST /referrals/r-soon/waitlisting", 422, "application/problem+json", """
        {"type": "urn:jalon:problem:date-in-the-past", "title": "Not possible", "status": 422,
         "errors": [{"field": "expectedOn", "code": "date-in-the-past", "detail": "This day is over."}]}""", Map.of());

    var again = text(post("/requests/r-soon/waiting-list").with(clinician()).with(csrf()).param("act", "a").param("day", "2020-01-01").param("text", "A word <b>typed</b>"));

    assertThat(again).contains("This day is over.", "value=\"2020-01-01\"", "A word &lt;b&gt;typed&lt;/b&gt;").containsOnlyOnce("open=\"open\"");
  }

  @Test
  void whatAColleagueAnsweredMeanwhileIsSaidAtTheTop() {
    NEIGHBOURS.refuse("POST /referrals/r-gone/acceptance", 409, "already-answered");

    assertThat(text(post("/requests/r-gone/take").with(clinician()).with(csrf()).param("act", "a"))).containsSubsequence("The title of already-answered", "To answer");
  }

  @Test
  void theRestIsReadOnlyAfterOpeningIt() {
    NEIGHBOURS.answer("POST /pathways/" + NOAH + "/triage-card/r-urgent/opening", "{}");

    assertThat(portal.perform(post("/requests/r-urgent/opening").with(clinician()).with(csrf()).param("act", "a").param("pathway", NOAH))).hasRedirectedUrl("/pathways/" + NOAH);
    assertThat(NEIGHBOURS.asked("POST /pathways/" + NOAH + "/triage-card/r-urgent/opening")).hasSize(1);
  }

  @Test
  void anOpenListSaysWhenItIsNoLongerTheList() {
    var mark = page().split("shown=")[1].split("\"")[0];
    assertThat(text(get("/requests/arrived").with(clinician()).queryParam("shown", mark))).doesNotContain("The list has changed");

    NEIGHBOURS.answer("GET /networks/network-sambre/referrals", INCOMING.replace("r-soon", "r-new"));

    assertThat(text(get("/requests/arrived").with(clinician()).queryParam("shown", mark))).contains("The list has changed").doesNotContain("<html");
    assertThat(NEIGHBOURS.asked("GET /networks/network-sambre/triage-cards")).hasSize(1);
  }

  @Test
  void whoeverIsOfNoNetworkHasNoRequests() {
    assertThat(portal.perform(get("/requests").with(gp()))).hasStatus(403);
  }

  private String page() {
    return text(get("/requests").with(clinician()));
  }

  private String text(MockHttpServletRequestBuilder request) {
    return Shown.by(portal.perform(request.header("Accept-Language", "en")));
  }

  private static String stands(String state) {
    return """
        {"id": "r", "pathway": "%s", "network": "network-sambre", "you": ["IN_CHARGE"], "urgency": "SOON", "state": "%s", "since": "2026-11-20T09:00:00Z", "escalated": false,
         "ball": {"holder": "CLINICIAN", "since": "2026-11-20T09:00:00Z"}}""".formatted(NOAH, state);
  }
}
