package be.jalon.portal.returns;

import static be.jalon.portal.LoggedIn.gp;
import static be.jalon.portal.LoggedIn.medecinConseil;
import static be.jalon.portal.LoggedIn.occupationalPhysician;
import static be.jalon.portal.LoggedIn.patient;
import static be.jalon.portal.TestPlace.NEIGHBOURS;
import static be.jalon.portal.Told.NOAH;
import static be.jalon.portal.returns.ToldOfReturn.MONDAY;
import static be.jalon.portal.returns.ToldOfReturn.RETURN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.jalon.portal.PortalTest;
import be.jalon.portal.Shown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PortalTest
class ReturnPagesTest {

  private static final String PAGE = "/pathways/" + NOAH + "/return";
  private static final String MOVES = PAGE + "/" + RETURN + "/moves/";
  private static final String PLAN = PAGE + "/files/f1/plan";
  private static final String WHERE = "GET /pathways/" + NOAH + "/returns";

  private static final String STANDING = ToldOfReturn.standing("GRANTED", "WORKING", 2, "");
  private static final String REASONS = """
      [{"code": "too-heavy", "group": "step-back", "labels": {"fr": "Trop lourd", "nl": "Te zwaar", "de": "Zu schwer", "en": "Too heavy"}},
       {"code": "too-soon", "group": "worker-decline", "labels": {"fr": "Trop tôt", "nl": "Te vroeg", "de": "Zu früh", "en": "Too soon"}}]""";
  private static final String EXCESS = """
      {"planned": 10, "authorised": 28.5, "exceeds": true, "newRequest": {"rule": "R8", "ruleVersion": "2013-04-12"},
       "benefit": {"plannedPercent": 6, "workedPercent": 17, "workedHoursCount": false, "rule": "R15", "ruleVersion": "2018-04-01"},
       "advice": {"code": "hours-exceeded-advice", "text": "Talk to your treating doctor first."}}""";
  private static final String FORECAST = """
      {"newRequestNeeded": true, "clocks": [
        {"clock": {"rule": "R1", "ruleVersion": "2013-04-12", "kind": "ask-authorisation", "due": "2027-01-08", "effect": "LATE_REQUEST"}, "schemes": ["AMI_SALARIED"]},
        {"clock": {"rule": "R1", "ruleVersion": "2023-01-01", "kind": "ask-authorisation", "due": "2027-01-08", "effect": "LATE_REQUEST"}, "schemes": ["AMI_SELF_EMPLOYED"]}],
       "benefit": [{"step": 1, "reductionPercent": 0, "rule": "R15", "ruleVersion": "2018-04-01", "schemes": ["AMI_SALARIED"]},
                   {"step": 2, "reductionPercent": 30, "rule": "R15", "ruleVersion": "2018-04-01", "schemes": ["AMI_SALARIED"]}]}""";
  @Autowired
  MockMvcTester portal;

  @BeforeEach
  void noahIsAtWork() {
    NEIGHBOURS.forget()
        .answer("GET /pathways/" + NOAH, ToldOfReturn.overview())
        .answer("GET /pathways/" + NOAH + "/timeline", ToldOfReturn.timeline())
        .answer("GET /pathways/" + NOAH + "/engagements", "[{\"id\": \"f1\", \"mayBegin\": false}]")
        .answer(WHERE, ToldOfReturn.returns("GRANTED", "WORKING", 2, "\"STEP_BACK\", \"REPORT_HOURS\", \"REVISE\", \"AN_OFFER_OF_TOMORROW\""))
        .answer("GET /reference/return-reasons", REASONS)
        .answer("GET /reference/rules", "[]");
  }

  @Test
  void aPathwayDrawsTheReturnAndTellsTheSameInATable() {
    assertThat(text(get("/pathways/" + NOAH).with(gp()))).contains("<svg", "role=\"img\"", "3 steps, from 10 to 28.5 h a week", "class=\"ceiling\"", "class=\"worked over\"", "class=\"today\"",
        "28.5 h (75 %)", "Authorised at most 28.5 h a week", "4 h more than planned", "&lt;b&gt;mornings&lt;/b&gt;").doesNotContain(" style=");
  }

