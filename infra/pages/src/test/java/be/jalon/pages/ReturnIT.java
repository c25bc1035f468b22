package be.jalon.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.local.ServiceName;
import be.jalon.local.story.Chapter;
import com.microsoft.playwright.Locator;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A return from the first steps that are typed to a step back, by those whose it is, each on a page of their own that stays open. */
@InABrowser
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReturnIT {

  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Brussels"));
  private static final LocalDate MONDAY = TODAY.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));

  static Running system;
  static Chromium chromium;
  static String pathway;
  static String page;
  static Somebody patient;

  @BeforeAll
  static void start(Running shared, Chromium browser) {
    system = shared;
    chromium = browser;
    pathway = system.story(People.RETURN, Chapter.TABLE_WIDENED).pathway();
    page = "/pathways/" + pathway + "/return";
    patient = Somebody.loggedIn(system, chromium.browser(), People.RETURN.patient(), "en").opens(page);
  }

  @AfterAll
  static void leave() {
    if (patient != null) {
      patient.close();
    }
  }

  @Test
  @Order(1)
  void stepsAreDrawnAsTheyAreTypedAndAppearOnThePatientsOpenPage() {
    try (var op = Somebody.loggedIn(system, chromium.browser(), "peeters", "en").opens(page)) {
      op.page().locator("#moves a.button").press("Enter");
      op.page().waitForURL("**/plan");
      var plan = op.page().url().substring(system.portal().length());
      var drawn = op.page().locator("#plan-meaning svg").first();
      assertThat(drawn).hasCount(0);

      op.isPicturedInEveryLanguage("return-plan", () -> {
        op.opens(plan).page().locator("#from-0").fill(MONDAY.minusWeeks(1).toString());
        op.page().locator("#until-0").fill(MONDAY.minusDays(1).toString());
        op.page().locator("#amount-0").pressSequentially("10");
        assertThat(drawn.locator("rect.step")).hasCount(1);
        op.page().locator("#from-1").fill(MONDAY.toString());
        op.page().locator("#amount-1").pressSequentially("19");
        assertThat(drawn.locator("rect.step")).hasCount(2);
      });
      assertThat(op.page().locator("#plan-meaning")).containsText("Rule R3");
      assertThat(op.page().locator("#plan-meaning")).containsText("Step 2: 30 % less a day");
      op.page().locator("#tasks-1").fill("Planning without duty on call");
      op.page().locator("button[value=send]").press("Enter");

      assertThat(op.page().locator(".done")).hasText("The steps are proposed.");
      assertThat(patient.page().locator("#return-state .figures")).containsText("19 h (50 %)");
      assertThat(form(patient, "AGREE")).isVisible();
    }
  }

  @Test
  @Order(2)
  void whatTheMedecinConseilAuthorisesIsDrawnAsACeilingOnceTheWorkerAgreedAndAsked() {
    try (var mc = Somebody.loggedIn(system, chromium.browser(), "simon", "en").opens(page)) {
      send(patient, "AGREE", "Your agreement is recorded.");
      form(patient, "ASK").locator("[name=askedOn]").fill(MONDAY.minusWeeks(2).toString());
      form(patient, "ASK").locator("[name=firstDay]").fill(MONDAY.minusWeeks(1).toString());
      send(patient, "ASK", "The request is recorded.");

      var grant = form(mc, "GRANT");
      mc.isPicturedInEveryLanguage("return-decision", () -> {
        mc.opens(page);
        grant.locator("[name=hoursPerWeek]").fill("24");
        grant.locator("[name=until]").fill(MONDAY.plusMonths(3).toString());
        grant.locator("[name=medicalReductionPercent]").fill("55");
        send(mc, "GRANT", null);
        assertThat(grant.locator(".errors")).not().isEmpty();
      });
      grant.locator("[name=nature]").fill("Planning");
      grant.locator("[name=workCompatible]").check();
      send(mc, "GRANT", "The return is authorised.");

      assertThat(patient.page().locator("#return-state .authorised")).containsText("at most 24 h a week");
    }
  }

  /** The occupational physician was never given hours worked: their page says nothing of them. */
  @Test
  @Order(3)
  void hoursAboveThePlanAreReportedAfterTheirMeaningWasToldAndDrawnForWhomItIsAllowed() {
    try (var gp = Somebody.loggedIn(system, chromium.browser(), "lambert", "en").opens("/pathways/" + pathway);
        var op = Somebody.loggedIn(system, chromium.browser(), "peeters", "en").opens("/pathways/" + pathway)) {
      form(patient, "START").locator("[name=on]").fill(MONDAY.minusWeeks(1).toString());
      send(patient, "START", "The step has begun.");
      form(patient, "START").locator("[name=on]").fill(MONDAY.toString());
      send(patient, "START", "The step has begun.");
      var hours = form(patient, "HOURS");
      patient.isPicturedInEveryLanguage("return-hours", () -> {
        patient.opens(page);
        hours.locator("[name=hours]").pressSequentially("24");
        assertThat(hours.locator(".meaning .consequence")).hasCount(2);
      });
      assertThat(hours.locator(".meaning")).containsText("Talk to your treating doctor first");
      assertThat(hours.locator(".meaning")).containsText("Rule R8");
      assertThat(hours.locator(".meaning")).containsText("UNCONFIRMED");
      send(patient, "HOURS", "Your hours are reported.");

      assertThat(gp.page().locator("#return svg.wide rect.worked.over")).hasCount(1);
      gp.isPicturedInEveryLanguage(Map.of("pathway-return", "/pathways/" + pathway));
      assertThat(op.page().locator("#return svg.wide rect.step")).hasCount(2);
      assertThat(op.page().locator("#return .worked")).hasCount(0);
    }
  }

  @Test
  @Order(4)
  void aStepBackIsAskedForInOneClick() {
    send(patient, "STEP_BACK", "The step back is recorded.");

    assertThat(patient.page().locator(".sides")).containsText("step 1");
  }

  /** What was certified longer is told by whoever certified it, where they look for the work. */
  @Test
  @Order(5)
  void theGpProlongsTheIncapacityAndThePatientReadsUntilWhen() {
    var until = TODAY.plusDays(60);
    try (var gp = Somebody.loggedIn(system, chromium.browser(), "lambert", "en").opens("/pathways/" + pathway)) {
      gp.page().locator("#return a[href$='/work']").press("Enter");
      gp.page().waitForURL("**/work");
      gp.isPicturedInEveryLanguage("work", () -> gp.opens("/pathways/" + pathway + "/work").unfoldsEverything());

      var prolongation = gp.opens("/pathways/" + pathway + "/work").page().locator("[id^=prolongation-]");
      assertThat(prolongation.locator(".audience")).containsText("Mehdi Amrani");
      assertThat(prolongation.locator(".audience")).containsText("Peeters");
      prolongation.locator("> summary").press("Enter");
      prolongation.locator("[name=until]").fill(until.toString());
      prolongation.locator("button").press("Enter");
      assertThat(gp.page().locator(".done")).hasText("The prolongation is recorded.");
    }
    patient.opens("/pathways/" + pathway + "/work");
    assertThat(patient.page().locator(".periods")).containsText(until.format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)));
  }

  /** Relations at work are opened to a person alone; the clinician then chooses to tell her, and nobody else who assesses. */
  @Test
  @Order(6)
  void aSectionIsAddressedToOneAssessorByNameAndReachesHerAlone() {
    var told = system.cast(People.RETURN).visitor(People.RETURN.patient()).post(ServiceName.PATHWAY, "/pathways/" + pathway + "/consents",
        Map.of("decision", "GRANT", "recipient", Map.of("person", Map.of("account", "peeters")), "categories", List.of("WORK_RELATIONS"), "purpose", "RETURN_TO_WORK"));
    assertThat(told.done()).as(told.toString()).isTrue();
    try (var clinician = Somebody.loggedIn(system, chromium.browser(), People.RETURN.clinician(), "en").opens("/care/of/" + pathway);
        var op = Somebody.loggedIn(system, chromium.browser(), "peeters", "en").opens("/pathways/" + pathway);
        var mc = Somebody.loggedIn(system, chromium.browser(), "simon", "en").opens("/pathways/" + pathway)) {
      var care = clinician.page().url().substring(system.portal().length());
      clinician.isPicturedInEveryLanguage("care-unfolded", () -> clinician.opens(care).unfoldsEverything());

      var relations = clinician.page().locator("#part-WORK_RELATIONS");
      var shownToHer = relations.locator("> summary .name:visible", new Locator.LocatorOptions().setHasText("Peeters"));
      assertThat(shownToHer).hasCount(0);
      relations.locator("[name='workRelations.factors']").first().check();
      relations.locator("[name='workRelations.note']").fill("The rota is the quarrel.");
      relations.locator("#by-name-WORK_RELATIONS label", new Locator.LocatorOptions().setHasText("Peeters")).locator("input").check();
      assertThat(shownToHer).hasCount(1);
      clinician.page().locator(".telling > p > button").press("Enter");

      assertThat(clinician.page().locator("#timeline")).containsText("The rota is the quarrel.");
      assertThat(op.page().locator("#timeline")).containsText("The rota is the quarrel.");
      assertThat(mc.page().locator("main")).not().containsText("The rota is the quarrel.");
    }
  }

  @Test
  @Order(7)
  void nothingIsInTheWayInAnyLanguage() {
    patient.isPicturedInEveryLanguage(Map.of("return", page));
  }

  private static Locator form(Somebody whose, String move) {
    return whose.page().locator("form[data-move=" + move + "]");
  }

  private static void send(Somebody who, String move, @Nullable String done) {
    form(who, move).locator("button[type=submit]").press("Enter");
    if (done != null) {
      assertThat(who.page().locator(".done")).hasText(done);
    }
  }
}
