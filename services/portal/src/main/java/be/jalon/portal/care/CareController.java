package be.jalon.portal.care;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.sections.Clinical;
import be.jalon.contracts.sections.Sections;
import be.jalon.portal.Written;
import be.jalon.portal.login.Visitor;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.services.Referrals;
import be.jalon.portal.services.ServiceProblem;
import be.jalon.portal.words.Codes;
import be.jalon.portal.words.Dictionary;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/care/{referral}")
class CareController {

  private final Referrals referrals;
  private final Pathways pathways;
  private final Codes codes;
  private final Dictionary dictionary;

  CareController(Referrals referrals, Pathways pathways, Codes codes, Dictionary dictionary) {
    this.referrals = referrals;
    this.pathways = pathways;
    this.codes = codes;
    this.dictionary = dictionary;
  }

  @GetMapping
  String care(@PathVariable ReferralId referral, Visitor visitor, Locale locale, Model model, HttpServletRequest request) {
    return shown(referral, Typed.nothing(), null, Written.at(request), visitor, locale, model);
  }

  @PostMapping("/status")
  String update(@PathVariable ReferralId referral, @RequestParam MultiValueMap<String, String> fields, Visitor visitor, Locale locale, Model model, RedirectAttributes redirect) {
    var typed = new Typed(fields);
    return done("status", "care.updated", referral, typed, () -> {
      var writing = new Writing(typed);
      var sections = writing.sections();
      return referrals.update(typed.shown("act"), referral, new Referrals.CareUpdate(sections, typed.text("expectedOn"), writing.releases(withMilestone(sections, typed))));
    }, visitor, locale, model, redirect);
  }

  @PostMapping("/interruption")
  String interrupt(@PathVariable ReferralId referral, @RequestParam MultiValueMap<String, String> fields, Visitor visitor, Locale locale, Model model, RedirectAttributes redirect) {
    var typed = new Typed(fields);
    return done("interruption", "care.interrupted", referral, typed,
        () -> referrals.interrupt(typed.shown("act"), referral, new Referrals.Interruption(typed.text("reason"))), visitor, locale, model, redirect);
  }

  @PostMapping("/resumption")
  String resume(@PathVariable ReferralId referral, @RequestParam MultiValueMap<String, String> fields, Visitor visitor, Locale locale, Model model, RedirectAttributes redirect) {
    var typed = new Typed(fields);
    return done("resumption", "care.resumed", referral, typed, () -> referrals.resume(typed.shown("act"), referral), visitor, locale, model, redirect);
  }

  /** With a report to whoever asked for the care. */
  @PostMapping("/completion")
  String complete(@PathVariable ReferralId referral, @RequestParam MultiValueMap<String, String> fields, Visitor visitor, Locale locale, Model model, RedirectAttributes redirect) {
    var typed = new Typed(fields);
    return done("completion", "care.completed", referral, typed,
        () -> referrals.complete(typed.shown("act"), referral, new Referrals.Completion(typed.text("outcome"), report(typed), Map.of())), visitor, locale, model, redirect);
  }

  private static Sections report(Typed typed) {
    var report = typed.text("report");
    return report == null ? Sections.none() : Sections.of(new Clinical(List.of(), List.of(), report));
  }

  private String done(String form, String done, ReferralId referral, Typed typed, Supplier<ResponseEntity<Referrals.Referral>> command, Visitor visitor, Locale locale, Model model,
      RedirectAttributes redirect) {
    try {
      var answer = command.get();
      Written.pass(answer, done, redirect);
      return "redirect:/pathways/" + answer.getBody().pathway();
    } catch (ServiceProblem refused) {
      return shown(referral, typed, CarePage.Trouble.of(form, typed, refused.problem()), null, visitor, locale, model);
    } catch (Typed.Unreadable unreadable) {
      return shown(referral, typed, CarePage.Trouble.of(form, typed, unreadable, "care.unreadable.", dictionary.of(visitor, locale)), null, visitor, locale, model);
    }
  }

  private String shown(ReferralId id, Typed typed, CarePage.@Nullable Trouble trouble, @Nullable String at, Visitor visitor, Locale locale, Model model) {
    var referral = referrals.one(id);
    if (!referral.isYours(Referrals.Role.IN_CHARGE)) {
      throw new AccessDeniedException("not in charge");
    }
    model.addAttribute("page", CarePage.of(referral, pathways.one(referral.pathway(), at).header(), pathways.audience(referral.pathway(), CarePage.categories()), codes::all, typed,
        trouble, dictionary.of(visitor, locale)));
    return "care/care";
  }

  private static Set<DataCategory> withMilestone(Sections sections, Typed typed) {
    var categories = EnumSet.noneOf(DataCategory.class);
    categories.addAll(sections.categories());
    if (typed.text("expectedOn") != null) {
      categories.add(DataCategory.CARE_STATUS);
    }
    return categories;
  }
}
