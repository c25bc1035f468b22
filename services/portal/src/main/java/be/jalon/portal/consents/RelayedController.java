package be.jalon.portal.consents;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.pathway.ConsentTerms.Decision;
import be.jalon.portal.Written;
import be.jalon.portal.login.Visitor;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.services.Pathways.Table;
import be.jalon.portal.services.ServiceProblem;
import be.jalon.portal.words.Dictionary;
import be.jalon.portal.words.Words;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a patient agrees to beside the one who treats them: read aloud, answered, looked at, then written down. */
@Controller
@RequestMapping("/pathways/{id}/consents/relayed")
class RelayedController {

  private final Pathways pathways;
  private final Usual usual;
  private final Dictionary dictionary;

  RelayedController(Pathways pathways, Usual usual, Dictionary dictionary) {
    this.pathways = pathways;
    this.usual = usual;
    this.dictionary = dictionary;
  }

  @GetMapping
  String page(@PathVariable PathwayId id, Visitor visitor, Locale locale, Model model) {
    return shown(id, pathways.table(id, null), Answer.NONE, false, List.of(), visitor, locale, model);
  }

  /** What writing it down would change, before it is. */
  @PostMapping("/difference")
  String difference(@PathVariable PathwayId id, @ModelAttribute Answer answer, Visitor visitor, Locale locale, Model model) {
    var wrong = answer.decision() == null ? List.of(dictionary.of(visitor, locale).of("consents.relayed.no-answer")) : List.<String>of();
    return shown(id, pathways.table(id, null), answer, wrong.isEmpty(), wrong, visitor, locale, model);
  }

  @PostMapping
  String save(@PathVariable PathwayId id, @ModelAttribute Answer answer, @RequestParam Decision decision, @RequestParam String act, Visitor visitor, Locale locale, Model model,
      RedirectAttributes redirect) {
    var words = dictionary.of(visitor, locale);
    var table = pathways.table(id, null);
    var chair = table.seats().stream().filter(answer::isAbout).findFirst();
    try {
      if (chair.isPresent()) {
        Written.pass(pathways.decide(act, id, answer.toSave(decision, chair.get(), usual.opensTo(chair.get().capacity()))), answer.refuses() ? "consents.done.refused" : "consents.relayed.done", redirect);
      }
      return "redirect:/pathways/" + id + "/consents/relayed";
    } catch (DateTimeParseException _) {
      return shown(id, table, answer, false, List.of(words.of("consents.form.no-day")), visitor, locale, model);
    } catch (ServiceProblem refused) {
      return shown(id, table, answer, false, refused.toPutRight().problem().whys(), visitor, locale, model);
    }
  }

  /** Who sees what now is told to those who treat alone: for everybody else the page ends there. */
  private String shown(PathwayId id, Table table, Answer answer, boolean looked, List<String> errors, Visitor visitor, Locale locale, Model model) {
    Map<Usual.Sentence, List<DataCategory>> opens = new LinkedHashMap<>();
    Usual.SENTENCES.forEach(sentence -> opens.put(sentence, usual.opens(sentence)));
    var audience = pathways.audience(id, opens.values().stream().flatMap(List::stream).distinct().toList());
    var identity = pathways.one(id, null).header().identity();
    var spoken = Optional.ofNullable(identity).map(known -> dictionary.in(known.language(), visitor)).orElseGet(() -> dictionary.of(visitor, locale));
    var asked = new RelayedPage.Asked(identity == null ? "" : identity.name().shown(), spoken, opens, audience);
    Words words = dictionary.of(visitor, locale);
    model.addAttribute("page", RelayedPage.of(id, table, asked, answer, looked, errors, words));
    return "consents/relayed";
  }
}
