package be.jalon.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a page shows, as text. */
public final class Shown {

  private Shown() {
  }

  public static String by(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
  }

  /** To be looked at in a browser without a system behind it, where {@code -Djalon.portal.pages} names a folder. */
  public static void kept(String name, MvcTestResult answer) throws IOException {
    var folder = System.getProperty("jalon.portal.pages", "");
    if (!folder.isEmpty()) {
      Files.createDirectories(Path.of(folder));
      Files.writeString(Path.of(folder, name + ".html"), by(answer).replaceAll("\"/assets/([a-z]+)[^\"]*\\.(css|js|svg)\"", "\"$1.$2\""));
    }
  }
}
