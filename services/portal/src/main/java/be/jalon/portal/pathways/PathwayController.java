package be.jalon.portal.pathways;

import be.jalon.contracts.PathwayId;
import be.jalon.portal.Written;
import be.jalon.portal.login.Visitor;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.services.ServiceProblem;
import be.jalon.portal.words.Dictionary;
import be.jalon.portal.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class PathwayController {

  private final Pathways pathways;
  private final Looked looked;
  private final Rulebook rules;
  private final Dictionary dictionary;

  PathwayController(Pathways pathways, Looked looked, Rulebook rules, Dictionary dictionary) {
    this.pathways = pathways;
    this.looked = looked;
    this.rules = rules;
    this.dictionary = dictionary;
  }

  /**
   * @param shown how many of the latest entries
   * @param since what the reader had seen before they asked for earlier ones; empty when they come from elsewhere
   */
  @GetMapping("/pathways/{id}")
  String page(@PathVariable PathwayId id, @RequestParam(defaultValue = "0") int shown, @RequestParam(defaultValue = "") String since, Visitor visitor, Locale locale,
      Model model, HttpServletRequest request) {
    var at = Written.at(request);
    Stretch whole;
    try {
      whole = Stretch.whole(pathways, id, at);
    } catch (ServiceProblem refused) {
      return erased(id, refused);
    }
    var words = dictionary.of(visitor, locale);
    model.addAttribute("page", PathwayPage.of(pathways.one(id, at), whole, rules, words));
    model.addAttribute("happened", happened(id, whole, shown, since.isEmpty() ? looked.last(visitor, id) : Since.parse(since), words));
    saw(visitor, id, whole);
    return "pathways/pathway";
  }

  /** Nothing happened any more on a pathway that is erased; its patient is told what became of it. */
  private String erased(PathwayId id, ServiceProblem refused) {
    if (refused.isMissing() && pathways.one(id, null).header().life() == Pathways.Life.ERASED) {
      return "redirect:/pathways/" + id + "/end";
    }
    throw refused;
  }

  /** Where it stands: parts that a live update reads anew, each a fragment of the template. */
  @GetMapping("/pathways/{id}/parts/{part:overview|return}")
  String part(@PathVariable PathwayId id, @PathVariable String part, Visitor visitor, Locale locale, Model model) {
    model.addAttribute("page", PathwayPage.of(pathways.one(id, null), Stretch.whole(pathways, id, null), rules, dictionary.of(visitor, locale)));
    return "pathways/pathway :: " + part;
  }

  /** What happened: as many of the latest entries as are shown, and nothing else is asked for. @param since what the reader had seen when they opened the page */
  @GetMapping("/pathways/{id}/parts/timeline")
  String timeline(@PathVariable PathwayId id, @RequestParam(defaultValue = "0") int shown, @RequestParam(defaultValue = "") String since, Visitor visitor, Locale locale,
      Model model) {
    var stretch = Stretch.latest(pathways, id, Stretch.shown(shown), null);
    model.addAttribute("happened", happened(id, stretch, shown, Since.parse(since), dictionary.of(visitor, locale)));
    saw(visitor, id, stretch);
    return "pathways/pathway :: timeline";
  }

  private static Happened happened(PathwayId id, Stretch stretch, int shown, Since since, Words words) {
    return Happened.of(id, stretch.last(Stretch.shown(shown)), Stretch.shown(shown), since, words);
  }

  private void saw(Visitor visitor, PathwayId id, Stretch stretch) {
    if (!stretch.entries().isEmpty()) {
      looked.at(visitor, id, stretch.newest());
    }
  }
}
