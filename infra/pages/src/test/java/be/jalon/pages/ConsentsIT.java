package be.jalon.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.local.ServiceName;
import be.jalon.local.story.Chapter;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Julie lets Dr Peeters see her work, takes it back, gives it again, and reads who looked; Dr Peeters has the pathway open meanwhile. Each of them logs in once. */
@InABrowser
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsentsIT {

  private static final String OP = "Dr Els Peeters";

  static Running system;
  static Chromium chromium;
  static String pathway;
  static String consents;
  static Somebody julie;
  static Somebody els;

  @BeforeAll
  static void referredAndInCare(Running shared, Chromium browser) {
    system = shared;
    chromium = browser;
    pathway = system.story(People.CONSENTS, Chapter.IN_CARE).pathway();
    consents = "/pathways/" + pathway + "/consents";
    julie = Somebody.loggedIn(system, chromium.browser(), People.CONSENTS.patient(), "en");
    els = Somebody.loggedIn(system, chromium.browser(), "peeters", "en");
  }

  @AfterAll
  static void everybodyLeaves() {
    Stream.of(julie, els).filter(Objects::nonNull).forEach(Somebody::close);
  }

  @Test
  @Order(1)
  void withTheKeyboardAloneAnAssessorIsConfirmedAndLetSeeSomethingOnceTheDifferenceWasShown() {
    julie.opens("/consents").page().waitForURL("**" + consents);
    press(julie, button(julie, "Confirm " + OP));
    assertThat(julie.page().locator(".done")).containsText("confirmed");

    press(julie, julie.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open or refuse something to " + OP)));
    assertThat(julie.page().locator("h1")).hasText("What " + OP + " may see");
    press(julie, button(julie, "See what would change"));
    assertThat(julie.page().locator("#errors")).isVisible();

    for (var choice : List.of("input[value=IDENTITY]", "input[value=WORK_CONTENT]", "input[name=past][value=true]")) {
      julie.page().locator(choice).focus();
      julie.page().keyboard().press("Space");
    }
    press(julie, button(julie, "See what would change"));

    assertThat(julie.page().locator(".difference")).containsText(OP + " will newly see:");
    assertThat(julie.page().locator(".difference ul.gains")).containsText("your work");
    press(julie, button(julie, "Save the consent"));

    assertThat(card(julie)).containsText("your work");
    assertThat(julie.page().locator(".done")).hasText("It is saved.");
  }

  @Test
  @Order(2)
  void whatIsShownThroughHerEyesIsWhatSheSees() {
    els.opens("/pathways/" + pathway);
    julie.opens(consents).page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See through their eyes: " + OP)).click();

    assertThat(julie.page().locator("h1")).hasText("What " + OP + " sees");
    assertThat(categories(julie)).isNotEmpty().isEqualTo(categories(els));
  }

  @Test
  @Order(3)
  void aWithdrawalTakesOnePressEmptiesHerOpenPageAndIsUndoneByAnother() {
    julie.opens(consents);
    var work = els.opens("/pathways/" + pathway).page().locator("[data-category=WORK_CONTENT]");
    assertThat(work).not().hasCount(0);

    card(julie).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Withdraw the consent")).click();

    assertThat(julie.page().locator(".taken-back")).containsText(OP + ", occupational physician");
    assertThat(work).hasCount(0);
    julie.isPictured("consents-withdrawn").findsNothingInTheWay();

    button(julie, "Undo: put it back as it was").click();

    assertThat(card(julie)).containsText("your work");
    assertThat(work).not().hasCount(0);
  }

  @Test
  @Order(4)
  void theLogTellsInSentencesWhoLookedAndKeepsProgramsApart() {
    var fetched = system.cast(People.CONSENTS).occupationalPhysician().with("Jalon-Automated", "true").get(ServiceName.PATHWAY, "/pathways/" + pathway + "/timeline");
    assertThat(fetched.done()).isTrue();
    var looks = julie.opens("/pathways/" + pathway + "/access").page().locator(".looks");
    assertThat(looks).containsText(OP + ", occupational physician");
    assertThat(looks.locator(".automated")).hasCount(0);

    julie.page().locator("#who").selectOption(OP);
    julie.page().getByLabel("Show automatic updates too").check();
    button(julie, "Show").click();

    assertThat(looks.locator(".automated").first()).containsText("had a page open that updated itself");
    assertThat(looks).not().containsText("Dr Anne Lambert");
    assertThat(julie.page().url()).doesNotContain("peeters");
  }

  @Test
  @Order(5)
  void whoRepresentsHerDecidesInHerNameAndTheLogSaysSo() {
    try (var alice = Somebody.loggedIn(system, chromium.browser(), "alice", "en").opens("/consents")) {
      assertThat(alice.page().locator(".notice").first()).containsText("You are acting for Julie Noël");
      assertThat(card(alice)).containsText("your work");
    }
    assertThat(julie.opens("/pathways/" + pathway + "/access").page().locator(".looks").first()).containsText("Alice Noël, on your behalf (legal representative)");
  }

  @Test
  @Order(6)
  void nothingIsInTheWayOnAnyOfThesePagesInAnyLanguage() {
    julie.opens(consents);
    var pages = new LinkedHashMap<String, String>();
    pages.put("consents", consents);
    pages.put("consents-difference", path(card(julie).locator("a[id^=usual-]")));
    pages.put("consents-eyes", path(card(julie).locator("a[id^=eyes-]")));
    pages.put("consents-access", "/pathways/" + pathway + "/access");
    pages.put("end", "/pathways/" + pathway + "/end");
    julie.isPicturedInEveryLanguage(pages);
    julie.isPicturedInEveryLanguage("table", () -> julie.opens("/pathways/" + pathway + "/table").unfoldsEverything());
  }

  @Test
  @Order(7)
  void whatJulieSaysBesideHerDoctorIsReadAloudLookedAtAndWrittenDown() {
    try (var anne = Somebody.loggedIn(system, chromium.browser(), "lambert", "en")) {
      julie.opens(consents).page().evaluate("window.stillHere = true");
      var whom = anne.page().locator(".whom", new Page.LocatorOptions().setHasText("Paul Simon"));
      anne.isPicturedInEveryLanguage("consents-relayed", () -> {
        anne.opens(consents + "/relayed");
        whom.locator("[name=decision][value=GRANT]").check();
        whom.locator(".answer button[type=submit]").click();
      });
      assertThat(whom.locator(".difference")).containsText("Dr Paul Simon will newly see:");

      whom.locator(".difference button[type=submit]").click();

      assertThat(anne.page().locator(".done")).containsText("The consent is noted.");
      var paul = julie.page().locator("article.person").filter(new Locator.FilterOptions().setHasText("Dr Paul Simon"));
      assertThat(paul).containsText("your proposed progressive return");
      assertThat(julie.page().evaluate("window.stillHere")).as("her open page followed by itself").isEqualTo(true);
      assertThat(julie.page().locator("#announcer")).containsText("Consent given");
    }
  }

  @Test
  @Order(8)
  void whoLeavesHerSeatTakesItAgainByItsAddressAndComesAndGoesOnJuliesOpenPage() {
    julie.opens(consents).page().evaluate("window.stillHere = true");
    els.opens("/pathways/" + pathway + "/table").page().locator("details:has(form[action$='/LEAVE']) summary").first().click();
    button(els, "I leave this seat").click();
    assertThat(els.page().locator(".done")).containsText("You left this seat.");
    assertThat(card(julie)).hasCount(0);

    els.isPicturedInEveryLanguage(Map.of("table-take", "/pathways/" + pathway + "/table"));
    press(els, button(els, "I take this seat"));

    assertThat(els.page().locator(".done")).containsText("Your name is put to the patient.");
    // Whom a consent of hers names is confirmed by it.
    assertThat(card(julie)).containsText("your work");
    assertThat(julie.page().evaluate("window.stillHere")).isEqualTo(true);
  }

  private static Locator card(Somebody who) {
    return who.page().locator("article.person").filter(new Locator.FilterOptions().setHasText(OP));
  }

  private static Locator button(Somebody who, String name) {
    return who.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void press(Somebody who, Locator what) {
    what.focus();
    who.page().keyboard().press("Enter");
  }

  private static String path(Locator link) {
    return link.getAttribute("href");
  }

  /** What kinds of content stand on the page, each as often as it does. */
  private static List<String> categories(Somebody who) {
    return who.page().locator("[data-category]").all().stream().map(piece -> piece.getAttribute("data-category")).sorted().toList();
  }
}
