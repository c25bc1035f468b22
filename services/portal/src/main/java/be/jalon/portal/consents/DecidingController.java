package be.jalon.portal.consents;

import be.jalon.contracts.ConsentId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.SeatId;
import be.jalon.portal.Written;
import be.jalon.portal.login.Visitor;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.services.Pathways.Seat;
import be.jalon.portal.services.ServiceProblem;
import be.jalon.portal.words.Dictionary;
import be.jalon.portal.words.Words;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letting somebody see something, or refusing it: chosen, looked at through their eyes, then saved. */
@Controller
class DecidingController {

  private final Pathways pathways;
  private final Usual usual;
  private final Dictionary dictionary;

  DecidingController(Pathways pathways, Usual usual, Dictionary dictionary) {
    this.pathways = pathways;
    this.usual = usual;
    this.dictionary = dictionary;
  }

  @GetMapping("/pathways/{id}/consents/to/{seat}")
  String anew(@PathVariable PathwayId id, @PathVariable SeatId seat, Visitor visitor, Locale locale, Model model) {
    return seat(id, seat.value()).map(found -> shown(ConsentForm.of(id, Wish.to(found), found, dictionary.of(visitor, locale)), model)).orElseGet(() -> overview(id));
  }

  /** What is usually opened to them, in one go, and what that would change. */
  @GetMapping("/pathways/{id}/consents/to/{seat}/usual")
  String usual(@PathVariable PathwayId id, @PathVariable SeatId seat, Visitor visitor, Locale locale, Model model) {
    var words = dictionary.of(visitor, locale);
    return seat(id, seat.value()).map(found -> shown(looked(ConsentForm.of(id, Wish.to(found).with(usual.to(found.capacity())), found, words), found, words), model))
        .orElseGet(() -> overview(id));
  }

  @GetMapping("/pathways/{id}/consents/{consent}/change")
  String change(@PathVariable PathwayId id, @PathVariable ConsentId consent, Visitor visitor, Locale locale, Model model) {
    var former = pathways.consents(id).stream().filter(each -> each.terms().consent().equals(consent) && each.withdrawnAt() == null && !each.seats().isEmpty()).findFirst();
    return former.flatMap(found -> seat(id, found.seats().getFirst().value())
        .map(seat -> shown(ConsentForm.of(id, Wish.changing(found, seat.seat()), seat, dictionary.of(visitor, locale)), model))).orElseGet(() -> overview(id));
  }

  /** What saving would change, before anything is saved. */
  @PostMapping("/pathways/{id}/consents/difference")
  String difference(@PathVariable PathwayId id, @ModelAttribute Wish wish, Visitor visitor, Locale locale, Model model) {
    var words = dictionary.of(visitor, locale);
    return seat(id, wish.seat()).map(seat -> shown(looked(ConsentForm.of(id, wish, seat, words), seat, words), model)).orElseGet(() -> overview(id));
  }

  private ConsentForm looked(ConsentForm form, Seat seat, Words words) {
    var wish = form.wish();
    try {
      var preview = pathways.preview(form.id(), new Pathways.ToPreview(new Pathways.Eyes(seat.seat()), List.of(wish.toAgree()), wish.replaced()));
      return form.with(Difference.of(preview, wish, form.whom(), words));
    } catch (DateTimeParseException _) {
      return form.unreadable(words.of("consents.form.no-day"));
    } catch (ServiceProblem refused) {
      return form.refused(refused.toPutRight(), words);
    }
  }

  @PostMapping("/pathways/{id}/consents")
  String save(@PathVariable PathwayId id, @ModelAttribute Wish wish, @RequestParam String act, Visitor visitor, Locale locale, Model model, RedirectAttributes redirect) {
    var words = dictionary.of(visitor, locale);
    try {
      Written.pass(pathways.decide(act, id, wish.toSave()), wish.refusal() ? "consents.done.refused" : "consents.done.saved", redirect);
      return overview(id);
    } catch (DateTimeParseException _) {
      return seat(id, wish.seat()).map(seat -> shown(ConsentForm.of(id, wish, seat, words).unreadable(words.of("consents.form.no-day")), model)).orElseGet(() -> overview(id));
    } catch (ServiceProblem refused) {
      var problem = refused.toPutRight();
      return seat(id, wish.seat()).map(seat -> shown(ConsentForm.of(id, wish, seat, words).refused(problem, words), model)).orElseGet(() -> overview(id));
    }
  }

  private Optional<Seat> seat(PathwayId id, String seat) {
    var overview = pathways.one(id, null);
    return Patients.only(overview, () -> overview.table().stream().filter(each -> each.seat().value().equals(seat)).findFirst());
  }

  private static String shown(ConsentForm form, Model model) {
    model.addAttribute("page", form);
    return "consents/form";
  }

  private static String overview(PathwayId id) {
    return "redirect:/pathways/" + id + "/consents";
  }
}
