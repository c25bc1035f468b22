package be.jalon.portal.care;

import static be.jalon.portal.LoggedIn.clinician;
import static be.jalon.portal.LoggedIn.gp;
import static be.jalon.portal.LoggedIn.medecinConseil;
import static be.jalon.portal.LoggedIn.patient;
import static be.jalon.portal.TestPlace.NEIGHBOURS;
import static be.jalon.portal.Told.NOAH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.jalon.contracts.people.Capacity;
import be.jalon.portal.PortalTest;
import be.jalon.portal.Shown;
import be.jalon.portal.Told;
import be.jalon.portal.login.Hat;
import be.jalon.portal.login.Visitor;
import be.jalon.portal.services.Returns;
import be.jalon.portal.words.Dictionary;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PortalTest
class WorkPagesTest {

  private static final String PAGE = "/pathways/" + NOAH + "/work";
  private static final String FILE = "{\"id\": \"f1\", \"incapacities\": []}";

  /** The latest first: two periods, the first prolonged once; then it was over and the second came. */
  private static final String TIMELINE = """
      {"entries": [%s, %s, %s, %s, %s], "live": "mark-9"}""".formatted(
      told("e5", "incapacity-recorded", "{\"returnStatus\": {\"stage\": \"INCAPACITY\", \"from\": \"2026-11-16\", \"until\": \"2099-12-06\", \"incapacity\": \"i2\"}}"),
      told("e4", "incapacity-ended", "{\"returnStatus\": {\"stage\": \"INCAPACITY\", \"from\": \"2026-09-07\", \"until\": \"2026-10-30\", \"incapacity\": \"i1\"}}"),
      told("e3", "incapacity-prolonged", "{\"returnStatus\": {\"stage\": \"INCAPACITY\", \"from\": \"2026-09-07\", \"until\": \"2026-11-22\", \"incapacity\": \"i1\"}}"),
      told("e2", "incapacity-recorded", "{\"returnStatus\": {\"stage\": \"INCAPACITY\", \"from\": \"2026-09-07\", \"until\": \"2026-10-04\", \"incapacity\": \"i1\"}}"),
      told("e1", "engagement-recorded", """
          {"returnStatus": {"stage": "ENGAGEMENT"}, "workContent": {"job": "logistics planner", "employer": "<i>Delmotte</i>", "hoursPerWeek": 30, "fullTimeHoursPerWeek": 38,
           "demands": ["workload"], "resources": []}}"""));
  private static final String AUDIENCE = """
      [{"category": "RETURN_STATUS", "usually": ["TREATING_DOCTOR", "CLINICIAN", "OCCUPATIONAL_PHYSICIAN"], "readers": [
          {"capacity": "CLINICIAN", "person": {"key": "account:dujardin", "name": {"family": "Dujardin", "given": "Marc"}}, "standingIn": false, "sees": "USUALLY"},
          {"capacity": "OCCUPATIONAL_PHYSICIAN", "person": {"key": "account:peeters", "name": {"family": "Peeters", "given": "Els"}}, "standingIn": false, "sees": "NOT_NOW"}]},
       {"category": "WORK_CONTENT", "usually": ["TREATING_DOCTOR"], "readers": []}]""";

  @Autowired
  MockMvcTester portal;

  @Autowired
  Dictionary dictionary;

  @BeforeEach
  void noahIsUnfitForHisWork() {
    NEIGHBOURS.forget()
        .answer("GET /pathways/" + NOAH, Told.OVERVIEW)
        .answer("GET /pathways/" + NOAH + "/timeline", TIMELINE)
        .answer("GET /pathways/" + NOAH + "/audience", AUDIENCE)
        .answer("GET /pathways/" + NOAH + "/engagements", "[{\"id\": \"f1\", \"mayBegin\": true}]")
        .answer("GET /reference/work-demands", "[]").answer("GET /reference/work-resources", "[]")
        .answer("GET /reference/rules", "[]");
  }