  @Test
  void whoIsNotShownHoursWorkedFindsNoTraceOfThem() {
    NEIGHBOURS.answer("GET /pathways/" + NOAH + "/timeline", ToldOfReturn.timeline(ToldOfReturn.proposed(), ToldOfReturn.agreed(), ToldOfReturn.authorised()));

    assertThat(text(get("/pathways/" + NOAH).with(occupationalPhysician()))).contains("class=\"step\"").doesNotContainIgnoringCase("worked\"", "hours worked");
  }

  @Test
  void whatIsOfferedHasAFormAndWhatIsNotHasNone() {
    assertThat(text(get(PAGE).with(patient()))).contains("Go back one step", "Report hours worked", "Propose other steps").doesNotContain("Authorise the return", "I agree");
  }

  /** The service that keeps returns tells whoever sits at the table where they stand; what their consent does not reach is not shown for all that. */
  @Test
  void whoIsNotToldOfTheReturnOnThePathwayIsNotToldOfItHere() {
    NEIGHBOURS.answer("GET /pathways/" + NOAH, ToldOfReturn.overview().replaceAll("(?s)\"returns\": \\[.*?\\}\\]\\}\\],", "\"returns\": [],")).answer("GET /pathways/" + NOAH + "/timeline",
        ToldOfReturn.timeline(new String[0]));

    assertThat(text(get(PAGE).with(occupationalPhysician()))).contains("You see neither steps nor hours").doesNotContain("Where it stands", "Resumed", "Who acts now");
  }

  @Test
  void anOverdueDecisionIsSaidToBeNoYes() {
    NEIGHBOURS.answer(WHERE, ToldOfReturn.returns("PENDING_OVERDUE", "NOT_RESUMED", 0, "\"DECIDE\""));

    assertThat(text(get(PAGE).with(medecinConseil()))).contains("The decision of the médecin-conseil is overdue.", "Silence is not a yes", "Authorise the return", "value=\"28.5\"");
    assertThat(text(get(PAGE).with(gp()))).contains("Silence is not a yes");
  }

  @Test
  void hoursAboveThePlanAreReportedOnlyOnceTheirMeaningWasTold() {
    NEIGHBOURS.answer("POST /returns/" + RETURN + "/hours-forecast", EXCESS).answer("POST /returns/" + RETURN + "/hours", STANDING);
    var hours = post(MOVES + "HOURS").with(patient()).with(csrf()).param("act", "act-1").param("weekOf", MONDAY.toString()).param("hours", "14,5");

    assertThat(text(hours)).contains("Talk to your treating doctor first.", "Rule R8", "17 % less", "value=\"14,5\"", "value=\"act-1\"",
        "Report these hours all the same");
    assertThat(NEIGHBOURS.asked("POST /returns/" + RETURN + "/hours")).isEmpty();

    assertThat(portal.perform(hours.param("meant", "true"))).hasStatus(302).hasRedirectedUrl(PAGE);
    var sent = NEIGHBOURS.asked("POST /returns/" + RETURN + "/hours").getFirst();
    assertThat(sent.body()).contains("\"hours\":14.5");
    assertThat(sent.headers().getFirst("Idempotency-Key")).isEqualTo("act-1");
  }

  @Test
  void whatHoursMeanIsToldWhileTheyAreTyped() {
    NEIGHBOURS.answer("POST /returns/" + RETURN + "/hours-forecast", EXCESS);
    var typing = post(PAGE + "/" + RETURN + "/hours-meaning").with(patient()).with(csrf()).header("HX-Request", "true").param("weekOf", MONDAY.toString());

    assertThat(text(typing.param("hours", "14"))).contains("This is more than planned", "name=\"meant\"").doesNotContain("<html");
  }

  @Test
  void whatCannotBeReadIsSaidAndStaysTyped() {
    assertThat(text(post(MOVES + "HOURS").with(patient()).with(csrf()).param("act", "a").param("weekOf", MONDAY.toString()).param("hours", "twelve")))
        .contains("Give the hours as a number", "value=\"twelve\"", "aria-invalid=\"true\"");
  }

