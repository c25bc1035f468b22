package be.jalon.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The system's own Chromium, one for all tests; each person in it has a context of their own. Where there is none, tests in a browser say so and are skipped. */
final class Chromium {

  private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync");

  /** For what is to appear on a page: machines that run nine processes and a browser besides are slow at times. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static @Nullable Chromium shared;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path program) {
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program).setHeadless(true).setArgs(FLAGS));
  }

  /** Launched by whoever asks first. */
  static synchronized Chromium launch() {
    if (shared == null) {
      shared = launched();
    }
    return shared;
  }

  private static Chromium launched() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
    var program = installed();
    Assumptions.assumeTrue(program.isPresent(), "No Chromium on this machine (apt-get install chromium, or JALON_CHROMIUM=/path/to/it): nothing is tried in a browser");
    return new Chromium(program.get());
  }

  Browser browser() {
    return browser;
  }

  private static Optional<Path> installed() {
    var named = Stream.ofNullable(System.getenv("JALON_CHROMIUM")).map(Path::of);
    var found = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome").map(name -> Path.of(folder, name)));
    return Stream.concat(named, found).filter(Files::isExecutable).findFirst();
  }

  static synchronized void end() {
    if (shared != null) {
      shared.browser.close();
      shared.playwright.close();
      shared = null;
    }
  }
}
