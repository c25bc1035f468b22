package be.jalon.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import be.jalon.local.story.Chapter;
import com.microsoft.playwright.Locator;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A return from the first steps that are typed to a step back, by those whose it is, each on a page of their own that stays open. */
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
  static void start() throws InterruptedException {
    chromium = Chromium.launch();
    system = Running.system();
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
      var drawn = op.page().locator("#plan-meaning svg").first();
      assertThat(drawn).hasCount(0);

      op.page().locator("#from-0").fill(MONDAY.minusWeeks(1).toString());
      op.page().locator("#until-0").fill(MONDAY.minusDays(1).toString());
      op.page().locator("#amount-0").pressSequentially("10");
      assertThat(drawn.locator("rect.step")).hasCount(1);
      op.page().locator("#from-1").fill(MONDAY.toString());
      op.page().locator("#amount-1").pressSequentially("19");
      assertThat(drawn.locator("rect.step")).hasCount(2);
      assertThat(op.page().locator("#plan-meaning")).containsText("Rule R3");
      assertThat(op.page().locator("#plan-meaning")).containsText("Step 2: 30 % less a day");
      op.page().locator("#tasks-1").fill("Planning without duty on call");
      op.isPictured("return-plan");
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
      grant.locator("[name=hoursPerWeek]").fill("24");
      grant.locator("[name=until]").fill(MONDAY.plusMonths(3).toString());
      grant.locator("[name=medicalReductionPercent]").fill("55");
      send(mc, "GRANT", null);
      assertThat(grant.locator(".errors")).not().isEmpty();
      mc.isPictured("return-decision").findsNothingInTheWay();
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
      hours.locator("[name=hours]").pressSequentially("24");
      assertThat(hours.locator(".meaning")).containsText("Talk to your treating doctor first");
      assertThat(hours.locator(".meaning")).containsText("Rule R8");
      assertThat(hours.locator(".meaning")).containsText("UNCONFIRMED");
      patient.isPictured("return-hours").findsNothingInTheWay();
      send(patient, "HOURS", "Your hours are reported.");

      assertThat(gp.page().locator("#return svg.wide rect.worked.over")).hasCount(1);
      gp.isPictured("pathway-return");
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

  @Test
  @Order(5)
  void nothingIsInTheWayInAnyLanguage() {
    try (var gp = Somebody.loggedIn(system, chromium.browser(), "lambert", "fr").opens(page)) {
      var plan = gp.page().locator("#moves a[href$='/plan']").getAttribute("href");
      gp.isPicturedInEveryLanguage(Map.of("return-steps", plan));
    }
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
