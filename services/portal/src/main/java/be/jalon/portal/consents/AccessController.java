package be.jalon.portal.consents;

import be.jalon.contracts.PathwayId;
import be.jalon.portal.consents.AccessPage.Choice;
import be.jalon.portal.login.Visitor;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.words.Dictionary;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who looked at what. Choosing is a POST: whom somebody asks about does not belong in an address. */
@Controller
class AccessController {

  private static final Pattern OLDER = Pattern.compile("<\\?before=(\\d{4}-\\d{2}-\\d{2})>");

  private final Pathways pathways;
  private final Dictionary dictionary;

  AccessController(Pathways pathways, Dictionary dictionary) {
    this.pathways = pathways;
    this.dictionary = dictionary;
  }

  @GetMapping("/pathways/{id}/access")
  String latest(@PathVariable PathwayId id, Visitor visitor, Locale locale, Model model) {
    return shown(id, new Choice("", "", "", false), "", visitor, locale, model);
  }

  @PostMapping("/pathways/{id}/access")
  String chosen(@PathVariable PathwayId id, @RequestParam(defaultValue = "") String who, @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until, @RequestParam(defaultValue = "false") boolean withAutomated, @RequestParam(defaultValue = "") String before,
      Visitor visitor, Locale locale, Model model) {
    return shown(id, new Choice(who, day(from), day(until), withAutomated), day(before), visitor, locale, model);
  }

  private String shown(PathwayId id, Choice choice, String before, Visitor visitor, Locale locale, Model model) {
    var answer = pathways.accessLog(id, before(choice, before));
    model.addAttribute("page", AccessPage.of(id, answer.getBody() == null ? List.of() : answer.getBody(), older(answer.getHeaders()), choice, dictionary.of(visitor, locale)));
    return "consents/access";
  }

  private static @Nullable String before(Choice choice, String before) {
    return !before.isEmpty() ? before : choice.until().isEmpty() ? null : LocalDate.parse(choice.until()).plusDays(1).toString();
  }

  private static String older(HttpHeaders headers) {
    var link = headers.getFirst(HttpHeaders.LINK);
    var found = link == null ? null : OLDER.matcher(link);
    return found != null && found.find() ? found.group(1) : "";
  }

  /** What is no day limits nothing. */
  private static String day(String text) {
    try {
      return text.isBlank() ? "" : LocalDate.parse(text).toString();
    } catch (DateTimeParseException _) {
      return "";
    }
  }
}
