package be.jalon.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.local.ServiceName;
import be.jalon.local.story.Chapter;
import be.jalon.local.story.Story;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logging in, my pathways, a pathway: in every language, on a phone and a screen, and as things happen. */
@InABrowser
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PagesIT {

  static Running system;
  static Chromium chromium;
  static Story story;
  static String pathway;

  @BeforeAll
  static void start(Running shared, Chromium browser) {
    system = shared;
    chromium = browser;
    story = system.story(People.PAGES);
    if (!system.hasTold(People.PAGES)) {
      tell(Chapter.REFERRED, Chapter.IN_CARE);
    }
    pathway = system.pathwayOf(People.PAGES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "nl", "de", "en"})
  @Order(1)
  void theDoorIsInTheBrowsersLanguageAndSoIsWhatLiesBehindIt(String language) {
    try (var door = Somebody.atTheDoor(system, chromium.browser(), language)) {
      assertThat(door.page().locator("html")).hasAttribute("lang", language);
      door.isPictured("login-" + language).findsNothingInTheWay();
    }
    try (var gp = Somebody.loggedIn(system, chromium.browser(), "lambert", language)) {
      assertThat(gp.page().locator("html")).hasAttribute("lang", language);
    }
  }

  @Test
  @Order(1)
  void nothingIsInTheWayOnAnyPageInAnyLanguage() {
    try (var gp = Somebody.loggedIn(system, chromium.browser(), "lambert", "fr")) {
      gp.isPicturedInEveryLanguage(Map.of("mine", "/", "pathway", "/pathways/" + pathway, "missing", "/pathways/none-such"));
    }
  }

  @Test
  @Order(2)
  void somebodyChoosesAnotherLanguageAndIsRemembered() {
    try (var gp = Somebody.loggedIn(system, chromium.browser(), "lambert", "fr")) {
      gp.page().locator(".languages button[value=nl]").click();
      assertThat(gp.page().locator("html")).hasAttribute("lang", "nl");
      gp.opens("/pathways/" + pathway);
      assertThat(gp.page().locator("html")).hasAttribute("lang", "nl");
    }
  }

  @Test
  @Order(3)
  void theKeyboardAloneLeadsToAPathway() {
    try (var gp = Somebody.loggedIn(system, chromium.browser(), "lambert", "en")) {
      var keys = gp.page().keyboard();
      keys.press("Tab");
      assertThat(gp.page().locator(".skip")).isFocused();
      keys.press("Enter");
      for (int i = 0; i < 12 && !gp.page().url().contains("/pathways/"); i++) {
        keys.press("Tab");
        if ((boolean) gp.page().evaluate("document.activeElement.matches('.line .name')")) {
          keys.press("Enter");
          gp.page().waitForURL("**/pathways/**");
        }
      }
      assertThat(gp.page().locator("h1")).not().isEmpty();
      assertThat(gp.page().locator(".milestones")).isVisible();
    }
  }

  @Test
  @Order(4)
  void seenTakesOneKeyAndLeavesTheLine() {
    try (var patient = Somebody.loggedIn(system, chromium.browser(), "noah", "en")) {
      var line = patient.page().locator(".line").first();
      assertThat(line.locator(".badge").first()).hasText("New");
      line.locator(".name").focus();
      patient.page().keyboard().press("v");
      assertThat(patient.page().locator(".line.new")).hasCount(0);
      assertThat(patient.page().locator(".line")).hasCount(1);
    }
  }

  /** Anne Lambert is away, and Jan Claes looks after her patient until she is back. */
  @Test
  @Order(5)
  void whoStandsInSeesForWhomAndUntilWhenAndNothingMoreAfterTheLeave() {
    var today = LocalDate.now(ZoneId.of("Europe/Brussels"));
    isAway(today, today.plusDays(12));
    try (var standIn = Somebody.loggedIn(system, chromium.browser(), "claes", "en")) {
      var line = standIn.page().locator(".line", new Page.LocatorOptions().setHasText("Noah Lemmens"));
      assertThat(line.locator(".stand-in")).hasText(Pattern.compile("You stand in for Dr Anne Lambert until " + today.plusDays(12).getDayOfMonth() + " [A-Z][a-z]+"));
      standIn.isPicturedInEveryLanguage(Map.of("mine-stand-in", "/")).speaks("en").opens("/");
      assertThat(line).hasCount(1);
      standIn.page().evaluate("window.stillHere = true");

      // she is back, and away again another time: nobody can be waited for until midnight here
      isAway(today.plusDays(30), today.plusDays(40));

      assertThat(line).hasCount(0);
      assertThat(standIn.page().evaluate("window.stillHere")).isEqualTo(true);
      assertThat(standIn.page().navigate(system.portal() + "/pathways/" + pathway).status()).isEqualTo(404);
    }
  }

  private static void isAway(LocalDate from, LocalDate until) {
    var gp = system.cast(People.PAGES).gp();
    var seat = gp.get(ServiceName.PATHWAY, "/pathways/" + pathway).body().at("/header/seats").valueStream()
        .filter(each -> each.path("capacity").asString().equals("TREATING_DOCTOR")).findFirst().orElseThrow().path("seat").asString();
    var answer = gp.post(ServiceName.PATHWAY, "/pathways/" + pathway + "/seats/" + seat + "/stand-ins", Map.of(
        "person", Map.of("account", "claes", "familyName", "Claes", "givenName", "Jan"), "from", from.toString(), "until", until.toString()));
    assertThat(answer.done()).as("%d %s", answer.status(), answer.body()).isTrue();
  }

  @Test
  @Order(6)
  void whatHappensAppearsOnAnOpenPageAndIsAnnounced() {
    try (var gp = Somebody.loggedIn(system, chromium.browser(), "lambert", "en").opens("/pathways/" + pathway)) {
      gp.page().evaluate("window.stillHere = true");
      int before = gp.page().locator(".item").count();
      var list = gp.context().newPage();
      list.navigate(system.portal() + "/");
      list.evaluate("window.stillHere = true");

      tell(Chapter.TABLE_WIDENED, Chapter.PROPOSED);

      assertThat(gp.page().locator(".milestones [aria-current=step]")).containsText("Return proposed");
      assertThat(gp.page().locator("#timeline")).containsText("Proposal of a progressive return");
      assertThat(gp.page().locator("#announcer")).not().isEmpty();
      assertThat(gp.page().locator(".item").count()).isGreaterThan(before);
      assertThat(list.locator(".line", new Page.LocatorOptions().setHasText("Noah Lemmens"))).containsText("return proposed");
      assertThat(list.evaluate("window.stillHere")).as("nor was the list").isEqualTo(true);
      assertThat(gp.page().evaluate("window.stillHere")).as("the page was not reloaded").isEqualTo(true);
      gp.isPictured("pathway-proposed").findsNothingInTheWay();
    }
  }

  /** Header, table, dates and what happened; details stay on the screen. */
  @Test
  @Order(7)
  void aPathwayPrintsOnOnePage() {
    try (var gp = Somebody.loggedIn(system, chromium.browser(), "lambert", "fr").opens("/pathways/" + pathway)) {
      var pdf = new String(gp.page().pdf(new Page.PdfOptions().setFormat("A4").setPath(Somebody.PICTURES.resolve("pathway.pdf"))), StandardCharsets.ISO_8859_1);

      assertThat(pdf.split("/Type\\s*/Page\\b", -1).length - 1).isEqualTo(1);
    }
  }

  /** The portal dies and comes back: nobody logs in again, and nothing that happened meanwhile is missing. */
  @Test
  @Order(8)
  void aLostConnectionIsToldAndCaughtUpWith() {
    var portal = system.portalProcess();
    try (var gp = Somebody.loggedIn(system, chromium.browser(), "lambert", "en").opens("/pathways/" + pathway)) {
      portal.hold();
      assertThat(gp.page().locator("#live-state")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
      gp.page().screenshot(new Page.ScreenshotOptions().setPath(Somebody.PICTURES.resolve("pathway-lost.png")));

      tell(Chapter.AGREED, Chapter.AUTHORISED);
      portal.release();

      assertThat(gp.page().locator(".milestones [aria-current=step]")).containsText("Authorised", new LocatorAssertions.ContainsTextOptions().setTimeout(120_000));
      assertThat(gp.page().locator("#live-state")).isHidden();
      assertThat(gp.page().locator("#announcer")).containsText("Connected again, the page is up to date.");
    } finally {
      portal.release();
    }
  }

  @Test
  @Order(9)
  void aWithdrawalEmptiesTheOpenPageOfWhomItConcerns() {
    try (var op = Somebody.loggedIn(system, chromium.browser(), "peeters", "en").opens("/pathways/" + pathway)) {
      var workLimits = op.page().locator("[data-category=WORK_CONTENT]");
      assertThat(workLimits).not().hasCount(0);
      op.isPictured("pathway-op").findsNothingInTheWay();

      tell(Chapter.STEPPING, Chapter.WITHDRAWN);

      assertThat(workLimits).hasCount(0);
    }
  }

  @Test
  @Order(10)
  void whoLogsOutSeesNothingMoreInAnyTab() {
    try (var gp = Somebody.loggedIn(system, chromium.browser(), "lambert", "en").opens("/pathways/" + pathway)) {
      var other = gp.context().newPage();
      other.navigate(system.portal() + "/");
      var addresses = new ArrayList<String>();
      other.onRequest(request -> addresses.add(request.url()));
      other.locator("form[action='/logout'] button").click();
      assertThat(other.locator("h1")).hasText("You are logged out");
      assertThat(gp.page().locator("h1")).hasText("You are logged out");
      assertThat(addresses).as("through the identity provider, without a word about anybody").anyMatch(address -> address.endsWith("/connect/logout"))
          .noneMatch(address -> address.contains("token"));

      gp.opens("/pathways/" + pathway);

      assertThat(gp.page().locator("input[name=password]")).isVisible();
    }
  }

  /** As many as one login may have, opened past the browser, which has at most six connections to one address. */
  @Test
  @Order(10)
  void whoHasTooManyPagesOpenIsToldThatThisOneIsReadAnewNowAndThen() throws Exception {
    var http = HttpClient.newHttpClient();
    try (var claes = Somebody.loggedIn(system, chromium.browser(), "claes", "en")) {
      var cookie = claes.context().cookies().stream().filter(each -> each.name.equals("jalon-portal")).findFirst().orElseThrow();
      var stream = HttpRequest.newBuilder(URI.create(system.portal() + "/live")).header("Accept", "text/event-stream").header("Cookie", cookie.name + "=" + cookie.value).build();
      var answers = new ArrayList<Integer>();
      while (answers.size() < 21) {
        answers.add(http.send(stream, HttpResponse.BodyHandlers.ofInputStream()).statusCode());
      }
      assertThat(answers).startsWith(200).endsWith(429);

      claes.opens("/");

      assertThat(claes.page().locator("#live-state")).hasText("Too many pages are open: this one is not updated live, it is read again every minute.");
      claes.isPictured("mine-crowded").findsNothingInTheWay();
    } finally {
      http.shutdownNow();
    }
  }

  /** The story cannot go on where it was told before: a running system is only looked at. */
  private static void tell(Chapter first, Chapter last) {
    Assumptions.assumeFalse(story.pathway().isEmpty() && first != Chapter.REFERRED, "this system was told Noah's story before");
    for (var chapter : Chapter.values()) {
      if (chapter.compareTo(first) >= 0 && chapter.compareTo(last) <= 0) {
        story.tell(chapter);
      }
    }
  }
}
