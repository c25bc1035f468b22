package be.jalon.portal.refer;

import be.jalon.contracts.people.Capacity;
import be.jalon.portal.Written;
import be.jalon.portal.login.Visitor;
import be.jalon.portal.refer.Drawer.Kept;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.services.Referrals;
import be.jalon.portal.services.Referrals.Referral;
import be.jalon.portal.services.ServiceProblem;
import be.jalon.portal.services.ServiceProblem.Problem;
import be.jalon.portal.words.Codes;
import be.jalon.portal.words.Dictionary;
import be.jalon.portal.words.Speaking;
import be.jalon.portal.words.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
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

/** A referral from the first tick to its sending. Nothing of it stands in an address. */
@Controller
@RequestMapping("/refer")
class ReferController {

  private final Drafts drafts;
  private final Slips slips;
  private final Beginning beginning;
  private final ReferProperties settings;
  private final Referrals referrals;
  private final Pathways pathways;
  private final Codes codes;
  private final Dictionary dictionary;
  private final Clock clock;

  ReferController(Drafts drafts, Slips slips, Beginning beginning, ReferProperties settings, Referrals referrals, Pathways pathways, Codes codes, Dictionary dictionary,
      Clock clock) {
    this.drafts = drafts;
    this.slips = slips;
    this.beginning = beginning;
    this.settings = settings;
    this.referrals = referrals;
    this.pathways = pathways;
    this.codes = codes;
    this.dictionary = dictionary;
    this.clock = clock;
  }

  @GetMapping
  String begin(Visitor visitor, Locale locale, Model model) {
    model.addAttribute("page", ReferPage.of(drafts.of(treating(visitor)), referrals.sent(), pathways.mine(), settings.draftsAtMost(), dictionary.of(visitor, locale)));
    return "refer/refer";
  }

  @PostMapping("/drafts")
  String begin(Visitor visitor, Locale locale) {
    return "redirect:/refer/drafts/" + drafts.begin(treating(visitor), beginning.form(Form.BLANK, locale)).id();
  }

  @GetMapping("/drafts/{id}")
  String form(@PathVariable String id, Visitor visitor, Locale locale, Model model) {
    return form(find(visitor, id), List.of(), null, visitor, locale, model);
  }

  /** While one types. The answer says when it was saved, or why it was not: what was typed stays where it is in any case. */
  @PostMapping("/drafts/{id}")
  String save(@PathVariable String id, @RequestParam long revision, @ModelAttribute Form form, Visitor visitor, Locale locale, Model model) {
    var saved = drafts.save(visitor, id, revision, form);
    var words = dictionary.of(visitor, locale);
    saved.ifPresent(draft -> model.addAttribute("revision", draft.revision()));
    model.addAttribute("saved", saved.map(draft -> words.of("refer.saved", words.time(draft.savedAt())))
        .orElseGet(() -> words.of(drafts.find(visitor, id).isPresent() ? "refer.saved-elsewhere" : "refer.gone")));
    model.addAttribute("isSaved", saved.isPresent());
    return "refer/form :: saved";
  }

