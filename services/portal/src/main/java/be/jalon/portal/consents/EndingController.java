package be.jalon.portal.consents;

import be.jalon.contracts.PathwayId;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Evidence;
import be.jalon.portal.Written;
import be.jalon.portal.login.Visitor;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.services.Pathways.Proof;
import be.jalon.portal.services.Pathways.Relayed;
import be.jalon.portal.services.ServiceProblem;
import be.jalon.portal.words.Dictionary;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a pathway ends: the patient decides, or signs a paper that somebody who treats them writes down. */
@Controller
@RequestMapping("/pathways/{id}/end")
class EndingController {

  private final Pathways pathways;
  private final Dictionary dictionary;

  EndingController(Pathways pathways, Dictionary dictionary) {
    this.pathways = pathways;
    this.dictionary = dictionary;
  }

  @GetMapping
  String page(@PathVariable PathwayId id, Visitor visitor, Locale locale, Model model, HttpServletRequest request) {
    return shown(id, Written.at(request), List.of(), visitor, locale, model);
  }

  /** @param sure what is erased does not come back: nobody does it by a slip. @param on the day on which the patient signed, as an ISO date */
  @PostMapping("/{ending}")
  String end(@PathVariable PathwayId id, @PathVariable Ending ending, @RequestParam(defaultValue = "false") boolean sure, @RequestParam(defaultValue = "") String on, @RequestParam String act,
      Visitor visitor, Locale locale, Model model, RedirectAttributes redirect) {
    var words = dictionary.of(visitor, locale);
    if (ending == Ending.ERASE && !sure) {
      return shown(id, null, List.of(words.of("end.not-sure")), visitor, locale, model);
    }
    try {
      Written.pass(ending.send(pathways, act, id, relayed(visitor, on)), "end.done." + ending, redirect);
      return ending == Ending.ERASE && !visitor.is(Capacity.PATIENT) ? "redirect:/" : "redirect:/pathways/" + id + "/end";
    } catch (DateTimeParseException _) {
      return shown(id, null, List.of(words.of("consents.form.no-day")), visitor, locale, model);
    } catch (ServiceProblem refused) {
      return shown(id, null, refused.toPutRight().problem().whys(), visitor, locale, model);
    }
  }

  private static @Nullable Relayed relayed(Visitor visitor, String on) {
    return visitor.is(Capacity.PATIENT) ? null : new Relayed(new Proof(Evidence.Kind.SIGNED_PAPER, LocalDate.parse(on)));
  }

  private String shown(PathwayId id, @Nullable String at, List<String> errors, Visitor visitor, Locale locale, Model model) {
    model.addAttribute("page", EndingPage.of(pathways.one(id, at), errors, dictionary.of(visitor, locale)));
    return "consents/end";
  }
}
