package be.jalon.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a page shows, as text. */
public final class Shown {

  private Shown() {
  }

  public static String by(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
  }
}
