package be.jalon.portal.consents;

import be.jalon.contracts.PathwayId;
import be.jalon.contracts.SeatId;
import be.jalon.portal.login.Visitor;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.services.Pathways.Entry;
import be.jalon.portal.words.Dictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pathway through the eyes of somebody at the table. */
@Controller
class EyesController {

  private static final int AT_ONCE = 200;

  private final Pathways pathways;
  private final Dictionary dictionary;

  EyesController(Pathways pathways, Dictionary dictionary) {
    this.pathways = pathways;
    this.dictionary = dictionary;
  }

  @GetMapping("/pathways/{id}/consents/eyes/{seat}")
  String page(@PathVariable PathwayId id, @PathVariable SeatId seat, Visitor visitor, Locale locale, Model model) {
    var overview = pathways.one(id, null);
    var found = Patients.only(overview, () -> overview.table().stream().filter(each -> each.seat().equals(seat)).findFirst());
    if (found.isEmpty()) {
      return "redirect:/pathways/" + id + "/consents";
    }
    var preview = pathways.preview(id, new Pathways.ToPreview(new Pathways.Eyes(seat), List.of(), List.of()));
    model.addAttribute("page", EyesPage.of(id, found.get(), preview, entries(id), dictionary.of(visitor, locale)));
    return "consents/eyes";
  }

  /** All of them: a part left out would look like one that is not seen. */
  private List<Entry> entries(PathwayId id) {
    var first = pathways.timeline(id, null, AT_ONCE, null);
    var entries = new ArrayList<>(first.entries());
    for (var next = first.next(); next != null; ) {
      var more = pathways.timeline(id, next, AT_ONCE, null);
      entries.addAll(more.entries());
      next = more.next();
    }
    return entries;
  }
}
