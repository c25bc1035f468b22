package be.jalon.portal.table;

import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.SeatId;
import be.jalon.portal.Written;
import be.jalon.portal.login.Visitor;
import be.jalon.portal.refer.ReferProperties;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.services.Pathways.Deed;
import be.jalon.portal.services.Pathways.Table;
import be.jalon.portal.services.ServiceProblem;
import be.jalon.portal.words.Dictionary;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The table: who sits there, and naming, taking, leaving and standing in. */
@Controller
@RequestMapping("/pathways/{id}/table")
class TableController {

  private final Pathways pathways;
  private final TablePage.Organisations organisations;
  private final Dictionary dictionary;

  TableController(Pathways pathways, ReferProperties settings, Dictionary dictionary) {
    this.pathways = pathways;
    this.organisations = new TablePage.Organisations(settings.preventionServices().stream().map(OrganisationId::new).toList(),
        settings.mutualities().stream().map(OrganisationId::new).toList());
    this.dictionary = dictionary;
  }

  @GetMapping
  String page(@PathVariable PathwayId id, Visitor visitor, Locale locale, Model model, HttpServletRequest request) {
    return shown(id, Written.at(request), Trouble.NONE, visitor, locale, model);
  }

  @GetMapping("/parts/seats")
  String seats(@PathVariable PathwayId id, Visitor visitor, Locale locale, Model model) {
    shown(id, null, Trouble.NONE, visitor, locale, model);
    return "table/table :: seats";
  }

  /** @param own whether it is the reader's own seat */
  @PostMapping("/{arrangement}")
  String arrange(@PathVariable PathwayId id, @PathVariable Arrangement arrangement, @RequestParam(defaultValue = "none") SeatId seat, @RequestParam(defaultValue = "false") boolean own,
      @ModelAttribute Typed typed, @RequestParam String act, Visitor visitor, Locale locale, Model model, HttpServletResponse response, RedirectAttributes redirect) {
    var words = dictionary.of(visitor, locale);
    Trouble trouble;
    try {
      Written.pass(arrangement.send(pathways, act, id, seat, typed, visitor), arrangement.done(own, visitor), redirect);
      return "redirect:" + arrangement.next(own, id, visitor);
    } catch (DateTimeParseException _) {
      trouble = new Trouble(arrangement.form(seat.value()), List.of(words.of("table.no-day")), Set.of("from", "until"), typed);
    } catch (ServiceProblem refused) {
      trouble = Trouble.of(arrangement.form(seat.value()), refused.toPutRight(), typed, words);
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("act", act);
    return shown(id, null, trouble, visitor, locale, model);
  }

  private String shown(PathwayId id, @Nullable String at, Trouble trouble, Visitor visitor, Locale locale, Model model) {
    var table = pathways.table(id, at);
    model.addAttribute("page", TablePage.of(id, table, known(id, table), organisations, trouble, dictionary.of(visitor, locale)));
    return "table/table";
  }

  /** To somebody who may take a seat the pathway does not exist yet. */
  private TablePage.Known known(PathwayId id, Table table) {
    var address = ServletUriComponentsBuilder.fromCurrentContextPath().path("/pathways/{id}/table").build(id.value()).toString();
    if (table.seats().stream().anyMatch(chair -> chair.may().contains(Deed.TAKE))) {
      return new TablePage.Known("", address, "");
    }
    var identity = pathways.one(id, null).header().identity();
    return new TablePage.Known(identity == null ? "" : identity.name().shown(), address, pathways.latest(id, null, 1, null).live());
  }
}
