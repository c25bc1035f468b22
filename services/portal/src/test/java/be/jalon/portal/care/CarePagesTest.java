package be.jalon.portal.care;

import static be.jalon.portal.LoggedIn.clinician;
import static be.jalon.portal.LoggedIn.gp;
import static be.jalon.portal.TestPlace.NEIGHBOURS;
import static be.jalon.portal.Told.NOAH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.jalon.contracts.Language;
import be.jalon.contracts.people.Capacity;
import be.jalon.portal.PortalTest;
import be.jalon.portal.Shown;
import be.jalon.portal.Told;
import be.jalon.portal.login.Hat;
import be.jalon.portal.login.Visitor;
import be.jalon.portal.services.Coded;
import be.jalon.portal.words.Dictionary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PortalTest
class CarePagesTest {

  static final String AUDIENCE = """
      [{"category": "CLINICAL", "usually": ["TREATING_DOCTOR", "CLINICIAN"], "readers": [
          {"capacity": "TREATING_DOCTOR", "organisation": "practice-lambert", "person": {"key": "account:lambert", "name": {"family": "Lambert", "given": "Anne"}}, "standingIn": false, "sees": "USUALLY"},
          {"capacity": "OCCUPATIONAL_PHYSICIAN", "organisation": "prevention-boreal", "person": {"key": "account:peeters", "name": {"family": "Peeters", "given": "Els"}}, "standingIn": false, "sees": "IF_NAMED"}]},
       {"category": "WORK_CAPACITY", "usually": ["TREATING_DOCTOR", "CLINICIAN", "OCCUPATIONAL_PHYSICIAN", "OP_NURSE", "MEDECIN_CONSEIL"], "readers": [
          {"capacity": "TREATING_DOCTOR", "organisation": "practice-lambert", "person": {"key": "account:lambert", "name": {"family": "Lambert", "given": "Anne"}}, "standingIn": false, "sees": "USUALLY"},
          {"capacity": "OCCUPATIONAL_PHYSICIAN", "organisation": "prevention-boreal", "person": {"key": "account:peeters", "name": {"family": "Peeters", "given": "Els"}}, "standingIn": false, "sees": "NOT_NOW"},
          {"capacity": "MEDECIN_CONSEIL", "standingIn": false, "sees": "USUALLY"}]},
       {"category": "TREATMENT", "usually": ["TREATING_DOCTOR", "CLINICIAN"], "readers": []},
       {"category": "DIAGNOSIS", "usually": ["TREATING_DOCTOR", "CLINICIAN"], "readers": []},
       {"category": "CARE_STATUS", "usually": ["TREATING_DOCTOR", "CLINICIAN"], "readers": []}]
      """;

  @Autowired
  MockMvcTester portal;

  @Autowired
  Dictionary dictionary;

  @BeforeEach
  void noahIsInCare() {
    NEIGHBOURS.forget()
        .answer("GET /referrals/r1", stands("IN_CARE"))
        .answer("GET /pathways/" + NOAH, Told.OVERVIEW)
        .answer("GET /pathways/" + NOAH + "/audience", AUDIENCE)
        .answer("GET /reference/complaints", "[]").answer("GET /reference/interventions", "[]")
        .answer("GET /reference/work-demands", "[]").answer("GET /reference/work-resources", "[]").answer("GET /reference/work-relations", "[]")
        .answer("GET /reference/outcomes", "[]").answer("GET /reference/interruption-reasons", "[]");
  }

  @Test
  void eachSectionSaysByNameWhoWillSeeItAndWhoNotYet() {
    var limits = page().split("part-WORK_CAPACITY")[1].split("part-TREATMENT")[0];

    assertThat(limits).containsSubsequence("Noah Lemmens", "Dr Anne Lambert, treating doctor", "sees it once it is sent", "Dr Els Peeters, occupational physician", "only once the patient agrees",
        "médecin-conseil whose name you do not know", "sees it once it is sent");
  }

  @Test
  void whomSuchASectionDoesNotGoToIsNamedOnlyToAddressItToThem() {
    var findings = page().split("part-CLINICAL")[1].split("part-WORK_CAPACITY")[0];

    assertThat(findings).contains("Dr Anne Lambert").doesNotContain("value=\"OCCUPATIONAL_PHYSICIAN\"");
    assertThat(findings).containsSubsequence("Address it to one assessor", "value=\"account:peeters\">", "Dr Els Peeters, occupational physician", "sees it once it is sent")
        .contains("data-to=\"account:peeters\" hidden=\"hidden\"");
  }

  @Test
  void aSectionIsAddressedToOneAssessorByName() {
    NEIGHBOURS.answer("POST /referrals/r1/care-status", stands("IN_CARE"));

    portal.perform(post("/care/r1/status").with(clinician()).with(csrf()).param("act", "a").param("clinical.note", "Sleeps again.").param("usual.CLINICAL", "TREATING_DOCTOR,CLINICIAN")
        .param("to.CLINICAL", "TREATING_DOCTOR", "CLINICIAN").param("named.CLINICAL", "account:peeters"));

    assertThat(NEIGHBOURS.asked("POST /referrals/r1/care-status").getFirst().body())
        .contains("\"releases\":{\"CLINICAL\":{\"capacities\":[\"TREATING_DOCTOR\",\"CLINICIAN\"],\"holders\":[\"account:peeters\"]}}");
  }

