package be.jalon.portal.words;

import be.jalon.contracts.Language;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** In which language somebody is spoken to: the one they chose, else the first of their browser's that Jalon speaks, else French. */
@Configuration
public class Speaking {

  /** In the order in which they are offered. Dates and numbers as in Belgium; English as in Britain. */
  public static final List<Locale> LANGUAGES = List.of(Locale.of("fr", "BE"), Locale.of("nl", "BE"), Locale.of("de", "BE"), Locale.UK);

  static final String COOKIE = "jalon-language";
  private static final int A_YEAR = 365 * 24 * 3600;
  private static final String SUFFIX = "_fr.properties";

  /** Every {@code words/<name>_<language>.properties}: each page has words of its own. */
  @Bean
  MessageSource messageSource() throws IOException {
    var source = new ResourceBundleMessageSource();
    source.setBasenames(names());
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    source.setDefaultLocale(Locale.FRENCH);
    return source;
  }

  static String[] names() throws IOException {
    return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:words/*" + SUFFIX)).map(Resource::getFilename)
        .filter(Objects::nonNull).map(file -> "words/" + file.substring(0, file.length() - SUFFIX.length())).distinct().sorted().toArray(String[]::new);
  }

  @Bean
  LocaleResolver localeResolver() {
    return new LocaleResolver() {
      @Override
      public Locale resolveLocale(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return Stream.of(cookie == null ? null : cookie.getValue(), request.getHeader("Accept-Language"))
            .map(Speaking::spoken).filter(Objects::nonNull).findFirst().orElse(LANGUAGES.getFirst());
      }

      @Override
      public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null) {
          response.addCookie(cookie(locale, request.isSecure()));
        }
      }
    };
  }

  public static Language language(Locale locale) {
    return Language.valueOf(locale.getLanguage().toUpperCase(Locale.ROOT));
  }

  private static @Nullable Locale spoken(@Nullable String ranges) {
    if (ranges == null || ranges.isBlank()) {
      return null;
    }
    try {
      var tag = Locale.lookupTag(Locale.LanguageRange.parse(ranges), LANGUAGES.stream().map(Locale::getLanguage).toList());
      return LANGUAGES.stream().filter(each -> each.getLanguage().equals(tag)).findFirst().orElse(null);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static Cookie cookie(Locale locale, boolean secure) {
    var cookie = new Cookie(COOKIE, locale.getLanguage());
    cookie.setPath("/");
    cookie.setMaxAge(A_YEAR);
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
