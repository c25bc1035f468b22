package be.jalon.portal.returns;

import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReturnId;
import be.jalon.portal.Written;
import be.jalon.portal.login.Visitor;
import be.jalon.portal.pathways.Reading;
import be.jalon.portal.pathways.Rulebook;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.services.Returns;
import be.jalon.portal.services.Returns.HoursInQuestion;
import be.jalon.portal.services.ServiceProblem;
import be.jalon.portal.words.Codes;
import be.jalon.portal.words.Dictionary;
import be.jalon.portal.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the return stands, and what its reader does about it. */
@Controller
@RequestMapping("/pathways/{id}/return")
class ReturnController {

  private final Pathways pathways;
  private final Returns returns;
  private final Reading reading;
  private final Rulebook rules;
  private final Codes codes;
  private final Dictionary dictionary;

  ReturnController(Pathways pathways, Returns returns, Reading reading, Rulebook rules, Codes codes, Dictionary dictionary) {
    this.pathways = pathways;
    this.returns = returns;
    this.reading = reading;
    this.rules = rules;
    this.codes = codes;
    this.dictionary = dictionary;
  }

  @GetMapping
  String page(@PathVariable PathwayId id, Visitor visitor, Locale locale, Model model, HttpServletRequest request) {
    return shown(id, Written.at(request), dictionary.of(visitor, locale), locale, model);
  }

  /** What a live update reads anew: where it stands, or what may be done now. */
  @GetMapping("/parts/{part:state|moves}")
  String part(@PathVariable PathwayId id, @PathVariable String part, Visitor visitor, Locale locale, Model model) {
    shown(id, null, dictionary.of(visitor, locale), locale, model);
    return "returns/return :: " + part;
  }

  /** Hours above the plan are reported once the patient has been told what they mean; what the patient said of them to a doctor is written down as it was said. */
  @PostMapping("/{returnId}/moves/{move}")
  String move(@PathVariable PathwayId id, @PathVariable ReturnId returnId, @PathVariable Move move, @RequestParam Map<String, String> fields, @RequestParam String act, Visitor visitor,
      Locale locale, Model model, RedirectAttributes redirect) {
    var words = dictionary.of(visitor, locale);
    var typed = new Typed(fields);
    try {
      if (move == Move.HOURS && !typed.has("meant") && !typed.has("evidence") && meaning(returnId, typed, words, model).exceeds()) {
        return again(id, returnId, move, typed, act, words, locale, model);
      }
      Written.pass(move.send(returns, act, returnId, typed), "return.done." + move, redirect);
      return "redirect:/pathways/" + id + "/return";
    } catch (ServiceProblem refused) {
      if (refused.isMissing()) {
        throw refused;
      }
      model.addAttribute("trouble", Trouble.of(refused));
    } catch (Typed.NotUnderstood missing) {
      model.addAttribute("trouble", Trouble.of(missing, words));
    }
    return again(id, returnId, move, typed, act, words, locale, model);
  }

  /** As somebody types them. What cannot be read yet means nothing yet. */
  @PostMapping(path = "/{returnId}/hours-meaning", headers = "HX-Request")
  String meaning(@PathVariable ReturnId returnId, @RequestParam Map<String, String> fields, Visitor visitor, Locale locale, Model model) {
    try {
      meaning(returnId, new Typed(fields), dictionary.of(visitor, locale), model);
    } catch (ServiceProblem | Typed.NotUnderstood _) {
      model.addAttribute("meaning", null);
    }
    return "returns/moves :: meaning";
  }

  private HoursMeaning meaning(ReturnId returnId, Typed typed, Words words, Model model) {
    var meaning = HoursMeaning.of(returns.forecast(returnId, new HoursInQuestion(typed.date("weekOf"), typed.number("hours"))), rules, words);
    model.addAttribute("meaning", meaning);
    return meaning;
  }

  /** The same form with what was typed still in it, and the same act: it was not done. */
  private String again(PathwayId id, ReturnId returnId, Move move, Typed typed, String act, Words words, Locale locale, Model model) {
    model.addAttribute("failed", ReturnPage.form(returnId, move));
    model.addAttribute("typed", typed);
    model.addAttribute("act", act);
    return shown(id, null, words, locale, model);
  }

  private String shown(PathwayId id, @Nullable String at, Words words, Locale locale, Model model) {
    var told = reading.of(id, at);
    model.addAttribute("page", ReturnPage.of(pathways.one(id, at), told, returns.on(id), returns.files(id), rules, words));
    model.addAttribute("reasons", Reasons.of(codes, locale));
    model.addAttribute("nothing", Typed.NOTHING);
    return "returns/return";
  }
}
