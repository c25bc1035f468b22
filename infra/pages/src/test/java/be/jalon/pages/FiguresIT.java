package be.jalon.pages;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.local.story.Chapter;
import com.microsoft.playwright.options.LoadState;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Measures every page that somebody at the table comes to by the links on their pages; see {@link Figures}. */
@InABrowser
class FiguresIT {

  private static final int REPEATED = 3;

  /** What went over the wire: what came from the browser's cache has no size there. */
  private static final String LOADED = """
      () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].filter(each => each.transferSize > 0)
          .map(each => ({ bytes: each.transferSize, page: each.entryType === 'navigation', millis: each.responseStart - each.requestStart }))""";

  private static final String LINKS = "() => [...document.querySelectorAll('header nav a, main a:not([download])')].map(link => new URL(link.href)).filter(url => url.origin === location.origin).map(url => url.pathname)";

  private final Set<String> measured = new HashSet<>();
  private Figures figures;

  @Test
  void everyPageIsMeasuredAtFirstAndAgain(Running system, Chromium chromium) {
    figures = system.figures();
    var people = People.FIGURES;
    var pathway = system.hasTold(people) ? system.pathwayOf(people) : system.story(people, Chapter.STEPPING).pathway();

    for (var account : List.of("lambert", people.clinician(), people.patient(), "peeters", "simon", "carlier")) {
      try (var somebody = Somebody.loggedIn(system, chromium.browser(), account, "fr")) {
        measure(somebody, account, "/");
        if (somebody.opens("/pathways/" + pathway).page().locator(".milestones").count() > 0) {
          measure(somebody, account, "/pathways/" + pathway);
        }
      }
    }

    assertThat(measured).contains("/", "/pathways/{id}");
  }

  /** This page, and those to which it leads. */
  private void measure(Somebody somebody, String account, String address) {
    var shape = address.replaceAll("[0-9a-zA-Z_-]{20,}", "{id}");
    if (!measured.add(shape + (shape.equals("/") || shape.equals("/pathways/{id}") ? account : ""))) {
      return;
    }
    measured.add(shape);
    somebody.context().newCDPSession(somebody.page()).send("Network.clearBrowserCache");
    var first = view(somebody, address);
    var again = IntStream.range(0, REPEATED).mapToObj(_ -> view(somebody, address)).sorted((one, other) -> Double.compare(one.serverMillis(), other.serverMillis())).toList();
    figures.page(shape, account, first, again.get(REPEATED / 2));
    links(somebody).stream().filter(link -> !link.equals("/") && !link.matches("/pathways/[^/]+")).forEach(link -> measure(somebody, account, link));
  }

  @SuppressWarnings("unchecked")
  private static List<String> links(Somebody somebody) {
    return (List<String>) somebody.page().evaluate(LINKS);
  }

  @SuppressWarnings("unchecked")
  private static Figures.View view(Somebody somebody, String address) {
    somebody.opens(address).page().waitForLoadState(LoadState.LOAD);
    var loaded = (List<Map<String, Object>>) somebody.page().evaluate(LOADED);
    return new Figures.View(loaded.size(), loaded.stream().mapToLong(each -> number(each, "bytes").longValue()).sum(),
        loaded.stream().filter(each -> (boolean) each.get("page")).mapToDouble(each -> number(each, "millis").doubleValue()).findFirst().orElse(0));
  }

  private static Number number(Map<String, Object> entry, String name) {
    return (Number) entry.get(name);
  }
}
