package be.jalon.portal.words;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** The language is changed on whatever page somebody is, and remembered. */
@Controller
class LanguageController {

  private static final Pattern HERE = Pattern.compile("/(?!/)[A-Za-z0-9._~/-]*([?][A-Za-z0-9._~=&%:+-]*)?");

  private final LocaleResolver locales;

  LanguageController(LocaleResolver locales) {
    this.locales = locales;
  }

  /** @param back the page they were on; anything but an address of this site leads to the beginning */
  @PostMapping("/language")
  String choose(@RequestParam String language, @RequestParam(defaultValue = "/") String back, HttpServletRequest request, HttpServletResponse response) {
    Speaking.LANGUAGES.stream().filter(each -> each.getLanguage().equals(language)).findFirst()
        .ifPresent(chosen -> locales.setLocale(request, response, chosen));
    return "redirect:" + (HERE.matcher(back).matches() ? back : "/");
  }
}
