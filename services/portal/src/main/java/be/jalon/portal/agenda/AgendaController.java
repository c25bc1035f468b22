package be.jalon.portal.agenda;

import be.jalon.contracts.people.Capacity;
import be.jalon.portal.login.Visitor;
import be.jalon.portal.services.Appointments;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.words.Dictionary;
import be.jalon.portal.words.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A practitioner's week. */
@Controller
class AgendaController {

  /** As many as a service lists at once: more than anybody receives in three weeks. */
  static final int AT_ONCE = 500;
  /** How far back it is asked whether an appointment took place. */
  private static final int UNSETTLED_DAYS = 14;

  private final Appointments appointments;
  private final Pathways pathways;
  private final OwnAgenda own;
  private final Dictionary dictionary;

  AgendaController(Appointments appointments, Pathways pathways, OwnAgenda own, Dictionary dictionary) {
    this.appointments = appointments;
    this.pathways = pathways;
    this.own = own;
    this.dictionary = dictionary;
  }

  /** @param week any day of it; absent: this week */
  @GetMapping("/agenda")
  String week(@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate week, Visitor visitor, Locale locale, Model model) {
    if (visitor.is(Capacity.PATIENT)) {
      return "redirect:/appointments";
    }
    var words = dictionary.of(visitor, locale);
    var monday = monday(week, words);
    show(monday, read(monday, visitor, words), words, model);
    return "agenda/week";
  }

  /** What an open page looks at again. @param known the mark of what it shows: while that is how things are, it is answered nothing and nobody's name is read */
  @GetMapping("/agenda/parts/week")
  @Nullable ModelAndView part(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate week, @RequestParam String known, Visitor visitor, Locale locale,
      Model model, HttpServletResponse response) {
    var words = dictionary.of(visitor, locale);
    var monday = monday(week, words);
    var told = read(monday, visitor, words);
    if (told.mark(words.now()).equals(known)) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return null;
    }
    show(monday, told, words, model);
    return new ModelAndView("agenda/week :: part", "again", true);
  }

  private void show(LocalDate monday, WeekPage.Told told, Words words, Model model) {
    var names = Names.of(pathways.mine(), words);
    model.addAttribute("page", WeekPage.of(monday, told, names::of, words));
    model.addAttribute("mark", told.mark(words.now()));
  }

  private static LocalDate monday(@Nullable LocalDate day, Words words) {
    return (day == null ? words.today() : day).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** Of other weeks than those around today, only what stands in them. */
  private WeekPage.Told read(LocalDate monday, Visitor visitor, Words words) {
    var sunday = monday.plusDays(6);
    var unsettled = words.today().minusDays(UNSETTLED_DAYS);
    boolean near = !monday.isBefore(unsettled) && monday.isBefore(words.today().plusDays(2L * UNSETTLED_DAYS));
    return new WeekPage.Told(appointments.mine(near ? unsettled : monday, sunday, AT_ONCE).appointments(),
        appointments.free(visitor.principal(), monday, sunday, null, null, null).starts(), own.of(visitor));
  }
}
