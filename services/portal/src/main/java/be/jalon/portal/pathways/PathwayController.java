package be.jalon.portal.pathways;

import be.jalon.contracts.PathwayId;
import be.jalon.portal.Written;
import be.jalon.portal.login.Visitor;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.words.Dictionary;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class PathwayController {

  private final Pathways pathways;
  private final Reading reading;
  private final Looked looked;
  private final Rulebook rules;
  private final Dictionary dictionary;

  PathwayController(Pathways pathways, Reading reading, Looked looked, Rulebook rules, Dictionary dictionary) {
    this.pathways = pathways;
    this.reading = reading;
    this.looked = looked;
    this.rules = rules;
    this.dictionary = dictionary;
  }

  @GetMapping("/pathways/{id}")
  String page(@PathVariable PathwayId id, Visitor visitor, Locale locale, Model model, HttpServletRequest request) {
    var told = reading.of(id, Written.at(request));
    model.addAttribute("page", page(id, told, looked.last(visitor, id).orElse(""), visitor, locale, Written.at(request)));
    saw(visitor, id, told);
    return "pathways/pathway";
  }

  /** A part that a live update reads anew: a fragment of the template. @param since the entry that the reader had seen when they opened the page */
  @GetMapping("/pathways/{id}/parts/{part:overview|return|timeline}")
  String part(@PathVariable PathwayId id, @PathVariable String part, @RequestParam(defaultValue = "") String since, Visitor visitor, Locale locale, Model model) {
    var told = reading.of(id, null);
    model.addAttribute("page", page(id, told, since, visitor, locale, null));
    saw(visitor, id, told);
    return "pathways/pathway :: " + part;
  }

  private PathwayPage page(PathwayId id, Reading.Told told, String since, Visitor visitor, Locale locale, @Nullable String at) {
    return PathwayPage.of(pathways.one(id, at), told.entries(), told.live(), since, rules, dictionary.of(visitor, locale));
  }

  private void saw(Visitor visitor, PathwayId id, Reading.Told told) {
    if (!told.entries().isEmpty()) {
      looked.at(visitor, id, PathwayPage.latest(told.entries()));
    }
  }
}
