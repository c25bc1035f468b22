package be.jalon.portal.care;

import be.jalon.contracts.ConcernId;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.sections.Safety;
import be.jalon.portal.Garbled;
import be.jalon.portal.Written;
import be.jalon.portal.login.Visitor;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.services.Referrals;
import be.jalon.portal.services.ServiceProblem;
import be.jalon.portal.words.Dictionary;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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

/** Dangers, for the doctor who sent the person and the clinician who cares for them. */
@Controller
@RequestMapping("/dangers/{referral}")
class DangersController {

  private final Referrals referrals;
  private final Pathways pathways;
  private final Dictionary dictionary;

  DangersController(Referrals referrals, Pathways pathways, Dictionary dictionary) {
    this.referrals = referrals;
    this.pathways = pathways;
    this.dictionary = dictionary;
  }

  @GetMapping
  String dangers(@PathVariable ReferralId referral, Visitor visitor, Locale locale, Model model, HttpServletRequest request) {
    return shown(referral, Typed.nothing(), null, Written.at(request), visitor, locale, model);
  }

  @PostMapping
  String raise(@PathVariable ReferralId referral, @RequestParam MultiValueMap<String, String> fields, Visitor visitor, Locale locale, Model model, RedirectAttributes redirect) {
    var typed = new Typed(fields);
    var kind = typed.text("kind");
    return done("raising", "dangers.raised", referral, typed, () -> referrals.raise(typed.shown("act"), referral,
            new Referrals.ConcernRaising(kind == null ? null : Garbled.unless(Safety.Kind::valueOf, kind), typed.text("done"), typed.text("note"),
                new Writing(typed).releases(Set.of(DataCategory.SAFETY)))),
        visitor, locale, model, redirect);
  }

  /** Somebody sees to it, by their name. */
  @PostMapping("/{concern}/acknowledgement")
  String acknowledge(@PathVariable ReferralId referral, @PathVariable ConcernId concern, @RequestParam String act, Visitor visitor, Locale locale, Model model,
      RedirectAttributes redirect) {
    return done("acknowledgement", "dangers.acknowledged", referral, Typed.nothing(), () -> referrals.acknowledge(act, referral, concern), visitor, locale, model, redirect);
  }

  @PostMapping("/{concern}/closure")
  String close(@PathVariable ReferralId referral, @PathVariable ConcernId concern, @RequestParam MultiValueMap<String, String> fields, Visitor visitor, Locale locale, Model model,
      RedirectAttributes redirect) {
    var typed = new Typed(fields);
    return done("closure", "dangers.closed", referral, typed,
        () -> referrals.close(typed.shown("act"), referral, concern, new Referrals.ConcernClosure(typed.text("note"))), visitor, locale, model, redirect);
  }

  private String done(String form, String done, ReferralId referral, Typed typed, Supplier<ResponseEntity<Referrals.Referral>> command, Visitor visitor, Locale locale, Model model,
      RedirectAttributes redirect) {
    try {
      Written.pass(command.get(), done, redirect);
      return "redirect:/dangers/" + referral;
    } catch (ServiceProblem refused) {
      return shown(referral, typed, CarePage.Trouble.of(form, typed, refused.problem()), null, visitor, locale, model);
    }
  }

  private String shown(ReferralId id, Typed typed, CarePage.@Nullable Trouble trouble, @Nullable String at, Visitor visitor, Locale locale, Model model) {
    var referral = referrals.one(id);
    model.addAttribute("page", DangersPage.of(referral, pathways.one(referral.pathway(), at).header(), pathways.audience(referral.pathway(), List.of(DataCategory.SAFETY)), typed,
        trouble, dictionary.of(visitor, locale)));
    return "care/dangers";
  }
}
