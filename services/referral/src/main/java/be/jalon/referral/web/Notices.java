package be.jalon.referral.web;

import be.jalon.contracts.Language;
import be.jalon.security.problems.CallerLanguage;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** What a page must say beside a danger, in the caller's language, from {@code jalon/notices-referral_<language>.properties}. */
final class Notices {

  /** @param code stable; {@code not-an-emergency-channel} or {@code please-telephone} */
  record Notice(String code, String text) {}

  private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

  Notices() {
    for (var language : Language.values()) {
      texts.put(language, read("/jalon/notices-referral_" + language.name().toLowerCase(Locale.ROOT) + ".properties"));
    }
  }

  Notice notAnEmergencyChannel(HttpServletRequest request) {
    return notice("not-an-emergency-channel", request);
  }

  Notice pleaseTelephone(HttpServletRequest request) {
    return notice("please-telephone", request);
  }

  private Notice notice(String code, HttpServletRequest request) {
    return new Notice(code, texts.get(CallerLanguage.of(request)).getProperty(code));
  }

  private static Properties read(String resource) {
    try (var reader = new InputStreamReader(Notices.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
      var properties = new Properties();
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
