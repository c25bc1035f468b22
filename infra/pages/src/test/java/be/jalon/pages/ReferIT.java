package be.jalon.pages;

import static be.jalon.pages.People.REFER;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.jalon.local.ServiceName;
import be.jalon.local.identity.DemoAccounts;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A GP refers: from their own software, with the keyboard, over a bad connection; and what follows from it. */
@InABrowser
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReferIT {

  private static final LocatorAssertions.ContainsTextOptions PATIENTLY = new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

  static Running system;
  static Chromium chromium;
  static String request;

  @BeforeAll
  static void start(Running shared, Chromium browser) {
    system = shared;
    chromium = browser;
  }

  @Test
  @Order(1)
  void dangerOfSuicideStopsTheFormEvenWithoutAConnection() {
    try (var gp = gp("en")) {
      begins(gp);
      var draft = gp.page().url().substring(system.portal().length());
      var suicide = gp.page().locator("[name=danger][value=SUICIDE]");
      gp.isPicturedInEveryLanguage("refer-danger", () -> gp.opens(draft).page().locator("[name=danger][value=SUICIDE]").check());
      assertThat(gp.page().locator(".goes-on")).isHidden();
      gp.page().locator("[name=danger][value='']").check();
      assertThat(gp.page().locator(".goes-on")).isVisible();

      gp.context().setOffline(true);
      suicide.check();

      assertThat(gp.page().locator("#stop-title")).isFocused();
      assertThat(gp.page().locator("#stop")).containsText("0800 32 123");
      assertThat(gp.page().locator(".goes-on")).isHidden();
      gp.page().locator("#done").fill("Called 112, her sister is with her.");
      assertThat(gp.page().locator(".goes-on")).isVisible();
    }
  }

  /** Whom to call, and that something was done, is asked for all the same. */
  @Test
  @Order(1)
  void anotherDangerWarnsAndLetsTheFormGoOn() {
    try (var gp = gp("en")) {
      begins(gp);
      var draft = gp.page().url().substring(system.portal().length());
      gp.isPicturedInEveryLanguage("refer-warning", () -> gp.opens(draft).page().locator("[name=danger][value=VIOLENCE_SUFFERED]").check());

      assertThat(gp.page().locator("#stop")).containsText("0800 30 030");
      assertThat(gp.page().locator("#stop a[href='tel:080032123']")).isHidden();
      assertThat(gp.page().locator(".goes-on")).isVisible();
    }
  }

  @Test
  @Order(2)
  void whatIsTypedOutlivesALostConnectionAndAClosedTab() {
    try (var gp = gp("en")) {
      begins(gp);
      gp.page().locator("#familyName").fill("Haddad");
      assertThat(gp.page().locator("#saved")).containsText("Saved at");
      gp.context().setOffline(true);
      gp.page().locator("#givenName").fill("Yasmine");
      assertThat(gp.page().locator("#saved")).containsText("Not saved: no connection.", PATIENTLY);
      assertThat(gp.page().locator("#announcer")).containsText("Not saved: no connection.");
      gp.context().setOffline(false);
      assertThat(gp.page().locator("#saved")).containsText("Saved at", PATIENTLY);
      assertThat(gp.page().locator("#announcer")).containsText("Connected again, everything is saved.");
      var draft = gp.page().url();
      gp.page().close();

      var another = gp.context().newPage();
      another.navigate(system.portal() + "/refer");
      another.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Yasmine Haddad")).first().click();

      assertThat(another).hasURL(draft);
      assertThat(another.locator("#givenName")).hasValue("Yasmine");
    }
  }

  @Test
  @Order(3)
  void twoWindowsDoNotOverwriteEachOtherUnseen() {
    try (var gp = gp("en")) {
      begins(gp);
      var other = gp.context().newPage();
      other.navigate(gp.page().url());
      gp.page().locator("#familyName").fill("Haddad");
      assertThat(gp.page().locator("#saved")).containsText("Saved at");

      other.locator("#familyName").fill("Hadad");

      assertThat(other.locator("#saved")).containsText("changed in another window");
      assertThat(other.locator("#familyName")).hasValue("Hadad");
    }
  }

  /** A prepared GP: the patient comes from their software, four answers are given, everything by keyboard. */
  @Test
  @Order(4)
  void aPreparedGpRefersFromTheirSoftwareByKeyboardInFarLessThanTwoMinutes() {
    var link = system.doctorsSoftware().link(system.portal(), "lambert", DemoAccounts.named(REFER.patient()), Instant.now());
    try (var gp = gp("fr")) {
      var began = Instant.now();
      gp.page().navigate(link.toString());
      assertThat(gp.page().locator("#patient-fields summary")).containsText("Yasmine Haddad");
      assertThat(gp.page().url()).doesNotContain("request");

      press(gp.page().locator("input[name=reasons][value=severity]"), "Space");
      press(gp.page().locator("input[name=urgency][value=SOON]"), "Space");
      press(gp.page().locator("input[name=care][value=AGREES]"), "Space");
      press(gp.page().locator("input[name=workLimits][value=REFUSES]"), "Space");
      assertThat(gp.page().locator("#care .said.fr")).isVisible();
      gp.isPictured("refer-form-launched");
      press(gp.page().locator("#refer button[type=submit]"), "Enter");
      assertThat(gp.page().locator("h1")).hasText("À relire avant l’envoi");
      assertThat(gp.page().locator(".agreed")).containsText("Refuse");
      press(gp.page().locator("form[action$='/send'] button"), "Enter");

      assertThat(gp.page().locator(".done")).hasText("La demande est envoyée.");
      assertThat(gp.page().locator("h1")).hasText("Demande pour Yasmine Haddad");
      assertThat(gp.page().locator(".turn")).containsText("réponse attendue au plus tard");
      assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofMinutes(2));
      request = gp.page().url().substring(gp.page().url().lastIndexOf('/') + 1);

      gp.page().navigate(link.toString());
      assertThat(gp.page().locator(".notice")).containsText("Ce lien a déjà servi.");
      gp.isPicturedInEveryLanguage("refer-launch-used", () -> gp.page().navigate(link.toString()));
    }
  }

  @Test
  @Order(5)
  void theNetworkAsksAndTheGpAnswersWhereTheQuestionStands() {
    var clinician = system.cast(REFER).clinician();
    assertThat(clinician.post(ServiceName.REFERRAL, "/referrals/" + request + "/questions", Map.of("text", "Is there a treatment already?")).status()).isEqualTo(200);

    try (var gp = gp("en")) {
      gp.opens("/refer");
      gp.page().locator(".requests .yours a", new Page.LocatorOptions().setHasText("Yasmine Haddad")).click();
      comesTo(gp, "Is there a treatment already?");
      gp.isPicturedInEveryLanguage(Map.of("refer-question", "/refer/sent/" + request));
      gp.page().locator("#text").fill("None so far.");
      gp.page().locator("form[action$='/additions'] button[type=submit]").click();

      assertThat(gp.page().locator(".done")).hasText("Added to the request.");
      assertThat(gp.page().locator(".turn")).containsText("Waiting for: work clinician");
    }
  }

  @Test
  @Order(6)
  void thePatientAddsToItFromTheirOwnPathway() {
    try (var patient = Somebody.loggedIn(system, chromium.browser(), REFER.patient(), "en")) {
      patient.opens("/pathways/" + system.pathwayOf(REFER));
      patient.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The request")).click();
      patient.page().locator("#work summary").click();
      patient.page().locator("#job").fill("night nurse");
      patient.page().locator("form[action$='/additions'] button[type=submit]").click();

      assertThat(patient.page().locator(".done")).hasText("Added to the request.");
      patient.isPicturedInEveryLanguage(Map.of("refer-patient", "/refer/sent/" + request));
    }
    try (var gp = gp("en")) {
      comesTo(gp.opens("/refer/sent/" + request), "night nurse");
    }
  }

  @Test
  @Order(7)
  void nothingIsInTheWayOnAnyOfThesePagesInAnyLanguage() {
    var link = system.doctorsSoftware().link(system.portal(), "lambert", DemoAccounts.named(REFER.patient()), Instant.now());
    try (var gp = gp("en")) {
      gp.page().navigate(link.toString());
      var draft = gp.page().url().substring(system.portal().length());
      gp.isPicturedInEveryLanguage("refer-flaws", () -> {
        gp.opens(draft).page().locator("#refer button[type=submit]").click();
        assertThat(gp.page().locator("#errors")).isFocused();
      });
      gp.page().locator("#more summary").click();
      gp.page().locator("input[name=demands]").first().check();
      gp.page().locator("input[name=reasons]").first().check();
      gp.page().locator("input[name=urgency]").first().check();
      gp.page().locator("input[name=care][value=AGREES]").check();
      gp.page().locator("#refer button[type=submit]").click();
      assertThat(gp.page().locator(".agreed")).isVisible();

      var pages = new LinkedHashMap<String, String>();
      pages.put("refer", "/refer");
      pages.put("refer-form", draft);
      pages.put("refer-review", draft + "/review");
      pages.put("refer-sent", "/refer/sent/" + request);
      pages.put("refer-slip", "/refer/sent/" + request + "/slip");
      gp.isPicturedInEveryLanguage(pages);
      gp.opens("/refer/sent/" + request + "/slip").page().pdf(new Page.PdfOptions().setFormat("A4").setPath(Somebody.PICTURES.resolve("refer-slip.pdf")));
    }
  }

  private static Somebody gp(String language) {
    return Somebody.loggedIn(system, chromium.browser(), "lambert", language);
  }

  private static void begins(Somebody gp) {
    gp.opens("/refer");
    gp.page().locator("form[action='/refer/drafts'] button").click();
    assertThat(gp.page().locator("#refer")).isVisible();
  }

  /** What somebody else did reaches a page that is not live when it is opened again. */
  private static void comesTo(Somebody reader, String words) {
    await().untilAsserted(() -> {
      reader.page().reload();
      assertThat(reader.page().locator("main").textContent()).contains(words);
    });
  }

  private static void press(Locator control, String key) {
    control.focus();
    control.press(key);
  }
}