  @Test
  void workAndIncapacityAreShownAsTheyWereToldLast() {
    var page = text(get(PAGE).with(gp()));

    assertThat(page).contains("logistics planner · &lt;i&gt;Delmotte&lt;/i&gt;", "7 September 2026 to 30 October 2026", "16 November 2026 to 6 December 2099", "certified")
        .doesNotContain("4 October", "22 November");
    assertThat(page.split("7 September 2026")[1].split("16 November")[0]).contains("over").doesNotContain("Prolong");
  }

  @Test
  void whoWillSeeItIsSaidInNamesBeforeItIsSent() {
    assertThat(text(get(PAGE).with(gp())).split("id=\"prolongation-i2\"")[1]).containsSubsequence("Who will see it", "Noah Lemmens", "Marc Dujardin, work clinician", "Dr Els Peeters, occupational physician",
        "only once the patient agrees");
    assertThat(text(get(PAGE).with(patient()))).containsSubsequence("Who will see it", "You", "Marc Dujardin");
  }

  @Test
  void whatFollowsNamesItsRuleAndWhereItComesFrom() {
    var r2 = new Returns.Rule("R2", new Returns.Provenance(LocalDate.of(2013, 4, 12), "INAMI, aangepast werk", List.of("AMI_SALARIED"),
        List.of(new Returns.Unconfirmed("daysOfTotalIncapacity", "read on mutuality pages"))), 2);
    var english = dictionary.of(new Visitor("lambert", "Anne Lambert", List.of(), new Hat(Capacity.TREATING_DOCTOR, null, null)), Locale.UK);

    assertThat(WorkPage.follows(List.of(r2), english)).containsExactly(new WorkPage.Follows("Asked for in time, it may begin without waiting for the decision, after 2 full days of total incapacity at least.",
        List.of(new WorkPage.Source("Rule R2, wording of 12 April 2013", "employees (sickness and invalidity insurance)", "INAMI, aangepast werk", true))));
  }

  @Test
  void aPeriodIsProlonged() {
    NEIGHBOURS.answer("POST /incapacities/i2/prolongation", FILE);

    assertThat(portal.perform(post(PAGE + "/incapacities/i2/prolongation").with(gp()).with(csrf()).param("act", "act-1").param("until", "2099-12-31"))).hasRedirectedUrl(PAGE);

    var asked = NEIGHBOURS.asked("POST /incapacities/i2/prolongation").getFirst();
    assertThat(asked.body()).isEqualTo("{\"until\":\"2099-12-31\"}");
    assertThat(asked.headers().getFirst("Idempotency-Key")).isEqualTo("act-1");
  }

  @Test
  void aPeriodEnds() {
    NEIGHBOURS.answer("POST /incapacities/i2/end", FILE);

    assertThat(portal.perform(post(PAGE + "/incapacities/i2/end").with(gp()).with(csrf()).param("act", "a").param("lastDay", "2026-11-20"))).hasStatus(302);

    assertThat(NEIGHBOURS.asked("POST /incapacities/i2/end").getFirst().body()).isEqualTo("{\"lastDay\":\"2026-11-20\"}");
  }

  @Test
  void anotherPeriodIsWrittenDownWithItsScheme() {
    NEIGHBOURS.answer("POST /engagements/f1/incapacities", 201, "application/json", FILE, Map.of());

    assertThat(portal.perform(post(PAGE + "/f1/incapacities").with(gp()).with(csrf()).param("act", "a").param("from", "2026-11-20").param("until", "").param("scheme", "STATUTORY")
        .param("partial", "true"))).hasRedirectedUrl(PAGE);

    assertThat(NEIGHBOURS.asked("POST /engagements/f1/incapacities").getFirst().body()).isEqualTo("{\"from\":\"2026-11-20\",\"partial\":true,\"scheme\":\"STATUTORY\"}");
  }

