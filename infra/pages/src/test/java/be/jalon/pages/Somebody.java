package be.jalon.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Somebody at a browser of their own, in one language. Whatever the browser complains of while they use it is kept. */
final class Somebody implements AutoCloseable {

  static final List<String> LANGUAGES = List.of("fr", "nl", "de", "en");
  static final Path PICTURES = Path.of(System.getProperty("jalon.pages.pictures", "target/pictures"));
  /** Once on each page; AxeBuilder sends those 560 kB three times for each look, and looks for what passes, too. */
  private static final String AXE = axe();
  private static final String VIOLATIONS = """
      tags => axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }).then(found =>
          found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id} at ${node.target}: ${node.failureSummary}`)))""";
  private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final int PHONE = 360;
  private static final int DESKTOP = 1280;

  private final Running system;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  private Somebody(Running system, Browser browser, String language) {
    this.system = system;
    this.context = browser.newContext(new Browser.NewContextOptions().setLocale(language).setTimezoneId("Europe/Brussels").setViewportSize(DESKTOP, 800));
    this.page = context.newPage();
    // What the content policy forbids shows up here, and so does every error of a script.
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().contains("Failed to load resource") && !message.text().contains("ERR_INTERNET_DISCONNECTED")) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
  }

  static Somebody loggedIn(Running system, Browser browser, String account, String language) {
    var somebody = new Somebody(system, browser, language);
    somebody.page.navigate(system.portal() + "/");
    somebody.page.locator("input[name=username][value=" + account + "]").check();
    somebody.page.locator("input[name=password]").fill(system.password());
    somebody.page.locator("main form button[type=submit]").click();
    somebody.page.waitForURL(system.portal() + "/**");
    return somebody;
  }

  /** Before logging in: the page on which one chooses an account. */
  static Somebody atTheDoor(Running system, Browser browser, String language) {
    var somebody = new Somebody(system, browser, language);
    somebody.page.navigate(system.portal() + "/");
    return somebody;
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  Somebody opens(String path) {
    page.navigate(system.portal() + path);
    return this;
  }

  /** Everything that is folded away, at once. */
  Somebody unfoldsEverything() {
    page.evaluate("document.querySelectorAll('main details:not([open]) > summary').forEach(each => each.parentElement.open = true)");
    return this;
  }

  /** From the next page on, as if chosen with the buttons at the top. */
  Somebody speaks(String language) {
    context.addCookies(List.of(new Cookie("jalon-language", language).setUrl(system.portal())));
    return this;
  }

  /** Each address in all four languages: nothing is in the way, and a picture is taken. @param addresses by the picture's name */
  Somebody isPicturedInEveryLanguage(Map<String, String> addresses) {
    return inEveryLanguage(language -> addresses.forEach((name, address) -> {
      opens(address);
      isPicturedIn(language, name);
    }));
  }

  /** What an address alone does not lead to, in all four languages; they end up there in English. @param comesThere the same way each time, whatever is read on it */
  Somebody isPicturedInEveryLanguage(String name, Runnable comesThere) {
    return inEveryLanguage(language -> {
      comesThere.run();
      isPicturedIn(language, name);
    });
  }

  private Somebody inEveryLanguage(Consumer<String> what) {
    LANGUAGES.forEach(language -> {
      speaks(language);
      what.accept(language);
    });
    return this;
  }

  private void isPicturedIn(String language, String name) {
    assertThat(page.locator("html").getAttribute("lang")).as("%s is in the reader's language", page.url()).isEqualTo(language);
    isPictured(name + "-" + language).findsNothingInTheWay();
  }

  /** Phone and desktop, whole pages, into {@code target/pictures}. */
  Somebody isPictured(String name) {
    for (int width : List.of(DESKTOP, PHONE)) {
      page.setViewportSize(width, 800);
      page.evaluate("scrollTo(0, 0)");
      // With its caret: to hide it, a style would be put into the page, which the content policy refuses and the browser complains of.
      page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-" + width + ".png")).setFullPage(true).setCaret(ScreenshotCaret.INITIAL));
      assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue()).as("%s fits %d pixels", name, width).isLessThanOrEqualTo(width);
    }
    page.setViewportSize(DESKTOP, 800);
    return this;
  }

  /** Nothing that axe-core finds against WCAG 2.2 A and AA, at both widths; nothing that the browser complained of. */
  Somebody findsNothingInTheWay() {
    if (!(boolean) page.evaluate("'axe' in window")) {
      page.evaluate(AXE);
    }
    for (int width : List.of(DESKTOP, PHONE)) {
      page.setViewportSize(width, 800);
      assertThat((List<?>) page.evaluate(VIOLATIONS, STANDARDS)).as("%s at %d pixels", page.url(), width).isEmpty();
    }
    page.setViewportSize(DESKTOP, 800);
    assertThat(complaints).as("what the browser complained of at %s", page.url()).isEmpty();
    return this;
  }

  private static String axe() {
    try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return "() => {" + new String(script.readAllBytes(), StandardCharsets.UTF_8) + "}";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