  @PostMapping("/drafts/{id}/review")
  String review(@PathVariable String id, @RequestParam long revision, @ModelAttribute Form form, Visitor visitor, Locale locale, Model model, HttpServletResponse response) {
    var saved = drafts.save(visitor, id, revision, form).or(() -> drafts.find(visitor, id).filter(other -> other.content().equals(form)));
    if (saved.isEmpty()) {
      var other = find(visitor, id);
      var words = dictionary.of(visitor, locale);
      response.setStatus(HttpStatus.CONFLICT.value());
      return form(new Kept<>(id, other.revision(), other.savedAt(), form), List.of(),
          new Problem(null, words.of("refer.elsewhere.title"), HttpStatus.CONFLICT.value(), words.of("refer.elsewhere.text"), null, null), visitor, locale, model);
    }
    var flaws = Flaw.in(form);
    if (flaws.isEmpty()) {
      return "redirect:/refer/drafts/" + id + "/review";
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return form(saved.get(), flaws, null, visitor, locale, model);
  }

  @GetMapping("/drafts/{id}/review")
  String review(@PathVariable String id, Visitor visitor, Locale locale, Model model) {
    var draft = find(visitor, id);
    if (!Flaw.in(draft.content()).isEmpty()) {
      return "redirect:/refer/drafts/" + id;
    }
    model.addAttribute("page", ReviewPage.of(draft, dictionary.of(visitor, locale)));
    return "refer/review";
  }

  /**
   * The draft's own id is the key of the act: sent twice, from two windows or after an answer that was lost, it is one request.
   *
   * @param revision that was read: what was changed since is read first
   */
  @PostMapping("/drafts/{id}/send")
  String send(@PathVariable String id, @RequestParam long revision, Visitor visitor, Locale locale, Model model, HttpServletResponse response, RedirectAttributes redirect) {
    var sentAlready = slips.ofDraft(visitor, id);
    if (sentAlready.isPresent()) {
      return sent(sentAlready.get().referral());
    }
    var draft = find(visitor, id);
    if (draft.revision() != revision || !Flaw.in(draft.content()).isEmpty()) {
      redirect.addFlashAttribute("done", "refer.changed");
      return "redirect:/refer/drafts/" + id + "/review";
    }
    try {
      var answer = referrals.submit(id, Asking.request(draft.content()));
      var standing = answer.getBody();
      if (standing == null) {
        throw new IllegalStateException("a request was taken without an answer");
      }
      slips.keep(visitor, id, slip(draft.content(), standing, visitor));
      drafts.remove(visitor, id);
      Written.pass(answer, "refer.done", redirect);
      if (standing.notice() != null) {
        redirect.addFlashAttribute("notice", standing.notice().text());
      }
      return sent(standing.id().value());
    } catch (ServiceProblem refused) {
      if (refused.status() == HttpStatus.UNAUTHORIZED.value()) {
        throw refused;
      }
      response.setStatus(refused.status());
      return form(draft, List.of(), refused.problem(), visitor, locale, model);
    }
  }

  @PostMapping("/drafts/{id}/removal")
  String remove(@PathVariable String id, Visitor visitor, RedirectAttributes redirect) {
    drafts.remove(visitor, id);
    redirect.addFlashAttribute("done", "refer.removed");
    return "redirect:/refer";
  }

  private String form(Kept<Form> draft, List<Flaw> flaws, @Nullable Problem problem, Visitor visitor, Locale locale, Model model) {
    var lists = new FormPage.Lists(codes, referrals.answerTimes(), settings);
    model.addAttribute("page", FormPage.of(draft, lists, flaws, problem, dictionary.of(visitor, locale), spoken(visitor)));
    return "refer/form";
  }

  private List<Sentence.Spoken> spoken(Visitor visitor) {
    return Speaking.LANGUAGES.stream().map(language -> new Sentence.Spoken(language.getLanguage(), dictionary.of(visitor, language))).toList();
  }

  private Slip slip(Form form, Referral standing, Visitor visitor) {
    var inNameOf = visitor.hat().inNameOf();
    return new Slip(standing.id().value(), form.language(), form.name(), inNameOf == null ? visitor.name() : inNameOf.name(), form.network(), form.care(),
        form.workLimits(), form.returnPlan(), clock.instant(), standing.due());
  }

  private Kept<Form> find(Visitor visitor, String id) {
    return drafts.find(treating(visitor), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static Visitor treating(Visitor visitor) {
    if (!visitor.is(Capacity.TREATING_DOCTOR)) {
      throw new AccessDeniedException("not as a treating doctor");
    }
    return visitor;
  }

  private static String sent(String referral) {
    return "redirect:/refer/sent/" + referral;
  }
}