  @Test
  void theMedecinConseilAuthorisesWithACeiling() {
    NEIGHBOURS.answer("POST /returns/" + RETURN + "/authorisation", STANDING);

    assertThat(portal.perform(post(MOVES + "GRANT").with(medecinConseil()).with(csrf()).param("act", "a").param("hoursPerWeek", "19").param("from", "2026-11-23").param("until", "2027-05-22")
        .param("medicalReductionPercent", "55").param("nature", "planning").param("conditions", "").param("workCompatible", "true"))).hasStatus(302);

    assertThat(NEIGHBOURS.asked("POST /returns/" + RETURN + "/authorisation").getFirst().body()).contains("\"hoursPerWeek\":19", "\"medicalReductionPercent\":55", "\"workCompatible\":true");
  }

  /** Beside it, what can be done besides stays folded as it was. */
  @Test
  void onlyTheGroupOfFormsInWhichSomethingWasRefusedIsOpened() {
    NEIGHBOURS.answer(WHERE, ToldOfReturn.returns("PENDING", "NOT_RESUMED", 0, "\"DECIDE\", \"STOP\"").replace("\"STOP\"]", "\"STOP\"], \"mayRelay\": [\"DECLINE\"]"))
        .refuse("POST /returns/" + RETURN + "/stop", 409, "not-resumed").refuse("POST /returns/" + RETURN + "/authorisation-refusal", 409, "already-decided");

    assertThat(text(post(MOVES + "REFUSE").with(medecinConseil()).with(csrf()).param("act", "a").param("reason", "too-heavy").param("refusedOn", MONDAY.toString())))
        .contains("The detail of already-decided", "id=\"more-f1\">", "id=\"relayed-f1\">");
    assertThat(text(post(MOVES + "STOP").with(medecinConseil()).with(csrf()).param("act", "a").param("reason", "too-heavy").param("lastDay", MONDAY.toString())))
        .contains("The detail of not-resumed", "id=\"more-f1\" open=\"open\">", "id=\"relayed-f1\">");
  }

  @Test
  void theEmployersAnswerIsAskedForOnceTheWorkerAgreedUntilItIsThere() {
    var offered = ToldOfReturn.returns("NOT_ASKED", "NOT_RESUMED", 0, "\"BRING_EMPLOYERS_ANSWER\"");
    NEIGHBOURS.answer(WHERE, offered).answer("GET /pathways/" + NOAH + "/timeline", ToldOfReturn.timeline(ToldOfReturn.proposed(), ToldOfReturn.agreed()));
    assertThat(text(get(PAGE).with(patient()))).containsSubsequence("What you can do", "Bring the employer’s answer").doesNotContain("id=\"more-f1\"");

    NEIGHBOURS.answer("GET /pathways/" + NOAH + "/timeline", ToldOfReturn.timeline(ToldOfReturn.proposed(), ToldOfReturn.agreed(), ToldOfReturn.employerAnswered()));
    assertThat(text(get(PAGE).with(patient()))).containsSubsequence("id=\"more-f1\"", "Bring the employer’s answer");
  }

  @Test
  void aRefusalOfTheServiceStaysWithItsForm() {
    NEIGHBOURS.refuse("POST /returns/" + RETURN + "/step-back", 409, "no-step-before");

    assertThat(text(post(MOVES + "STEP_BACK").with(patient()).with(csrf()).param("act", "a").param("reason", "too-heavy"))).contains("The detail of no-step-before", "selected=\"selected\">Too heavy");
  }

  @Test
  void whatThePatientSaidIsWrittenDownWithItsEvidence() {
    NEIGHBOURS.answer(WHERE, ToldOfReturn.returns("GRANTED", "WORKING", 2, "").replace("\"may\": []", "\"may\": [], \"mayRelay\": [\"AGREE\", \"REPORT_HOURS\"]"))
        .answer("POST /returns/" + RETURN + "/hours", STANDING);
    assertThat(text(get(PAGE).with(gp()))).contains("Write down what the person said or signed", "in person");

    assertThat(portal.perform(post(MOVES + "HOURS").with(gp()).with(csrf()).param("act", "a").param("weekOf", MONDAY.toString()).param("hours", "40").param("evidence", "SPOKEN")
        .param("evidenceOn", MONDAY.toString()))).hasStatus(302);

    assertThat(NEIGHBOURS.asked("POST /returns/" + RETURN + "/hours").getFirst().body()).contains("\"relayed\":{\"evidence\":{\"kind\":\"SPOKEN\",\"on\":\"" + MONDAY + "\"}}");
    assertThat(NEIGHBOURS.asked("POST /returns/" + RETURN + "/hours-forecast")).isEmpty();
  }

