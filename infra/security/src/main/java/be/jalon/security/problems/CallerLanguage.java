package be.jalon.security.problems;

import be.jalon.contracts.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language to answer in: the first of the caller's that Jalon speaks, French otherwise. */
public final class CallerLanguage {

  private static final List<String> SPOKEN = List.of("fr", "nl", "de", "en");

  private CallerLanguage() {
  }

  public static Language of(HttpServletRequest request) {
    return of(request.getHeader("Accept-Language"));
  }

  static Language of(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return Language.FR;
    }
    try {
      var tag = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
      return tag == null ? Language.FR : Language.valueOf(tag.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Language.FR;
    }
  }
}
