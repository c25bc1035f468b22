package be.jalon.portal.requests;

import be.jalon.contracts.ConcernId;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReferralId;
import be.jalon.portal.Written;
import be.jalon.portal.login.Visitor;
import be.jalon.portal.requests.RequestsPage.Answer;
import be.jalon.portal.requests.RequestsPage.Tried;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.services.Referrals;
import be.jalon.portal.services.ServiceProblem;
import be.jalon.portal.words.Codes;
import be.jalon.portal.words.Dictionary;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/requests")
class RequestsController {

  private static final int AT_MOST = 500;

  private final Referrals referrals;
  private final Pathways pathways;
  private final Codes codes;
  private final Dictionary dictionary;

  RequestsController(Referrals referrals, Pathways pathways, Codes codes, Dictionary dictionary) {
    this.referrals = referrals;
    this.pathways = pathways;
    this.codes = codes;
    this.dictionary = dictionary;
  }

  @GetMapping
  String requests(Visitor visitor, Locale locale, Model model) {
    return shown(null, visitor, locale, model);
  }

  /** Asked by an open page from time to time: whether its list is still the list. Reads ids and dates alone, which nobody has to account for. */
  @GetMapping("/arrived")
  String arrived(@RequestParam String shown, Visitor visitor, Model model) {
    var network = network(visitor);
    model.addAttribute("arrived", !shown.equals(RequestsPage.mark(referrals.incoming(network, AT_MOST), referrals.unacknowledged(network, AT_MOST))));
    return "requests/requests :: arrived";
  }

  /** Whoever takes somebody in goes on with their pathway. */
  @PostMapping("/{referral}/take")
  String take(@PathVariable ReferralId referral, @RequestParam String act, Visitor visitor, Locale locale, Model model, RedirectAttributes redirect) {
    try {
      var answer = referrals.accept(act, referral);
      Written.pass(answer, "requests.taken", redirect);
      return "redirect:/pathways/" + answer.getBody().pathway();
    } catch (ServiceProblem refused) {
      return shown(new Tried(referral, Answer.TAKE, refused.problem(), "", "", "", "", act), visitor, locale, model);
    }
  }

  @PostMapping("/{referral}/waiting-list")
  String waitlist(@PathVariable ReferralId referral, @RequestParam String act, @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String text, Visitor visitor, Locale locale, Model model, RedirectAttributes redirect) {
    return answered("requests.waitlisted", () -> referrals.waitlist(act, referral, new Referrals.Waitlisting(told(day), told(text))), redirect,
        refused -> shown(new Tried(referral, Answer.WAITING_LIST, refused, text, day, "", "", act), visitor, locale, model));
  }

  @PostMapping("/{referral}/redirection")
  String redirect(@PathVariable ReferralId referral, @RequestParam String act, @RequestParam(defaultValue = "") String network,
      @RequestParam(defaultValue = "") String text, Visitor visitor, Locale locale, Model model, RedirectAttributes redirect) {
    return answered("requests.redirected", () -> referrals.redirect(act, referral, new Referrals.Redirection(told(network), told(text))), redirect,
        refused -> shown(new Tried(referral, Answer.REDIRECT, refused, text, "", network, "", act), visitor, locale, model));
  }

  @PostMapping("/{referral}/decline")
  String decline(@PathVariable ReferralId referral, @RequestParam String act, @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String text, Visitor visitor, Locale locale, Model model, RedirectAttributes redirect) {
    return answered("requests.declined", () -> referrals.decline(act, referral, new Referrals.Decline(told(reason), told(text))), redirect,
        refused -> shown(new Tried(referral, Answer.DECLINE, refused, text, "", "", reason, act), visitor, locale, model));
  }

  @PostMapping("/{referral}/question")
  String ask(@PathVariable ReferralId referral, @RequestParam String act, @RequestParam(defaultValue = "") String text, Visitor visitor, Locale locale, Model model,
      RedirectAttributes redirect) {
    return answered("requests.asked", () -> referrals.ask(act, referral, new Referrals.Question(told(text))), redirect,
        refused -> shown(new Tried(referral, Answer.ASK, refused, text, "", "", "", act), visitor, locale, model));
  }

  /** Somebody sees to a danger, by their name. */
  @PostMapping("/{referral}/dangers/{concern}")
  String acknowledge(@PathVariable ReferralId referral, @PathVariable ConcernId concern, @RequestParam String act, Visitor visitor, Locale locale, Model model,
      RedirectAttributes redirect) {
    return answered("requests.acknowledged", () -> referrals.acknowledge(act, referral, concern), redirect,
        refused -> shown(new Tried(referral, Answer.SEE_TO_IT, refused, "", "", "", "", act), visitor, locale, model));
  }

  /** Reads more than the card; the patient will see that they did. */
  @PostMapping("/{referral}/opening")
  String open(@PathVariable ReferralId referral, @RequestParam String act, @RequestParam PathwayId pathway) {
    pathways.open(act, pathway, referral);
    return "redirect:/pathways/" + pathway;
  }

  private interface Refused {

    String shown(ServiceProblem.Problem problem);
  }

  private String answered(String done, Supplier<ResponseEntity<Referrals.Referral>> command, RedirectAttributes redirect, Refused otherwise) {
    try {
      Written.pass(command.get(), done, redirect);
      return "redirect:/requests";
    } catch (ServiceProblem refused) {
      return otherwise.shown(refused.problem());
    }
  }

  /** What waits is what the referral service says: it knows of an answer at once. The cards tell what there is to read of it. */
  private String shown(@Nullable Tried tried, Visitor visitor, Locale locale, Model model) {
    var network = network(visitor);
    var words = dictionary.of(visitor, locale);
    model.addAttribute("page", RequestsPage.of(referrals.incoming(network, AT_MOST), pathways.triageCards(network), referrals.unacknowledged(network, AT_MOST),
        codes.all(Codes.List.DECLINE_REASONS), tried, words));
    return "requests/requests";
  }

  private static OrganisationId network(Visitor visitor) {
    var network = visitor.hat().organisation();
    if (network == null) {
      throw new AccessDeniedException("of no network");
    }
    return network;
  }

  private static @Nullable String told(String typed) {
    return typed.isBlank() ? null : typed.strip();
  }
}
