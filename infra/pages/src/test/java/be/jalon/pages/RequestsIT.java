package be.jalon.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import be.jalon.local.story.Chapter;
import be.jalon.local.story.Story;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** From a request on a network's list to the end of the care: the clinician's pages, and what appears of it on others'. */
@InABrowser
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RequestsIT {

  private static final People PEOPLE = People.REQUESTS;

  static Running system;
  static Chromium chromium;
  static Story story;

  @BeforeAll
  static void start(Running shared, Chromium browser) {
    system = shared;
    chromium = browser;
    story = system.story(PEOPLE, Chapter.REFERRED);
  }

  @Test
  @Order(1)
  void aRequestIsAskedAboutAndTakenWithTheKeyboardAlone() {
    try (var clinician = loggedIn(PEOPLE.clinician()); var gp = loggedIn("lambert").opens("/pathways/" + story.pathway())) {
      var card = clinician.opens("/requests").page().locator("#request-" + story.referral());
      var keys = clinician.page().keyboard();
      clinician.isPicturedInEveryLanguage(Map.of("requests", "/requests")).speaks("en").opens("/requests");

      card.locator(".opening button").focus();
      keys.press("q");
      assertThat(card.locator("textarea[id^=question]")).isFocused();
      keys.type("Since when off work?");
      keys.press("Tab");
      keys.press("Enter");
      assertThat(clinician.page().locator(".done")).isVisible();
      assertThat(clinician.page().locator("section[aria-labelledby=group-FOR_THE_SENDER]").locator("#request-" + story.referral())).isVisible();
      assertThat(gp.page().locator("#timeline")).containsText("Question asked about the request");

      card.locator(".opening button").focus();
      keys.press("t");
      keys.press("Enter");
      clinician.page().waitForURL("**/pathways/" + story.pathway());
      assertThat(clinician.page().locator("h1")).not().isEmpty();
      assertThat(gp.page().locator("#timeline")).containsText("Taken into care");
    }
  }

  @Test
  @Order(2)
  void whoWillSeeItStandsBesideEachSectionAndThoseSeeItAtOnce() {
    try (var clinician = loggedIn(PEOPLE.clinician()); var gp = loggedIn("lambert").opens("/pathways/" + story.pathway())) {
      clinician.opens("/care/of/" + story.pathway());
      clinician.isPictured("care").findsNothingInTheWay();
      var limits = clinician.page().locator("#part-WORK_CAPACITY");
      assertThat(limits.locator("> summary")).containsText("Anne Lambert");
      assertThat(limits.locator("> summary")).not().containsText("Peeters");

      limits.locator("> summary").press("Enter");
      assertThat(limits.locator(".audience")).containsText("only once the patient agrees");
      limits.locator("#limits").fill("No duty on call.");
      assertThat(limits.locator(".sending")).isVisible();
      clinician.page().locator("[name='clinical.note']").fill("Sleeps again.");
      var findings = clinician.page().locator("#part-CLINICAL");
      findings.locator("[name='to.CLINICAL'][value=TREATING_DOCTOR]").uncheck();
      assertThat(findings.locator("> summary [data-to=TREATING_DOCTOR]")).isHidden();
      clinician.page().locator(".telling button[type=submit]").press("Enter");

      assertThat(clinician.page().locator("#timeline")).containsText("Sleeps again.");
      assertThat(gp.page().locator("#timeline")).containsText("No duty on call.");
      assertThat(gp.page().locator("#timeline")).not().containsText("Sleeps again.");
    }
  }

  @Test
  @Order(3)
  void aDangerIsNamedByOneAndSeenToByAnother() {
    try (var clinician = loggedIn(PEOPLE.clinician()); var gp = loggedIn("lambert"); var coordinator = loggedIn("carlier")) {
      clinician.opens("/dangers/of/" + story.pathway());
      clinician.page().locator("#kind").selectOption("OTHER");
      clinician.page().locator("#done").fill("Called the sister, who stays tonight.");
      clinician.page().locator(".raising button[type=submit]").press("Enter");
      assertThat(clinician.page().locator(".concerns .waits")).hasCount(1);

      coordinator.isPicturedInEveryLanguage(Map.of("network", "/network")).speaks("en").opens("/network");
      assertThat(coordinator.page().locator(".figure.alarms")).containsText("Dangers that nobody has acknowledged");
      assertThat(coordinator.page().locator("main")).not().containsText("Lambert");

      gp.opens("/dangers/of/" + story.pathway());
      var dangers = gp.page().url().substring(system.portal().length());
      gp.isPicturedInEveryLanguage(Map.of("dangers", dangers)).speaks("en").opens(dangers);
      gp.page().locator(".concerns button").press("Enter");
      assertThat(gp.page().locator(".concerns .waits")).hasCount(0);
    }
  }

  private static Somebody loggedIn(String account) {
    return Somebody.loggedIn(system, chromium.browser(), account, "en");
  }
}
