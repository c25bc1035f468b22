package be.jalon.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.local.identity.DemoAccounts;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The whole story through the pages. Six people are logged in all the while, each with two tabs: in one they act, in the other they look at the pathway or at their
 * list, and that one is never loaded anew. What one of them does appears on the others'.
 */
@InABrowser
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryIT {

  private static final People PEOPLE = People.STORY;
  private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
  private static final LocalDate TODAY = LocalDate.now(BRUSSELS);
  private static final LocalDate MONDAY = TODAY.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));

  static Running system;
  static Chromium chromium;
  static Desk gp;
  static Desk clinician;
  static Desk patient;
  static Desk op;
  static Desk mc;
  static Desk coordinator;
  static String pathway;

  /** Somebody with two tabs of one browser. */
  private record Desk(Somebody somebody, Page open) {

    static Desk of(String account) {
      var somebody = Somebody.loggedIn(system, chromium.browser(), account, "en");
      var open = somebody.context().newPage();
      open.navigate(system.portal() + "/");
      open.evaluate("window.stillHere = true");
      return new Desk(somebody, open);
    }

    Page acts(String path) {
      somebody.opens(path);
      return somebody.page();
    }

    /** They go from their list to the pathway, and stay there. */
    void looksAtThePathway() {
      open.locator(".line .name", new Page.LocatorOptions().setHasText("Emma Peters")).click();
      open.waitForURL("**/pathways/" + pathway);
      open.evaluate("window.stillHere = true");
    }

    Locator line() {
      return open.locator(".line", new Page.LocatorOptions().setHasText("Emma Peters"));
    }

    Locator milestone() {
      return open.locator(".milestones [aria-current=step]");
    }

    void wasNotReloaded() {
      assertThat(open.evaluate("window.stillHere")).as("%s was not loaded anew", open.url()).isEqualTo(true);
    }
  }

  @BeforeAll
  static void everybodyIsLoggedIn(Running shared, Chromium browser) {
    system = shared;
    chromium = browser;
    Assumptions.assumeFalse(system.hasTold(PEOPLE), "this system was told Emma's story before");
    gp = Desk.of("lambert");
    clinician = Desk.of(PEOPLE.clinician());
    patient = Desk.of(PEOPLE.patient());
    op = Desk.of("peeters");
    mc = Desk.of("simon");
    coordinator = Desk.of("carlier");
  }

  @AfterAll
  static void everybodyLeaves() {
    for (var desk : new Desk[] {gp, clinician, patient, op, mc, coordinator}) {
      if (desk != null) {
        desk.somebody().close();
      }
    }
  }

  @Test
  @Order(1)
  void theGpRefersAndTheLineComesToThePatientsOpenList() {
    var emma = DemoAccounts.named(PEOPLE.patient());
    var form = gp.acts("/refer");
    form.locator("form[action='/refer/drafts'] button").click();
    form.locator("#ssin").fill(emma.ssin());
    form.locator("#familyName").fill(emma.familyName());
    form.locator("#givenName").fill(emma.givenName());
    form.locator("input[name=reasons][value=severity]").check();
    form.locator("input[name=urgency][value=SOON]").check();
    form.locator("input[name=care][value=AGREES]").check();
    form.locator("#more summary").click();
    form.locator("#job").fill("logistics planner");
    form.locator("#hoursPerWeek").fill("38");
    form.locator("#fullTimeHoursPerWeek").fill("38");
    form.locator("#incapacityFrom").fill(TODAY.minusDays(70).toString());
    form.locator("#incapacityUntil").fill(TODAY.plusDays(20).toString());
    form.locator("#refer button[type=submit]").click();

    seen("request sent, the line on the patient's open list", () -> form.locator("form[action$='/send'] button").click(), patient.line());

    assertThat(gp.line()).isVisible();
    pathway = system.pathwayOf(PEOPLE);
    patient.wasNotReloaded();
    patient.looksAtThePathway();
    gp.looksAtThePathway();
  }

  @Test
  @Order(2)
  void aClinicianTakesThemInAndBothSeeIt() {
    var card = clinician.acts("/requests").locator("li.request:has(input[name=pathway][value='" + pathway + "'])");
    card.locator("details:has(form[action$='/take']) summary").click();

    seen("taken into care, the milestone on the patient's open page", () -> card.locator("form[action$='/take'] button").click(),
        patient.milestone().filter(new Locator.FilterOptions().setHasText("Taken")));

    assertThat(gp.milestone()).containsText("Taken");
    clinician.looksAtThePathway();
    assertThat(clinician.milestone()).containsText("Taken");
  }

  @Test
  @Order(3)
  void thePatientChoosesATimeAndTheClinicianSeesIt() {
    var hours = clinician.acts("/agenda/hours");
    for (var day : List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")) {
      hours.locator("input[name='from." + day + "']").first().fill("09:00");
      hours.locator("input[name='until." + day + "']").first().fill("17:00");
    }
    hours.locator("#minutes").fill("45");
    hours.locator("form[action='/agenda/hours/week'] button[type=submit]").click();
    var appointments = patient.acts("/appointments");
    appointments.locator("main ul.tasks a").first().click();
    appointments.locator("form[action$='/booking'] input[name=start]").first().check();

    seen("time chosen, the appointment on the clinician's open page", () -> appointments.locator("form[action$='/booking'] button[type=submit]").click(),
        clinician.open().locator("#timeline", new Page.LocatorOptions().setHasText("Appointment booked")));
  }

  /** The patient comes before their time, and the clinician receives them. */
  @Test
  @Order(4)
  void careBeginsAndItsStatusIsToldToThoseItIsFor() {
    var visit = clinician.acts("/pathways/" + pathway);
    visit.locator(".cards a[href^='/appointments/']").click();
    if (visit.locator("#here").count() > 0) {
      visit.locator("#here summary").click();
    }
    seen("patient received, the milestone on the GP's open page", () -> visit.locator("form[action$='/arrival'] button, form[action$='/attendance'] button").first().click(),
        gp.milestone().filter(new Locator.FilterOptions().setHasText("Care")));

    var care = clinician.acts("/care/of/" + pathway);
    care.locator("#part-WORK_CAPACITY > summary").click();
    care.locator("#limits").fill("No work before nine.");
    seen("status of care sent, on the GP's open page", () -> care.locator(".telling button[type=submit]").click(),
        gp.open().locator("#timeline", new Page.LocatorOptions().setHasText("Status of care updated")));
  }

  /** Dr Peeters has no NIHDI number. */
  @Test
  @Order(5)
  void thePatientLetsTheAssessorsInAndTheirListsShowIt() {
    var deciding = patient.acts("/pathways/" + pathway + "/consents");
    deciding.evaluate("window.stillHere = true");
    names("OCCUPATIONAL_PHYSICIAN:prevention-boreal", "Els", "Peeters", "peeters");
    names("MEDECIN_CONSEIL:mutualite-a", "Paul", "Simon", "19993777000");
    assertThat(deciding.locator(".questions button[value=true]")).hasCount(2);
    assertThat(deciding.evaluate("window.stillHere")).as("whom to confirm came to the open page by itself").isEqualTo(true);
    confirms("Dr Els Peeters");
    writesDown("Dr Paul Simon");
    agrees("Dr Els Peeters", "IDENTITY", "RETURN_STATUS", "WORK_CONTENT", "WORK_CAPACITY", "RETURN_PLAN");
    agrees("Dr Anne Lambert", "RETURN_STATUS", "RETURN_PLAN", "WORK_CAPACITY", "REPORTED_HOURS");

    assertThat(op.line()).isVisible();
    assertThat(mc.line()).isVisible();
    op.wasNotReloaded();
    mc.wasNotReloaded();
    op.looksAtThePathway();
    mc.looksAtThePathway();
    assertThat(op.open().locator("[data-category=WORK_CONTENT]")).not().hasCount(0);
    assertThat(mc.open().locator("[data-category=WORK_CONTENT]")).hasCount(0);
  }

  @Test
  @Order(6)
  void theOccupationalPhysicianProposesAndThePatientReadsIt() {
    var steps = op.acts("/pathways/" + pathway + "/return");
    steps.locator("#moves a.button").first().click();
    steps.locator("#from-0").fill(MONDAY.minusWeeks(1).toString());
    steps.locator("#until-0").fill(MONDAY.minusDays(1).toString());
    steps.locator("#amount-0").fill("10");
    steps.locator("#from-1").fill(MONDAY.toString());
    steps.locator("#amount-1").fill("19");

    seen("steps proposed, the milestone on the patient's open page", () -> steps.locator("button[value=send]").click(),
        patient.milestone().filter(new Locator.FilterOptions().setHasText("Return proposed")));

    assertThat(gp.milestone()).containsText("Return proposed");
    assertThat(mc.milestone()).containsText("Return proposed");
  }

  @Test
  @Order(7)
  void thePatientAgreesAndAsksAndTheMedecinConseilDecides() {
    var worker = patient.acts("/pathways/" + pathway + "/return");
    send(worker, "AGREE");
    move(worker, "ASK").locator("[name=askedOn]").fill(MONDAY.minusWeeks(2).toString());
    move(worker, "ASK").locator("[name=firstDay]").fill(MONDAY.minusWeeks(1).toString());
    seen("authorisation asked for, the turn on the médecin-conseil's open page", () -> move(worker, "ASK").locator("button[type=submit]").click(),
        mc.open().locator(".turn.yours"));

    var decision = mc.acts("/pathways/" + pathway + "/return");
    var grant = move(decision, "GRANT");
    grant.locator("[name=hoursPerWeek]").fill("24");
    grant.locator("[name=until]").fill(MONDAY.plusMonths(3).toString());
    grant.locator("[name=medicalReductionPercent]").fill("55");
    grant.locator("[name=nature]").fill("Planning without duty on call");
    grant.locator("[name=workCompatible]").check();
    seen("return authorised, the milestone on the patient's open page", () -> grant.locator("button[type=submit]").click(),
        patient.milestone().filter(new Locator.FilterOptions().setHasText("Authorised")));

    assertThat(gp.milestone()).containsText("Authorised");
    assertThat(op.milestone()).containsText("Authorised");
  }

  @Test
  @Order(8)
  void theStepsBeginAndHoursAreToldToWhomTheyWereLeft() {
    var worker = patient.acts("/pathways/" + pathway + "/return");
    move(worker, "START").locator("[name=on]").fill(MONDAY.minusWeeks(1).toString());
    send(worker, "START");
    assertThat(gp.milestone()).containsText("At work");
    move(worker, "HOURS").locator("[name=hours]").fill("9");

    seen("hours reported, on the GP's open page", () -> move(worker, "HOURS").locator("button[type=submit]").click(),
        gp.open().locator("#timeline", new Page.LocatorOptions().setHasText("Hours worked reported")));

    assertThat(op.open().locator("#timeline")).not().containsText("Hours worked reported");
    assertThat(mc.open().locator("#timeline")).not().containsText("Hours worked reported");
  }

  @Test
  @Order(9)
  void aWithdrawalEmptiesTheOpenPageOfWhomItConcernsAndNobodyElses() {
    var shown = mc.open().locator(".entry").count();
    var consents = patient.acts("/pathways/" + pathway + "/consents");
    var card = consents.locator("article.person").filter(new Locator.FilterOptions().setHasText("Dr Els Peeters")).first();

    gone("consent withdrawn, what it opened off the occupational physician's open page",
        () -> card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Withdraw the consent")).click(), op.open().locator("[data-category=WORK_CONTENT]"));

    assertThat(mc.open().locator(".entry")).hasCount(shown);
  }

  @Test
  @Order(10)
  void nobodysOpenPageWasLoadedAnewOnTheWayAndNothingIsInTheWayOnAny() {
    for (var desk : List.of(gp, clinician, patient, mc)) {
      desk.wasNotReloaded();
    }
    gp.somebody().opens("/pathways/" + pathway).isPictured("story-gp").findsNothingInTheWay();
    mc.somebody().opens("/pathways/" + pathway).isPictured("story-mc").findsNothingInTheWay();
    patient.somebody().opens("/").isPictured("story-patient").findsNothingInTheWay();
    coordinator.somebody().opens("/").isPictured("story-coordinator").findsNothingInTheWay();
    assertThat(coordinator.open().locator("main")).not().containsText("Emma");
  }

  private static void names(String place, String givenName, String familyName, String number) {
    var table = gp.acts("/pathways/" + pathway + "/table");
    table.locator("#place").selectOption(place);
    table.locator("#opened-given").fill(givenName);
    table.locator("#opened-family").fill(familyName);
    table.locator("#opened-number").fill(number);
    table.locator(".opening button[type=submit]").click();
    assertThat(table.locator(".done")).isVisible();
  }

  /** What the patient says beside their doctor, who reads the sentence aloud: it confirms whom it names, too. */
  private static void writesDown(String name) {
    var spoken = gp.acts("/pathways/" + pathway + "/consents/relayed");
    var whom = spoken.locator(".whom", new Page.LocatorOptions().setHasText(name));
    whom.locator("[name=decision][value=GRANT]").check();
    whom.locator(".answer [name=past]").check();
    whom.locator(".answer button[type=submit]").click();
    assertThat(whom.locator(".difference")).containsText("will newly see");
    whom.locator(".difference button[type=submit]").click();
    assertThat(spoken.locator(".done")).isVisible();
  }

  private static void confirms(String name) {
    patient.somebody().page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirm " + name).setExact(true)).click();
    assertThat(patient.somebody().page().locator(".done")).isVisible();
  }

  private static void agrees(String name, String... categories) {
    var page = patient.acts("/pathways/" + pathway + "/consents");
    page.locator("article.person").filter(new Locator.FilterOptions().setHasText(name)).first().locator("a[id^=to-]").click();
    for (var category : categories) {
      page.locator("#wish input[name=categories][value=" + category + "]").check();
    }
    page.locator("#wish input[name=past][value=true]").check();
    var purpose = page.locator("#wish input[type=radio][name=purpose][value=RETURN_TO_WORK]");
    if (purpose.count() > 0) {
      purpose.check();
    }
    page.locator("#wish button[type=submit]").click();
    page.locator(".difference form button[type=submit]").click();
    assertThat(page.locator(".done")).isVisible();
  }

  private static Locator move(Page page, String move) {
    return page.locator("form[data-move=" + move + "]");
  }

  private static void send(Page page, String move) {
    move(page, move).locator("button[type=submit]").click();
    assertThat(page.locator(".done")).isVisible();
  }

  private static void seen(String what, Runnable act, Locator elsewhere) {
    measured(what, act, () -> assertThat(elsewhere.first()).isVisible());
  }

  private static void gone(String what, Runnable act, Locator elsewhere) {
    assertThat(elsewhere).not().hasCount(0);
    measured(what, act, () -> assertThat(elsewhere).hasCount(0));
  }

  private static void measured(String what, Runnable act, Runnable until) {
    var began = Instant.now();
    act.run();
    until.run();
    system.figures().appeared(what, Duration.between(began, Instant.now()));
  }
}
