package be.jalon.portal.pathways;

import be.jalon.contracts.PathwayId;
import be.jalon.portal.login.Visitor;
import be.jalon.portal.pathways.MyPathwaysPage.Show;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.words.Dictionary;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class MyPathwaysController {

  private final Pathways pathways;
  private final Looked looked;
  private final Dictionary dictionary;

  MyPathwaysController(Pathways pathways, Looked looked, Dictionary dictionary) {
    this.pathways = pathways;
    this.looked = looked;
    this.dictionary = dictionary;
  }

  /** The form keeps what was typed out of the address: names do not belong in a browser's history. */
  @GetMapping("/")
  String mine(Visitor visitor, Locale locale, Model model) {
    return shown(Show.ALL, "", visitor, locale, model);
  }

  @PostMapping("/")
  String search(@RequestParam(defaultValue = "ALL") Show show, @RequestParam(defaultValue = "") String query, Visitor visitor, Locale locale, Model model) {
    return shown(show, query, visitor, locale, model);
  }

  /** Seen, and nothing to do. @param entry the latest one when the list was shown: what came since stays new */
  @PostMapping("/pathways/{id}/seen")
  String seen(@PathVariable PathwayId id, @RequestParam String entry, @RequestParam(defaultValue = "ALL") Show show, @RequestParam(defaultValue = "") String query,
      @RequestHeader(name = "HX-Request", required = false) boolean inPage, Visitor visitor, Locale locale, Model model) {
    looked.at(visitor, id, entry);
    return inPage ? shown(show, query, visitor, locale, model) : "redirect:/";
  }

  private String shown(Show show, String query, Visitor visitor, Locale locale, Model model) {
    var answer = pathways.mineMarked();
    var lines = Objects.requireNonNullElse(answer.getBody(), List.<Pathways.Line>of());
    var last = looked.last(visitor, lines.stream().map(Pathways.Line::pathway).toList());
    var mark = Objects.requireNonNullElse(answer.getHeaders().getETag(), "").replace("\"", "");
    model.addAttribute("page", MyPathwaysPage.of(lines, last, show, query, mark, dictionary.of(visitor, locale)));
    return "pathways/mine";
  }
}
