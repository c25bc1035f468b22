package be.jalon.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.local.story.Chapter;
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

/** A clinician publishes hours and holds out times; the patient chooses; two want the same time. Louise Fontaine was referred, and Nele Goossens took her request. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AgendaIT {

  static final LocalDate MONDAY = LocalDate.now(ZoneId.of("Europe/Brussels")).with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusWeeks(1);
  static final String WEEK = "/agenda?week=" + MONDAY;

  static Running system;
  static Somebody nele;
  static Somebody louise;
  static String appointment;

  @BeforeAll
  static void louiseWasReferredAndTaken() throws InterruptedException {
    var browser = Chromium.launch().browser();
    system = Running.system();
    system.story(People.AGENDA, Chapter.TAKEN);
    nele = Somebody.loggedIn(system, browser, People.AGENDA.clinician(), "en");
    louise = Somebody.loggedIn(system, browser, People.AGENDA.patient(), "en");
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
    for (var day : new String[] {"MONDAY", "TUESDAY", "THURSDAY"}) {
      page.locator("[name='from." + day + "']").first().fill("09:00");
      page.locator("[name='until." + day + "']").first().fill("12:00");
    }
    page.locator("#minutes").fill("45");
    page.locator("#minutes").press("Enter");

    assertThat(page.locator(".done")).hasText("Your hours are published.");
    nele.opens(WEEK);
    assertThat(page.locator(".slot.free")).hasCount(12);
    assertThat(page.locator(".date").nth(2)).containsText("Nothing");
  }

  @Test
  @Order(2)
  void whoWaitsForATimeIsOfferedSome() {
    var page = nele.page();
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
    nele.isPicturedInEveryLanguage(Map.of("appointment-offered", appointment, "agenda-week", WEEK));
    nele.speaks("de").opens("/agenda/hours").isPictured("agenda-hours-de").findsNothingInTheWay();
  }

  /** The clinician's open week follows by itself. */
  @Test
  @Order(3)
  void thePatientChoosesAndTheClinicianSeesItWithoutReloading() {
    nele.speaks("en").opens(WEEK);
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
    louise.opens("/appointments").isPictured("my-appointments").findsNothingInTheWay();
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
    nele.isPictured("agenda-new").findsNothingInTheWay();
    var wanted = form.url().replaceFirst(".*at=", "").replace("%3A", ":").replace("%253A", ":");

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
    nele.isPictured("agenda-taken").findsNothingInTheWay();

    form.locator("input[name=start]").last().focus();
    form.keyboard().press("Space");
    form.locator("button[value=BOOK]").press("Enter");
    assertThat(form.locator(".done")).hasText("It is booked.");
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
  }
}
