package be.jalon.portal.agenda;

import be.jalon.contracts.AppointmentId;
import be.jalon.portal.Written;
import be.jalon.portal.agenda.HoursPage.Inside;
import be.jalon.portal.login.Visitor;
import be.jalon.portal.services.Appointments;
import be.jalon.portal.services.Appointments.NewClosure;
import be.jalon.portal.services.Appointments.PublishedDay;
import be.jalon.portal.services.Appointments.PublishedHours;
import be.jalon.portal.services.Appointments.PublishedWeek;
import be.jalon.portal.services.Appointments.Week;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.services.ServiceProblem;
import be.jalon.portal.words.Dictionary;
import be.jalon.portal.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A practitioner publishes their hours and takes time back; free time follows from it. */
@Controller
@RequestMapping("/agenda/hours")
class HoursController {

  private static final String INSIDE = "inside";

  private final Appointments appointments;
  private final Pathways pathways;
  private final OwnAgenda own;
  private final Dictionary dictionary;

  HoursController(Appointments appointments, Pathways pathways, OwnAgenda own, Dictionary dictionary) {
    this.appointments = appointments;
    this.pathways = pathways;
    this.own = own;
    this.dictionary = dictionary;
  }

  @GetMapping
  ModelAndView hours(Visitor visitor, Locale locale, Model model) {
    var words = dictionary.of(visitor, locale);
    @SuppressWarnings("unchecked") // put there by close
    var inside = (List<String>) Objects.requireNonNullElse(model.getAttribute(INSIDE), List.of());
    return page(null, inside(inside, words), null, words);
  }

  @PostMapping("/week")
  ModelAndView publish(@RequestParam String act, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate validFrom,
      @RequestParam int minutes, @RequestParam int notice, @RequestParam MultiValueMap<String, String> form, Visitor visitor, Locale locale, RedirectAttributes redirect) {
    var words = dictionary.of(visitor, locale);
    var from = Objects.requireNonNullElse(validFrom, words.today());
    var hours = Published.week(form).orElse(null);
    if (hours == null) {
      return refused(null, Trouble.with("agenda.half-filled", words), words);
    }
    var days = hours.stream().map(each -> new PublishedDay(each.dayOfWeek(), each.opening().from(), each.opening().until(),
        Objects.requireNonNullElse(each.opening().place(), Appointments.Place.EITHER))).toList();
    return done(() -> appointments.publish(act, visitor.principal(), new PublishedWeek(from, days, notice, minutes)), "agenda.done.hours", new Week(from, hours), words, redirect);
  }

  @PostMapping("/days")
  ModelAndView oneDay(@RequestParam String act, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
      @RequestParam MultiValueMap<String, String> form, Visitor visitor, Locale locale, RedirectAttributes redirect) {
    var words = dictionary.of(visitor, locale);
    var hours = Published.openings("day", form).orElse(null);
    if (date == null || hours == null) {
      return refused(null, Trouble.with(date == null ? "agenda.no-date" : "agenda.half-filled", words), words);
    }
    return done(() -> appointments.otherHours(act, visitor.principal(), date, new PublishedHours(hours)), "agenda.done.day", null, words, redirect);
  }

  @PostMapping("/days/{date}/as-usual")
  ModelAndView asUsual(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date, @RequestParam String act, Visitor visitor, Locale locale,
      RedirectAttributes redirect) {
    return done(() -> appointments.asUsual(act, visitor.principal(), date), "agenda.done.as-usual", null, dictionary.of(visitor, locale), redirect);
  }

  /** What stands in it already stays, and is shown: somebody has to move it or call it off. */
  @PostMapping("/closures")
  ModelAndView close(@RequestParam String act, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String until, Visitor visitor, Locale locale,
      RedirectAttributes redirect) {
    var words = dictionary.of(visitor, locale);
    var start = Moments.typed(from);
    var end = Moments.typed(until);
    if (start == null || end == null) {
      return refused(null, Trouble.with("agenda.no-such-time", words), words);
    }
    return done(() -> closed(appointments.close(act, visitor.principal(), new NewClosure(start, end)), redirect), "agenda.done.closed", null, words, redirect);
  }

  private static ResponseEntity<?> closed(ResponseEntity<Appointments.Closed> answer, RedirectAttributes redirect) {
    var inside = Objects.requireNonNull(answer.getBody()).inside();
    redirect.addFlashAttribute(INSIDE, new ArrayList<>(inside.stream().map(AppointmentId::value).toList()));
    return answer;
  }

  /** One free time of the week is taken back. */
  @PostMapping("/closures/one")
  ModelAndView withdraw(@RequestParam String act, @RequestParam Instant at, @RequestParam int minutes, Visitor visitor, Locale locale, RedirectAttributes redirect) {
    var words = dictionary.of(visitor, locale);
    var answer = done(() -> appointments.close(act, visitor.principal(), new NewClosure(at, at.plus(Duration.ofMinutes(minutes)))), "agenda.done.withdrawn", null, words, redirect);
    return answer.getStatus() == null ? new ModelAndView("redirect:/agenda?week=" + words.dayOf(at)) : answer;
  }

  @PostMapping("/closures/{closure}/reopening")
  ModelAndView reopen(@PathVariable String closure, @RequestParam String act, Visitor visitor, Locale locale, RedirectAttributes redirect) {
    return done(() -> appointments.reopen(act, visitor.principal(), closure), "agenda.done.reopened", null, dictionary.of(visitor, locale), redirect);
  }

  /** @param typed the week as it was typed, to stand there again when it is refused */
  private ModelAndView done(Supplier<ResponseEntity<?>> command, String done, @Nullable Week typed, Words words, RedirectAttributes redirect) {
    try {
      Written.pass(command.get(), done, redirect);
      return new ModelAndView("redirect:/agenda/hours");
    } catch (ServiceProblem refused) {
      return refused(typed, Trouble.of(refused, words), words);
    }
  }

  private ModelAndView refused(@Nullable Week typed, Trouble trouble, Words words) {
    var page = page(typed, List.of(), trouble, words);
    page.setStatus(HttpStatusCode.valueOf(trouble.status()));
    return page;
  }

  private ModelAndView page(@Nullable Week typed, List<Inside> inside, @Nullable Trouble trouble, Words words) {
    return new ModelAndView("agenda/hours", "page", HoursPage.of(own.of(words.reader()), typed, inside, trouble, words));
  }

  private List<Inside> inside(List<String> ids, Words words) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var names = Names.of(pathways.mine(), words);
    var moments = new Moments(words);
    return ids.stream().map(id -> appointments.one(new AppointmentId(id)).getBody()).filter(Objects::nonNull)
        .filter(each -> each.meeting() != null && each.meeting().start() != null)
        .map(each -> new Inside(each.id(), names.of(each.pathway()), moments.when(Objects.requireNonNull(each.meeting().start())))).toList();
  }
}
