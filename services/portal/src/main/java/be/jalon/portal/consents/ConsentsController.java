package be.jalon.portal.consents;

import be.jalon.contracts.ConsentId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.people.PersonKey;
import be.jalon.portal.Written;
import be.jalon.portal.login.Visitor;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.services.ServiceProblem;
import be.jalon.portal.words.Dictionary;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who sees what and who sits where, and what is changed about it with one press of a button. */
@Controller
class ConsentsController {

  private final Pathways pathways;
  private final Usual usual;
  private final Dictionary dictionary;

  ConsentsController(Pathways pathways, Usual usual, Dictionary dictionary) {
    this.pathways = pathways;
    this.usual = usual;
    this.dictionary = dictionary;
  }

  /** Most people have one pathway: they are not asked which. */
  @GetMapping("/consents")
  String mine(Visitor visitor, Locale locale, Model model) {
    var lines = pathways.mine();
    if (lines.size() == 1) {
      return "redirect:/pathways/" + lines.getFirst().pathway() + "/consents";
    }
    model.addAttribute("page", WhichPathway.of(lines, dictionary.of(visitor, locale)));
    return "consents/which";
  }

  @GetMapping("/pathways/{id}/consents")
  String page(@PathVariable PathwayId id, Visitor visitor, Locale locale, Model model, HttpServletRequest request) {
    return shown(id, Written.at(request), visitor, locale, model);
  }

  /** What follows by itself: a seat was named, somebody is to be confirmed, something was decided in another window. */
  @GetMapping("/pathways/{id}/consents/parts/who")
  String who(@PathVariable PathwayId id, Visitor visitor, Locale locale, Model model) {
    shown(id, null, visitor, locale, model);
    return "consents/consents :: who";
  }

  private String shown(PathwayId id, @Nullable String at, Visitor visitor, Locale locale, Model model) {
    var live = pathways.latest(id, null, 1, at).live();
    var overview = pathways.one(id, at);
    model.addAttribute("page", ConsentsPage.of(overview, Patients.only(overview, () -> pathways.consents(id)), usual::to, live, dictionary.of(visitor, locale)));
    return "consents/consents";
  }

  /** Done at once; what had been read already is told with it, and the way back stands beside it. */
  @PostMapping("/pathways/{id}/consents/{consent}/withdrawal")
  String withdraw(@PathVariable PathwayId id, @PathVariable ConsentId consent, @RequestParam String act, Visitor visitor, Locale locale, RedirectAttributes redirect) {
    return back(id, redirect, "consents.done.withdrawn", () -> {
      var answer = pathways.withdraw(act, id, consent);
      redirect.addFlashAttribute("withdrawn", consent.value());
      var withdrawal = answer.getBody();
      if (withdrawal != null && withdrawal.receipt() != null) {
        redirect.addFlashAttribute("receipt", new ArrayList<>(ReadAlready.of(withdrawal.receipt(), dictionary.of(visitor, locale))));
      }
      return answer;
    });
  }

  /** The same once more, as it was: from the same day, for the same things. */
  @PostMapping("/pathways/{id}/consents/{consent}/again")
  String again(@PathVariable PathwayId id, @PathVariable ConsentId consent, @RequestParam String act, RedirectAttributes redirect) {
    var former = pathways.consents(id).stream().filter(each -> each.terms().consent().equals(consent)).findFirst();
    return former.map(found -> back(id, redirect, "consents.done.again", () -> pathways.decide(act, id, Wish.again(found.terms()))))
        .orElse("redirect:/pathways/" + id + "/consents");
  }

  @PostMapping("/pathways/{id}/seats/{seat}/confirmation")
  String confirm(@PathVariable PathwayId id, @PathVariable SeatId seat, @RequestParam PersonKey person, @RequestParam boolean confirmed, @RequestParam String act,
      RedirectAttributes redirect) {
    return back(id, redirect, confirmed ? "consents.done.confirmed" : "consents.done.turned-down",
        () -> pathways.confirm(act, id, seat, new Pathways.Confirmation(person, confirmed)));
  }

  /** Where a service refuses, another tab did it before or somebody else changed the table: the page as it is now says so at its top. */
  private static String back(PathwayId id, RedirectAttributes redirect, String done, Supplier<ResponseEntity<?>> command) {
    try {
      Written.pass(command.get(), done, redirect);
    } catch (ServiceProblem refused) {
      if (refused.isMissing() || refused.status() == 401 || refused.status() == 403) {
        throw refused;
      }
      redirect.addFlashAttribute("refused", refused.problem().detail() == null ? refused.problem().title() : refused.problem().detail());
    }
    return "redirect:/pathways/" + id + "/consents";
  }
}
