package be.jalon.portal.refer;

import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReferralId;
import be.jalon.portal.Written;
import be.jalon.portal.login.Visitor;
import be.jalon.portal.pathways.Reading;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.services.Referrals;
import be.jalon.portal.services.Referrals.Referral;
import be.jalon.portal.services.ServiceProblem;
import be.jalon.portal.services.ServiceProblem.Problem;
import be.jalon.portal.words.Codes;
import be.jalon.portal.words.Dictionary;
import be.jalon.portal.words.Speaking;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What follows from a referral, for who sent it and for the patient: the network's question, what comes later, taking it back, the page to take home. */
@Controller
@RequestMapping("/refer")
class SentController {

  private final Referrals referrals;
  private final Pathways pathways;
  private final Reading reading;
  private final Slips slips;
  private final ReferProperties settings;
  private final Codes codes;
  private final Dictionary dictionary;

  SentController(Referrals referrals, Pathways pathways, Reading reading, Slips slips, ReferProperties settings, Codes codes, Dictionary dictionary) {
    this.referrals = referrals;
    this.pathways = pathways;
    this.reading = reading;
    this.slips = slips;
    this.settings = settings;
    this.codes = codes;
    this.dictionary = dictionary;
  }

  /** From a pathway to its request; where there are several the latest is shown first. */
  @GetMapping("/of/{pathway}")
  String of(@PathVariable PathwayId pathway, Visitor visitor, Locale locale, Model model) {
    var standings = pathways.one(pathway, null).header().care().stream().map(care -> care.about()).filter(about -> about.service().equals("referral"))
        .distinct().flatMap(about -> standing(new ReferralId(about.id())).stream()).sorted(Comparator.comparing(Referral::since).reversed()).toList();
    if (standings.size() == 1) {
      return "redirect:/refer/sent/" + standings.getFirst().id();
    }
    var words = dictionary.of(visitor, locale);
    model.addAttribute("pathway", pathway);
    model.addAttribute("requests", standings.stream().map(each -> new Several(each.id().value(), words.organisation(each.network()), words.of(each.state()), words.lasting(each.since()))).toList());
    return "refer/several";
  }

  /** One of several requests of a pathway. */
  record Several(String id, String network, String state, String since) {
  }

  @GetMapping("/sent/{id}")
  String sent(@PathVariable ReferralId id, Visitor visitor, Locale locale, Model model, HttpServletRequest request) {
    return page(id, Written.at(request), Addition.NOTHING, null, visitor, locale, model);
  }

  /** The answer to the network's question, and whatever else comes later. */
  @PostMapping("/sent/{id}/additions")
  String add(@PathVariable ReferralId id, @RequestParam String act, @ModelAttribute Addition addition, Visitor visitor, Locale locale, Model model, HttpServletResponse response,
      RedirectAttributes redirect) {
    if (addition.hasHoursThatAreNone()) {
      var words = dictionary.of(visitor, locale);
      return refused(id, new Problem(null, words.of("errors.title"), HttpStatus.UNPROCESSABLE_CONTENT.value(), words.of("refer.bad.hours"), null, null), act, addition, visitor, locale,
          model, response);
    }
    try {
      return done(referrals.add(act, id, addition.asSent()), "refer.added", id, redirect);
    } catch (ServiceProblem problem) {
      return refused(id, known(problem), act, addition, visitor, locale, model, response);
    }
  }

  @PostMapping("/sent/{id}/withdrawal")
  String withdraw(@PathVariable ReferralId id, @RequestParam String act, @RequestParam(defaultValue = "") String reason, Visitor visitor, Locale locale, Model model,
      HttpServletResponse response, RedirectAttributes redirect) {
    try {
      return done(referrals.withdraw(act, id, new Referrals.Withdrawal(reason)), "refer.withdrawn", id, redirect);
    } catch (ServiceProblem problem) {
      return refused(id, known(problem), act, Addition.NOTHING, visitor, locale, model, response);
    }
  }

  /** In the patient's language. */
  @GetMapping("/sent/{id}/slip")
  String slip(@PathVariable ReferralId id, Visitor visitor, Model model) {
    var slip = slips.ofReferral(visitor, id.value()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("page", SlipPage.of(slip, settings, dictionary.of(visitor, language(slip))));
    return "refer/slip";
  }

  private static Locale language(Slip slip) {
    return Speaking.LANGUAGES.stream().filter(each -> each.getLanguage().equals(slip.language())).findFirst().orElse(Speaking.LANGUAGES.getFirst());
  }

  private static String done(ResponseEntity<Referral> answer, String key, ReferralId id, RedirectAttributes redirect) {
    Written.pass(answer, key, redirect);
    return "redirect:/refer/sent/" + id;
  }

  /** @throws ServiceProblem for what is no objection to what was typed: not theirs, not there, or their login ended */
  private static Problem known(ServiceProblem refused) {
    if (refused.status() == HttpStatus.UNAUTHORIZED.value() || refused.isMissing()) {
      throw refused;
    }
    return refused.problem();
  }

  private String refused(ReferralId id, Problem problem, String act, Addition typed, Visitor visitor, Locale locale, Model model, HttpServletResponse response) {
    response.setStatus(problem.status());
    model.addAttribute("act", act);
    return page(id, null, typed, problem, visitor, locale, model);
  }

  private String page(ReferralId id, @Nullable String at, Addition typed, @Nullable Problem problem, Visitor visitor, Locale locale, Model model) {
    var standing = referrals.one(id);
    var slip = slips.ofReferral(visitor, id.value()).orElse(null);
    var notice = model.getAttribute("notice") instanceof String said ? said : null;
    var known = told(standing, at, slip, notice);
    model.addAttribute("page", SentPage.of(known, codes, typed, problem, dictionary.of(visitor, locale)));
    return "refer/sent";
  }

  /** A pathway hears of a request a moment after it was sent, and may be closed to somebody whose request stands. */
  private SentPage.Known told(Referral standing, @Nullable String at, @Nullable Slip slip, @Nullable String notice) {
    try {
      return new SentPage.Known(standing, pathways.one(standing.pathway(), at), reading.of(standing.pathway(), at).entries(), slip, notice);
    } catch (ServiceProblem refused) {
      if (!refused.isMissing()) {
        throw refused;
      }
      return new SentPage.Known(standing, null, List.of(), slip, notice);
    }
  }

  /** Those of others' requests that the reader may know nothing more of are passed over. */
  private Optional<Referral> standing(ReferralId id) {
    try {
      return Optional.of(referrals.one(id));
    } catch (ServiceProblem refused) {
      if (refused.isMissing() || refused.status() == HttpStatus.FORBIDDEN.value()) {
        return Optional.empty();
      }
      throw refused;
    }
  }
}