  @Test
  void stepsAreDrawnAsTheyAreTypedAndToldWhatTheyMean() {
    NEIGHBOURS.answer("POST /engagements/f1/plan-forecast", FORECAST);

    assertThat(text(typed().header("HX-Request", "true"))).contains("<svg", "19 h (50 %)", "Friday 8 January 2027", "Rule R1", "employees", "self-employed", "Step 1: nothing less",
        "Step 2: 30 % less", "a new request is needed", "Draft").doesNotContain("<html", "<form");
    assertThat(NEIGHBOURS.asked("POST /engagements/f1/plan-forecast").getFirst().body()).contains("\"hoursPerWeek\":7.6", "\"hoursPerWeek\":19");
  }

  @Test
  void whatCannotBeReadYetIsDrawnAsFarAsItGoes() {
    assertThat(text(post(PLAN).with(gp()).with(csrf()).header("HX-Request", "true").param("fullTime", "38").param("from", "2027-01-11", "").param("until", "", "").param("amount", "19", "2")
        .param("tasks", "", "").param("conditions", "", ""))).contains("<svg").doesNotContain("alert");
  }

  @Test
  void aStepIsAddedAndTakenAwayWithoutAScript() {
    NEIGHBOURS.answer("POST /engagements/f1/plan-forecast", FORECAST);

    assertThat(text(typed().param("do", "add"))).contains("id=\"from-2\"", "value=\"act-1\"");
    assertThat(text(typed().param("do", "remove-0"))).contains("id=\"from-0\"").doesNotContain("id=\"from-1\"");
  }

  @Test
  void theFirstStepsBeginAReturnAndAreProposedInIt() {
    NEIGHBOURS.answer(WHERE, "[]").answer("POST /engagements/f1/plan-forecast", FORECAST)
        .answer("POST /engagements/f1/returns", STANDING)
        .answer("POST /returns/" + RETURN + "/proposal", STANDING);

    assertThat(portal.perform(typed().param("do", "send").param("procedure", "INFORMAL"))).hasStatus(302).hasRedirectedUrl(PAGE);

    assertThat(NEIGHBOURS.asked("POST /engagements/f1/returns").getFirst().body()).contains("INFORMAL");
    assertThat(NEIGHBOURS.asked("POST /engagements/f1/returns").getFirst().headers().getFirst("Idempotency-Key")).isEqualTo("act-1-begin");
    assertThat(NEIGHBOURS.asked("POST /returns/" + RETURN + "/proposal").getFirst().headers().getFirst("Idempotency-Key")).isEqualTo("act-1");
  }

  @Test
  void aPlanThatCannotBeIsNotSentAndSaysWhy() {
    NEIGHBOURS.answer(WHERE, "[]").refuse("POST /engagements/f1/plan-forecast", 422, "steps-overlap");

    assertThat(text(typed().param("do", "send"))).contains("The detail of steps-overlap", "role=\"alert\"");
    assertThat(NEIGHBOURS.asked("POST /engagements/f1/returns")).isEmpty();
  }

  private static MockHttpServletRequestBuilder typed() {
    return post(PLAN).with(gp()).with(csrf()).param("act", "act-1").param("fullTime", "38").param("unit", "PERCENT").param("from", "2027-01-11", "2027-02-08").param("until", "2027-02-07", "")
        .param("amount", "20", "50").param("tasks", "", "").param("conditions", "", "");
  }

  private String text(MockHttpServletRequestBuilder request) {
    return Shown.by(portal.perform(request.header("Accept-Language", "en")));
  }
}