  @Test
  void anInterventionShowsHowWellItIsProvenAndWhatToBewareOf() {
    var english = dictionary.of(new Visitor("dujardin", "Marc Dujardin", List.of(), new Hat(Capacity.CLINICIAN, null, null)), Locale.UK);
    var hypnosis = new Coded("hypnosis", Map.of(Language.EN, "Hypnosis"), new Coded.Remark("biased", Map.of(Language.EN, "Benefits but many biases")),
        new Coded.Remark("unclear-framework", Map.of(Language.EN, "Unclear legal framework")), null, List.of());

    assertThat(CarePage.choices(List.of(hypnosis), english)).containsExactly(new CarePage.Choice("hypnosis", "Hypnosis", "Benefits but many biases · Unclear legal framework", true));
  }

  @Test
  void onlyWhatWasTypedIsSentAndAReleaseOnlyWhereItDiffers() {
    NEIGHBOURS.answer("POST /referrals/r1/care-status", 200, "application/json", stands("IN_CARE"), Map.of("Jalon-At", "referral/r1=4"));

    assertThat(portal.perform(post("/care/r1/status").with(clinician()).with(csrf()).param("act", "a").param("clinical.note", "Sleeps again.").param("clinical.complaints", "sleep-disorder")
        .param("usual.CLINICAL", "TREATING_DOCTOR,CLINICIAN").param("to.CLINICAL", "TREATING_DOCTOR", "CLINICIAN")
        .param("workCapacity.limits", "No nights.\r\n\r\nNo duty on call.").param("workCapacity.hours", "9,5")
        .param("usual.WORK_CAPACITY", "TREATING_DOCTOR,CLINICIAN,OCCUPATIONAL_PHYSICIAN").param("to.WORK_CAPACITY", "TREATING_DOCTOR").param("withheld.WORK_CAPACITY", "")
        .param("treatment.note", " ").param("expectedOn", "2099-01-05"))).hasRedirectedUrl("/pathways/" + NOAH);

    assertThat(NEIGHBOURS.asked("POST /referrals/r1/care-status").getFirst().body()).isEqualTo(
        "{\"sections\":{\"clinical\":{\"reasons\":[],\"complaints\":[\"sleep-disorder\"],\"note\":\"Sleeps again.\"},"
            + "\"workCapacity\":{\"limits\":[\"No nights.\",\"No duty on call.\"],\"hoursPerWeek\":9.5}},\"expectedOn\":\"2099-01-05\","
            + "\"releases\":{\"WORK_CAPACITY\":{\"capacities\":[\"TREATING_DOCTOR\"],\"holders\":[]}}}");
  }

  @Test
  void whatIsRefusedStaysTypedAndSoDoesToWhomItWasToGo() {
    NEIGHBOURS.refuse("POST /referrals/r1/care-status", 422, "nothing-told");

    var again = text(post("/care/r1/status").with(clinician()).with(csrf()).param("act", "act-1").param("workCapacity.limits", "No <i>nights</i>.").param("workCapacity.hours", "many")
        .param("usual.WORK_CAPACITY", "TREATING_DOCTOR,OCCUPATIONAL_PHYSICIAN").param("to.WORK_CAPACITY", "TREATING_DOCTOR").param("withheld.WORK_CAPACITY", "THIRD_PARTY"));

    assertThat(again).contains("Hours possible a week: a number", "No &lt;i&gt;nights&lt;/i&gt;.", "value=\"many\"", "value=\"act-1\"", "selected=\"selected\">It concerns another person");
    assertThat(again.split("part-WORK_CAPACITY")[1].split("part-TREATMENT")[0]).contains("value=\"TREATING_DOCTOR\" checked").doesNotContain("value=\"OCCUPATIONAL_PHYSICIAN\" checked");
    assertThat(NEIGHBOURS.asked("POST /referrals/r1/care-status")).isEmpty();
  }

  @Test
  void careIsInterruptedResumedAndEndedWithAReport() {
    NEIGHBOURS.answer("POST /referrals/r1/interruption", stands("INTERRUPTED")).answer("POST /referrals/r1/resumption", stands("IN_CARE"))
        .answer("POST /referrals/r1/completion", stands("COMPLETED"));

    portal.perform(post("/care/r1/interruption").with(clinician()).with(csrf()).param("act", "a").param("reason", "other-care-first"));
    portal.perform(post("/care/r1/resumption").with(clinician()).with(csrf()).param("act", "b"));
    portal.perform(post("/care/r1/completion").with(clinician()).with(csrf()).param("act", "c").param("outcome", "aims-reached").param("report", "Well again."));

    assertThat(NEIGHBOURS.asked("POST /referrals/r1/interruption").getFirst().body()).isEqualTo("{\"reason\":\"other-care-first\"}");
    assertThat(NEIGHBOURS.asked("POST /referrals/r1/resumption").getFirst().headers().getFirst("Idempotency-Key")).isEqualTo("b");
    assertThat(NEIGHBOURS.asked("POST /referrals/r1/completion").getFirst().body()).contains("\"outcome\":\"aims-reached\"", "\"note\":\"Well again.\"");
  }

