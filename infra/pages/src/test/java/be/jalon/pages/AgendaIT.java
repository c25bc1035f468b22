package be.jalon.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.local.story.Chapter;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A clinician publishes hours and holds out times; the patient chooses; two want the same time; the secretariat keeps the agenda; occupational physician and
 * médecin-conseil have agendas of their own. Louise Fontaine was referred, Nele Goossens took her request, and all of them may know her name.
 */
@InABrowser
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AgendaIT {

  static final LocalDate MONDAY = LocalDate.now(ZoneId.of("Europe/Brussels")).with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusWeeks(1);
  static final String WEEK = "/agenda?week=" + MONDAY;

  static Running system;
  static Browser browser;
  static String pathway;
  static Somebody nele;
  static Somebody louise;
  static String appointment;
  static String another;

  @BeforeAll
  static void louiseWasReferredAndTaken(Running shared, Chromium chromium) {
    system = shared;
    browser = chromium.browser();
    var story = system.story(People.AGENDA, Chapter.TAKEN);
    pathway = story.pathway();
    nele = Somebody.loggedIn(system, browser, People.AGENDA.clinician(), "en");
    louise = Somebody.loggedIn(system, browser, People.AGENDA.patient(), "en").opens("/pathways/" + pathway);
    assertThat(louise.page().locator(".seats")).containsText("Nele Goossens");
    story.tell(Chapter.TABLE_WIDENED);
  }

  @AfterAll
  static void leave() {
    if (louise != null) {
      nele.close();
      louise.close();
    }
  }

  @Test
  @Order(1)
  void hoursArePublishedAndBecomeFreeTime() {
    var page = nele.opens("/agenda/hours").page();
    publishes(page, "MONDAY", "TUESDAY", "THURSDAY");
    nele.opens(WEEK);
    assertThat(page.locator(".slot.free")).hasCount(12);
    assertThat(page.locator(".date").nth(2)).containsText("Nothing");

    nele.opens("/agenda/hours");
    page.locator("#from").fill(MONDAY.plusWeeks(3) + "T00:00");
    page.locator("#until").fill(MONDAY.plusWeeks(4) + "T00:00");
    page.locator("form[action$='/closures'] button").press("Enter");
    assertThat(page.locator(".done")).hasText("This time is closed.");
    page.locator("#date").fill(MONDAY.plusWeeks(2).toString());
    page.locator("[name='from.day']").first().fill("14:00");
    page.locator("[name='until.day']").first().fill("18:30");
    page.locator("form[action$='/days'] button").press("Enter");
    assertThat(page.locator(".done")).hasText("The hours of that day are published.");
    nele.isPicturedInEveryLanguage(Map.of("agenda-hours", "/agenda/hours")).speaks("en");
  }

  private static void publishes(Page hours, String... days) {
    for (var day : days) {
      hours.locator("[name='from." + day + "']").first().fill("09:00");
      hours.locator("[name='until." + day + "']").first().fill("12:00");
    }
    hours.locator("#minutes").fill("45");
    hours.locator("#minutes").press("Enter");
    assertThat(hours.locator(".done")).hasText("Your hours are published.");
  }

  @Test
  @Order(2)
  void whoWaitsForATimeIsOfferedSome() {
    var page = nele.opens(WEEK).page();
    page.locator("#week .task").filter(new Locator.FilterOptions().setHasText("Louise Fontaine")).locator(".button").click();
    appointment = page.url().replaceFirst(".*(/appointments/[^?#]+).*", "$1");
    nele.opens(appointment + "?from=" + MONDAY);
    page.locator("input[name=start]").nth(0).focus();
    page.keyboard().press("Space");
    page.locator("input[name=start]").nth(5).focus();
    page.keyboard().press("Space");
    page.locator("button[value=OFFER]").press("Enter");

    assertThat(page.locator(".done")).hasText("The times are offered. The person chooses.");
    assertThat(page.locator(".held-out li")).hasCount(2);
    nele.isPicturedInEveryLanguage(Map.of("appointment-offered", appointment)).speaks("en");
  }

  /** The clinician's open week follows by itself. */
  @Test
  @Order(3)
  void thePatientChoosesAndTheClinicianSeesItWithoutReloading() {
    nele.opens(WEEK);
    nele.page().evaluate("window.stillHere = true");
    louise.isPicturedInEveryLanguage(Map.of("my-appointment-offered", appointment));
    var page = louise.speaks("en").opens("/appointments").page();
    assertThat(page.locator(".task.yours")).containsText("Nele Goossens");
    page.locator(".task.yours .button").press("Enter");
    page.locator("input[name=start]").first().focus();
    page.keyboard().press("Space");
    page.keyboard().press("Enter");

    assertThat(page.locator(".done")).hasText("It is booked.");
    nele.page().evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    assertThat(nele.page().locator(".slot.booked")).containsText("Louise Fontaine");
    assertThat(nele.page().locator("#announcer")).containsText("The diary was updated.");
    assertThat(nele.page().evaluate("window.stillHere")).isEqualTo(true);
    nele.isPicturedInEveryLanguage(Map.of("agenda-week", WEEK)).isPicturedInEveryLanguage("appointment-booked", () -> nele.opens(appointment).unfoldsEverything());
    louise.isPicturedInEveryLanguage(Map.of("my-appointments", "/appointments"))
        .isPicturedInEveryLanguage("my-appointment-booked", () -> louise.opens(appointment).unfoldsEverything());
  }

  @Test
  @Order(4)
  void aCalendarIsToldATimeAndNothingElse() throws IOException {
    var page = louise.opens("/appointments").page();
    var file = page.waitForDownload(new Page.WaitForDownloadOptions(), () -> page.locator("a[download]").first().click());

    assertThat(file.suggestedFilename()).isEqualTo("appointment.ics");
    assertThat(Files.readString(file.path())).contains("SUMMARY:Appointment", "DTSTART:" + MONDAY.toString().replace("-", "") + "T")
        .doesNotContainIgnoringCase("jalon").doesNotContain("Goossens", "Fontaine");
  }

  /** The clinician fills in a form while the patient moves to that very time. */
  @Test
  @Order(5)
  void aTimeThatIsGoneIsSaidKindlyAndNothingIsLost() {
    var form = nele.opens(WEEK).page();
    form.locator(".slot.free").first().click();
    assertThat(form.locator("h1")).containsText("New appointment");
    var address = form.url().substring(system.portal().length());
    nele.isPicturedInEveryLanguage(Map.of("agenda-new", address)).speaks("en").opens(address);
    var wanted = address.replaceFirst(".*at=", "").replace("%3A", ":").replace("%253A", ":");

    var moving = louise.opens(appointment + "?from=" + MONDAY).page();
    moving.locator("input[name=start][value='" + wanted + "']").focus();
    moving.keyboard().press("Space");
    moving.locator("#move button[type=submit]").press("Enter");
    assertThat(moving.locator(".done")).hasText("The appointment is moved.");

    form.locator("input[name=who]").first().focus();
    form.keyboard().press("Space");
    form.locator("button[value=BOOK]").press("Enter");
    assertThat(form.locator(".errors")).containsText("This time has just been taken. Choose another.");
    assertThat(form.locator("h1")).hasText("Louise Fontaine");
    // sent again, it is refused again
    nele.isPicturedInEveryLanguage("agenda-taken", form::reload);

    form.locator("input[name=start]").last().focus();
    form.keyboard().press("Space");
    form.locator("button[value=BOOK]").press("Enter");
    assertThat(form.locator(".done")).hasText("It is booked.");
    another = form.url().substring(system.portal().length());
  }

  @Test
  @Order(6)
  void aTimeIsTakenBackAndAnAppointmentCalledOff() {
    var page = nele.opens(WEEK).page();
    int free = page.locator(".slot.free").count();
    page.locator(".slot.free").first().click();
    page.locator(".withdraw button").press("Enter");
    assertThat(page.locator(".done")).hasText("This time is taken back.");
    assertThat(page.locator(".slot.free")).hasCount(free - 1);

    louise.opens(appointment).page().locator("#cancel summary").press("Enter");
    assertThat(louise.page().locator("#cancel")).containsText("In time to cancel until");
    louise.page().locator("input[name=reason]").first().check();
    louise.page().locator("#cancel button[type=submit]").press("Enter");
    assertThat(louise.page().locator(".done")).hasText("The appointment is cancelled.");
    assertThat(louise.page().locator(".facts")).containsText("cancelled");
    louise.isPicturedInEveryLanguage(Map.of("my-appointment-cancelled", appointment)).speaks("en");
  }

  /** In the name of Nele Goossens, whose agenda she keeps; of what is treated she learns nothing, and in her own name of nobody. */
  @Test
  @Order(7)
  void theSecretariatKeepsTheAgendaAndReadsNothingOfTheCare() {
    try (var lien = Somebody.loggedIn(system, browser, "willems", "en")) {
      var page = lien.page();
      assertThat(page.locator(".who .hat select")).hasValue("CLINICIAN:goossens");
      lien.opens(another + "?from=" + MONDAY);
      page.locator("#move input[name=start]").first().focus();
      page.keyboard().press("Space");
      page.locator("#move button[type=submit]").press("Enter");
      assertThat(page.locator(".done")).hasText("The appointment is moved.");
      lien.isPicturedInEveryLanguage(Map.of("agenda-secretariat", WEEK)).speaks("en").opens(WEEK);
      assertThat(page.locator("h1")).hasText("Diary of Nele Goossens");
      page.locator(".slot.booked", new Page.LocatorOptions().setHasText("Louise Fontaine")).click();

      page.locator("header a[href='/pathways/" + pathway + "']").click();
      assertThat(page.locator("h1")).hasText("Louise Fontaine");
      assertThat(page.locator("#timeline")).containsText("Appointment moved");
      assertThat(page.locator("#timeline [data-category]:not([data-category=IDENTITY]):not([data-category=CARE_STATUS])")).hasCount(0);
      assertThat(page.locator("main")).not().containsText("wakes at four");
      assertThat(page.locator("main")).not().containsText("Entrepôts Delmotte");
      assertThat(page.locator("a[href^='/care/'], a[href^='/dangers/']")).hasCount(0);
      assertThat(page.navigate(system.portal() + "/care/of/" + pathway).status()).isEqualTo(403);

      page.locator("#hat").selectOption("SECRETARIAT");
      page.locator("form.hat button").click();
      assertThat(page.locator(".line")).hasCount(0);
      assertThat(page.navigate(system.portal() + appointment).status()).isEqualTo(404);
    }
  }

  @Test
  @Order(8)
  void anOccupationalPhysicianReceivesByAnAgendaOfTheirOwn() {
    try (var els = Somebody.loggedIn(system, browser, "peeters", "en")) {
      var page = els.opens("/agenda").page();
      assertThat(page.locator(".notice")).containsText("You have not published any hours yet");
      page.locator(".notice a").click();
      publishes(page, "WEDNESDAY", "FRIDAY");

      els.opens("/pathways/" + pathway).page().locator("a[href^='/agenda/new']").click();
      page.locator("input[name=start]").first().focus();
      page.keyboard().press("Space");
      page.locator("button[value=BOOK]").press("Enter");
      assertThat(page.locator(".done")).hasText("It is booked.");
      assertThat(page.locator(".slot.booked")).hasCount(1);
      assertThat(page.locator(".slot.booked")).containsText("Louise Fontaine");
      els.isPicturedInEveryLanguage(Map.of("agenda-op", page.url().substring(system.portal().length())));
    }
    assertThat(louise.opens("/appointments").page().locator(".task", new Page.LocatorOptions().setHasText("Els Peeters"))).containsText("occupational physician");
  }

  /** Who comes to the counter is received at once, and it is written down with the same press. */
  @Test
  @Order(9)
  void aMedecinConseilReceivesWhoComesUnannounced() {
    try (var paul = Somebody.loggedIn(system, browser, "simon", "en")) {
      var page = paul.opens("/agenda/hours").page();
      publishes(page, "MONDAY");
      var address = "/agenda/new?pathway=" + pathway;
      paul.isPicturedInEveryLanguage(Map.of("agenda-new-mc", address)).speaks("en").opens(address);
      page.locator("#here summary").press("Enter");
      page.locator("button[value=NOW]").press("Enter");

      assertThat(page.locator(".done")).hasText("Recorded: the appointment took place.");
      assertThat(page.locator(".slot.attended")).containsText("Louise Fontaine");
      assertThat(page.locator(".slot:not(.free)")).hasCount(1);
    }
  }
}
