package be.jalon.local.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AbstractLocaleResolver;

/** The accounts to choose from, in the language that the portal asked for, the browser's otherwise. */
@Controller
class LoginPage {

  private static final List<String> SPOKEN = List.of("fr", "nl", "de", "en");

  @GetMapping("/login")
  String page(Model model) {
    model.addAttribute("accounts", DemoAccounts.all());
    model.addAttribute("languages", SPOKEN);
    return "login";
  }

  @Bean
  static LocaleResolver localeResolver() {
    var asked = new HttpSessionRequestCache();
    return new AbstractLocaleResolver() {
      @Override
      public Locale resolveLocale(HttpServletRequest request) {
        return spoken(wished(request));
      }

      @Override
      public void setLocale(HttpServletRequest request, jakarta.servlet.http.@Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language stands in the request");
      }

      /** {@code ui_locales} is OpenID Connect's word for it. */
      private @Nullable String wished(HttpServletRequest request) {
        if (request.getParameter("lang") != null) {
          return request.getParameter("lang");
        }
        var before = asked.getRequest(request, null);
        var locales = before == null ? null : before.getParameterValues("ui_locales");
        return locales != null && locales.length > 0 ? locales[0].replace(' ', ',') : request.getHeader("Accept-Language");
      }
    };
  }

  private static Locale spoken(@Nullable String ranges) {
    try {
      var tag = ranges == null || ranges.isBlank() ? null : Locale.lookupTag(Locale.LanguageRange.parse(ranges), SPOKEN);
      return Locale.forLanguageTag(tag == null ? "fr" : tag);
    } catch (IllegalArgumentException _) {
      return Locale.FRENCH;
    }
  }
}