  @Test
  void beforeTheFirstAppointmentThereIsNothingToInterruptOrEnd() {
    NEIGHBOURS.answer("GET /referrals/r1", stands("ACCEPTED"));

    assertThat(page()).contains("Care begins by itself").doesNotContain("/care/r1/interruption", "/care/r1/completion");
  }

  @Test
  void onlyWhoeverIsInChargeTellsOfTheCare() {
    NEIGHBOURS.answer("GET /referrals/r1", stands("IN_CARE").replace("IN_CHARGE", "SENDER"));

    assertThat(portal.perform(get("/care/r1").with(gp()))).hasStatus(403);
  }

  @Test
  void aPathwayLeadsToTheCareThatIsTheReadersAffair() {
    assertThat(portal.perform(get("/care/of/" + NOAH).with(clinician()))).hasRedirectedUrl("/care/r1");
    assertThat(portal.perform(get("/dangers/of/" + NOAH).with(clinician()))).hasRedirectedUrl("/dangers/r1");

    NEIGHBOURS.answer("GET /referrals/r1", stands("REQUESTED").replace("IN_CHARGE", "TRIAGE"));
    assertThat(portal.perform(get("/care/of/" + NOAH).with(clinician()))).hasRedirectedUrl("/requests");

    NEIGHBOURS.refuse("GET /referrals/r1", 404, "not-found");
    assertThat(portal.perform(get("/care/of/" + NOAH).with(clinician()))).hasRedirectedUrl("/pathways/" + NOAH);
  }

  @Test
  void aDangerIsNamedSeenToAndClosed() {
    NEIGHBOURS.answer("GET /referrals/r1", stands("IN_CARE").replace("\"concerns\": []", """
        "concerns": [{"id": "r1.s1", "state": "OPEN", "raisedAt": "2026-11-20T09:00:00Z", "acknowledgeBy": "2026-11-20T13:00:00Z"},
                     {"id": "r1.s2", "state": "ACKNOWLEDGED", "raisedAt": "2026-11-19T09:00:00Z", "acknowledgeBy": "2026-11-19T13:00:00Z"}],
        "notice": {"code": "please-telephone", "text": "Please telephone now."}"""))
        .answer("POST /referrals/r1/concerns", stands("IN_CARE")).answer("POST /referrals/r1/concerns/r1.s1/acknowledgement", stands("IN_CARE"))
        .answer("POST /referrals/r1/concerns/r1.s2/closure", stands("IN_CARE"));

    assertThat(text(get("/dangers/r1").with(gp()))).contains("Please telephone now.", "Waits for somebody to see to it", "/dangers/r1/r1.s1/acknowledgement", "/dangers/r1/r1.s2/closure",
        "Jalon is not an emergency channel", "112");
    assertThat(text(get("/care/r1").with(clinician()))).contains("A danger waits");
    portal.perform(post("/dangers/r1").with(gp()).with(csrf()).param("act", "a").param("kind", "SUICIDE").param("done", "Called the sister."));
    portal.perform(post("/dangers/r1/r1.s1/acknowledgement").with(gp()).with(csrf()).param("act", "b"));
    portal.perform(post("/dangers/r1/r1.s2/closure").with(gp()).with(csrf()).param("act", "c").param("note", "Seen yesterday."));

    assertThat(NEIGHBOURS.asked("POST /referrals/r1/concerns").getFirst().body()).isEqualTo("{\"kind\":\"SUICIDE\",\"done\":\"Called the sister.\",\"releases\":{}}");
    assertThat(NEIGHBOURS.asked("POST /referrals/r1/concerns/r1.s1/acknowledgement")).hasSize(1);
    assertThat(NEIGHBOURS.asked("POST /referrals/r1/concerns/r1.s2/closure").getFirst().body()).isEqualTo("{\"note\":\"Seen yesterday.\"}");
  }

  private String page() {
    return text(get("/care/r1").with(clinician()));
  }

  private String text(MockHttpServletRequestBuilder request) {
    return Shown.by(portal.perform(request.header("Accept-Language", "en")));
  }

  private static String stands(String state) {
    return """
        {"id": "r1", "pathway": "%s", "network": "network-sambre", "you": ["IN_CHARGE"], "urgency": "SOON", "state": "%s", "since": "2026-11-20T09:00:00Z", "escalated": false,
         "ball": {"holder": "CLINICIAN", "since": "2026-11-20T09:00:00Z"}, "concerns": []}""".formatted(NOAH, state);
  }
}