  @Test
  void whatIsMissingIsSaidAndWhatWasTypedStays() {
    var again = text(post(PAGE + "/f1/incapacities").with(gp()).with(csrf()).param("act", "act-7").param("from", "2026-11-20").param("scheme", ""));

    assertThat(again).contains("Choose the scheme.", "value=\"2026-11-20\"", "value=\"act-7\"", "id=\"incapacity-f1\" open=\"open\"");
    assertThat(NEIGHBOURS.asked("POST /engagements/f1/incapacities")).isEmpty();
  }

  @Test
  void aRefusalOfTheServiceStaysWithItsForm() {
    NEIGHBOURS.refuse("POST /incapacities/i2/prolongation", 422, "not-later-than-before");

    assertThat(text(post(PAGE + "/incapacities/i2/prolongation").with(gp()).with(csrf()).param("act", "a").param("until", "2026-11-20"))).contains("The detail of not-later-than-before")
        .containsOnlyOnce("role=\"alert\"");
  }

  @Test
  void workIsToldAnewFromWhatIsKnownOfIt() {
    NEIGHBOURS.answer("POST /engagements/f1/changes", FILE);
    assertThat(text(get(PAGE).with(clinician()))).contains("This work has changed", "value=\"logistics planner\"", "as before").doesNotContain("Write down a period of incapacity");

    portal.perform(post(PAGE + "/f1/changes").with(clinician()).with(csrf()).param("act", "a").param("kind", "").param("job", "planner").param("hoursPerWeek", "28,5").param("demands", "workload"));

    assertThat(NEIGHBOURS.asked("POST /engagements/f1/changes").getFirst().body()).isEqualTo("{\"job\":\"planner\",\"hoursPerWeek\":28.5,\"demands\":[\"workload\"],\"resources\":[]}");
  }

  /** Telling anew takes the place of all that was told: what somebody does not see they leave alone. */
  @Test
  void whoIsNotShownTheWorkDoesNotTellItAnew() {
    NEIGHBOURS.answer("GET /pathways/" + NOAH + "/timeline", "{\"entries\": [], \"live\": \"m\"}");

    assertThat(text(get(PAGE).with(gp()))).contains("you are not shown", "No period that you are told of.", "Write down a period of incapacity").doesNotContain("This work has changed");
  }

  @Test
  void whereNoWorkIsKnownItIsWrittenDownFirst() {
    NEIGHBOURS.answer("GET /pathways/" + NOAH + "/engagements", "[]").answer("POST /pathways/" + NOAH + "/engagements", 201, "application/json", FILE, Map.of());
    assertThat(text(get(PAGE).with(gp()))).contains("No work is written down here yet.", "id=\"new\" open=\"open\"").doesNotContain("incapacity-f1");

    assertThat(portal.perform(post(PAGE).with(gp()).with(csrf()).param("act", "a").param("kind", "EMPLOYEE").param("job", "planner"))).hasRedirectedUrl(PAGE);

    assertThat(NEIGHBOURS.asked("POST /pathways/" + NOAH + "/engagements").getFirst().body()).isEqualTo("{\"kind\":\"EMPLOYEE\",\"job\":\"planner\",\"demands\":[],\"resources\":[]}");
  }

  @Test
  void anAssessorTellsOfIncapacityAndIsNotToldWhoSeesIt() {
    NEIGHBOURS.refuse("GET /pathways/" + NOAH + "/audience", 403, "not-yours-to-do");

    assertThat(text(get(PAGE).with(medecinConseil()))).contains("Write down a period of incapacity", "only as far as the person agreed").doesNotContain("This work has changed", "Write down another work");
  }

  private static String told(String id, String kind, String sections) {
    return """
        {"id": "%s", "about": "return-to-work/f1", "kind": "return-to-work.%s.v1", "occurredAt": "2026-11-18T09:00:00Z",
         "act": {"actedBy": {"person": "account:lambert", "capacity": "TREATING_DOCTOR"}, "authority": "SELF"}, "sections": %s}""".formatted(id, kind, sections);
  }

  private String text(MockHttpServletRequestBuilder request) {
    return Shown.by(portal.perform(request.header("Accept-Language", "en")));
  }
}
