package be.jalon.portal.care;

import be.jalon.contracts.EngagementId;
import be.jalon.contracts.IncapacityId;
import be.jalon.contracts.PathwayId;
import be.jalon.portal.Written;
import be.jalon.portal.login.Visitor;
import be.jalon.portal.pathways.Reading;
import be.jalon.portal.pathways.Rulebook;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.services.Returns;
import be.jalon.portal.services.ServiceProblem;
import be.jalon.portal.words.Codes;
import be.jalon.portal.words.Dictionary;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What work somebody has, and until when they are certified unfit for it: what a return to work rests on. */
@Controller
@RequestMapping("/pathways/{id}/work")
class WorkController {

  private final Pathways pathways;
  private final Returns returns;
  private final Reading reading;
  private final Rulebook rules;
  private final Codes codes;
  private final Dictionary dictionary;

  WorkController(Pathways pathways, Returns returns, Reading reading, Rulebook rules, Codes codes, Dictionary dictionary) {
    this.pathways = pathways;
    this.returns = returns;
    this.reading = reading;
    this.rules = rules;
    this.codes = codes;
    this.dictionary = dictionary;
  }

  @GetMapping
  String work(@PathVariable PathwayId id, Visitor visitor, Locale locale, Model model, HttpServletRequest request) {
    return shown(id, Typed.nothing(), null, Written.at(request), visitor, locale, model);
  }

  @PostMapping
  String begin(@PathVariable PathwayId id, @RequestParam MultiValueMap<String, String> fields, Visitor visitor, Locale locale, Model model, RedirectAttributes redirect) {
    var typed = new Typed(fields);
    return done(id, WorkPage.NEW, "work.recorded", typed, () -> returns.record(typed.shown("act"), id, new Occupation(typed).work()), visitor, locale, model, redirect);
  }

  @PostMapping("/{file}/changes")
  String change(@PathVariable PathwayId id, @PathVariable EngagementId file, @RequestParam MultiValueMap<String, String> fields, Visitor visitor, Locale locale, Model model,
      RedirectAttributes redirect) {
    var typed = new Typed(fields);
    return done(id, WorkPage.changeOf(file), "work.changed", typed, () -> returns.change(typed.shown("act"), file, new Occupation(typed).work()), visitor, locale, model,
        redirect);
  }

  @PostMapping("/{file}/incapacities")
  String incapacity(@PathVariable PathwayId id, @PathVariable EngagementId file, @RequestParam MultiValueMap<String, String> fields, Visitor visitor, Locale locale, Model model,
      RedirectAttributes redirect) {
    var typed = new Typed(fields);
    return done(id, WorkPage.incapacityIn(file), "work.incapacity.recorded", typed, () -> returns.record(typed.shown("act"), file, new Occupation(typed).incapacity()), visitor,
        locale, model, redirect);
  }

  @PostMapping("/incapacities/{incapacity}/prolongation")
  String prolong(@PathVariable PathwayId id, @PathVariable IncapacityId incapacity, @RequestParam MultiValueMap<String, String> fields, Visitor visitor, Locale locale, Model model,
      RedirectAttributes redirect) {
    var typed = new Typed(fields);
    return done(id, WorkPage.prolongationOf(incapacity), "work.incapacity.prolonged", typed,
        () -> returns.prolong(typed.shown("act"), incapacity, new Returns.Prolongation(typed.mustBeDay("until"))), visitor, locale, model, redirect);
  }

  @PostMapping("/incapacities/{incapacity}/end")
  String end(@PathVariable PathwayId id, @PathVariable IncapacityId incapacity, @RequestParam MultiValueMap<String, String> fields, Visitor visitor, Locale locale, Model model,
      RedirectAttributes redirect) {
    var typed = new Typed(fields);
    return done(id, WorkPage.endOf(incapacity), "work.incapacity.ended", typed,
        () -> returns.end(typed.shown("act"), incapacity, new Returns.Recovery(typed.mustBeDay("lastDay"))), visitor, locale, model, redirect);
  }

  private String done(PathwayId id, String form, String done, Typed typed, Supplier<ResponseEntity<Returns.File>> command, Visitor visitor, Locale locale, Model model,
      RedirectAttributes redirect) {
    try {
      Written.pass(command.get(), done, redirect);
      return "redirect:/pathways/" + id + "/work";
    } catch (ServiceProblem refused) {
      if (refused.isMissing()) {
        throw refused;
      }
      return shown(id, typed, CarePage.Trouble.of(form, typed, refused.problem()), null, visitor, locale, model);
    } catch (Typed.Unreadable unreadable) {
      return shown(id, typed, CarePage.Trouble.of(form, typed, unreadable, "work.unreadable.", dictionary.of(visitor, locale)), null, visitor, locale, model);
    }
  }

  private String shown(PathwayId id, Typed typed, CarePage.@Nullable Trouble trouble, @Nullable String at, Visitor visitor, Locale locale, Model model) {
    var header = pathways.one(id, at).header();
    var told = new WorkPage.Told(returns.files(id), reading.of(id, at).entries(), audiences(id));
    model.addAttribute("page", WorkPage.of(header, told, codes::all, rules, typed, trouble, dictionary.of(visitor, locale)));
    return "care/work";
  }

  /** Told to those who treat, and to the patient. */
  private List<Pathways.Audience> audiences(PathwayId id) {
    try {
      return pathways.audience(id, WorkPage.TELLS);
    } catch (ServiceProblem refused) {
      if (refused.status() == HttpStatus.FORBIDDEN.value()) {
        return List.of();
      }
      throw refused;
    }
  }
}
