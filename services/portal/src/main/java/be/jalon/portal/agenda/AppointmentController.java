package be.jalon.portal.agenda;

import be.jalon.contracts.AppointmentId;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Evidence;
import be.jalon.portal.Written;
import be.jalon.portal.login.Visitor;
import be.jalon.portal.services.Appointments;
import be.jalon.portal.services.Appointments.Appointment;
import be.jalon.portal.services.Appointments.PartOfDay;
import be.jalon.portal.services.Appointments.Reason;
import be.jalon.portal.services.Appointments.Time;
import be.jalon.portal.services.ServiceProblem;
import be.jalon.portal.words.Dictionary;
import be.jalon.portal.words.Words;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's appointments, and one appointment: both its patient and its practitioner find here what they can do with it. */
@Controller
@RequestMapping("/appointments")
class AppointmentController {

  private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
  private static final int DAYS_BACK = 30;
  /** The service searches two months at once; nobody plans further ahead than four. */
  private static final int DAYS_AT_ONCE = 60;

  private final Appointments appointments;
  private final AppointmentPages pages;
  private final Arrivals arrivals;
  private final Dictionary dictionary;

  AppointmentController(Appointments appointments, AppointmentPages pages, Arrivals arrivals, Dictionary dictionary) {
    this.appointments = appointments;
    this.arrivals = arrivals;
    this.pages = pages;
    this.dictionary = dictionary;
  }

  @GetMapping
  String mine(Visitor visitor, Locale locale, Model model) {
    if (!visitor.is(Capacity.PATIENT)) {
      return "redirect:/agenda";
    }
    var words = dictionary.of(visitor, locale);
    var from = words.today().minusDays(DAYS_BACK);
    var mine = Stream.iterate(from, start -> start.isBefore(from.plusDays(DAYS_BACK + 2L * DAYS_AT_ONCE)), start -> start.plusDays(DAYS_AT_ONCE))
        .flatMap(start -> appointments.mine(start, start.plusDays(DAYS_AT_ONCE - 1L), AgendaController.AT_ONCE).appointments().stream()).distinct().toList();
    model.addAttribute("page", MyAppointmentsPage.of(mine, words));
    return "agenda/mine";
  }

  @GetMapping("/{id}")
  ModelAndView one(@PathVariable AppointmentId id, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from, Visitor visitor,
      Locale locale) {
    return pages.show(id, from, dictionary.of(visitor, locale));
  }

  /** For one's own calendar, while it is still to come. */
  @GetMapping("/{id}/calendar")
  ResponseEntity<String> calendar(@PathVariable AppointmentId id, Visitor visitor, Locale locale) {
    var words = dictionary.of(visitor, locale);
    var answer = appointments.one(id);
    var meeting = answer.getBody() == null ? null : answer.getBody().meeting();
    if (meeting == null || meeting.start() == null || meeting.end() == null) {
      return ResponseEntity.notFound().build();
    }
    var file = ContentDisposition.attachment().filename(words.of("agenda.calendar.file")).build();
    return ResponseEntity.ok().contentType(CALENDAR).header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
        .body(CalendarFile.of(id, version(answer), meeting.start(), meeting.end(), words.of("agenda.calendar.title"), words.now()));
  }

  private static long version(ResponseEntity<Appointment> answer) {
    var tag = answer.getHeaders().getETag();
    return tag == null ? 0 : Long.parseLong(tag.replace("\"", ""));
  }

  /** The patient's choice; the practitioner's is in {@link #plan}. */
  @PostMapping("/{id}/booking")
  ModelAndView book(@PathVariable AppointmentId id, @RequestParam String act, Typed typed, Visitor visitor, Locale locale, RedirectAttributes redirect) {
    return one(id, typed, time -> appointments.book(act, id, new Time(time, null, null)), "agenda.done.booked", dictionary.of(visitor, locale), redirect);
  }

  @PostMapping("/{id}/rescheduling")
  ModelAndView move(@PathVariable AppointmentId id, @RequestParam String act, Typed typed, Visitor visitor, Locale locale, RedirectAttributes redirect) {
    return one(id, typed, time -> appointments.reschedule(act, id, new Time(time, null, null)), "agenda.done.moved", dictionary.of(visitor, locale), redirect);
  }

  /** The practitioner holds out times, or gives one. */
  @PostMapping("/{id}/planning")
  ModelAndView plan(@PathVariable AppointmentId id, @RequestParam String act, Typed typed, @RequestParam(defaultValue = "false") boolean byVideo, @RequestParam How how,
      Visitor visitor, Locale locale, RedirectAttributes redirect) {
    var words = dictionary.of(visitor, locale);
    return switch (how) {
      case BOOK -> one(id, typed, time -> appointments.book(act, id, new Time(time, null, byVideo)), how.done(), words, redirect);
      case OFFER -> some(id, typed, times -> appointments.offer(act, id, new Appointments.Offer(times)), how.done(), words, redirect);
      case NOW -> done(id, typed, () -> arrivals.now(act, id, null, words), how.done(), words, redirect);
    };
  }

  /** The person is here: it takes place now, whatever its time was to be. */
  @PostMapping("/{id}/arrival")
  ModelAndView arrived(@PathVariable AppointmentId id, @RequestParam String act, @RequestParam(required = false) @Nullable Integer minutes, Visitor visitor, Locale locale,
      RedirectAttributes redirect) {
    var words = dictionary.of(visitor, locale);
    return done(id, Typed.NOTHING, () -> arrivals.now(act, id, minutes, words), How.NOW.done(), words, redirect);
  }

  /** None of the times held out suits the patient. */
  @PostMapping("/{id}/other-times")
  ModelAndView otherTimes(@PathVariable AppointmentId id, @RequestParam String act, @RequestParam(defaultValue = "") Set<DayOfWeek> days,
      @RequestParam(defaultValue = "") Set<PartOfDay> parts, Visitor visitor, Locale locale, RedirectAttributes redirect) {
    var wish = days.isEmpty() && parts.isEmpty() ? null : new Appointments.Wish(days, parts);
    return done(id, Typed.NOTHING, () -> appointments.otherTimes(act, id, new Appointments.OtherTimes(wish)), "agenda.done.asked", dictionary.of(visitor, locale), redirect);
  }

  /** @param kind how it is known that the patient called it off, and {@code on} when they said so, if it is not they who say it here */
  @PostMapping("/{id}/cancellation")
  ModelAndView cancel(@PathVariable AppointmentId id, @RequestParam String act, @RequestParam(required = false) @Nullable Reason reason,
      @RequestParam(defaultValue = "SPOKEN") Evidence.Kind kind, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
      Visitor visitor, Locale locale, RedirectAttributes redirect) {
    var words = dictionary.of(visitor, locale);
    if (reason == null) {
      return pages.refused(id, Typed.NOTHING, Trouble.with("agenda.choose-reason", words), words);
    }
    var relayed = reason == Reason.PATIENT && !visitor.is(Capacity.PATIENT)
        ? new Appointments.Relayed(new Appointments.Said(kind, on == null ? words.today() : on)) : null;
    return done(id, Typed.NOTHING, () -> appointments.cancel(act, id, new Appointments.Cancellation(reason, relayed)), "agenda.done.cancelled", words, redirect);
  }

  /** @param week that it was recorded from, to which it leads back */
  @PostMapping("/{id}/attendance")
  ModelAndView attended(@PathVariable AppointmentId id, @RequestParam String act, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate week,
      Visitor visitor, Locale locale, RedirectAttributes redirect) {
    return back(week, done(id, Typed.NOTHING, () -> appointments.attended(act, id), "agenda.done.attended", dictionary.of(visitor, locale), redirect));
  }

  @PostMapping("/{id}/missed")
  ModelAndView missed(@PathVariable AppointmentId id, @RequestParam String act, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate week,
      Visitor visitor, Locale locale, RedirectAttributes redirect) {
    return back(week, done(id, Typed.NOTHING, () -> appointments.missed(act, id), "agenda.done.missed", dictionary.of(visitor, locale), redirect));
  }

  private static ModelAndView back(@Nullable LocalDate week, ModelAndView done) {
    boolean refused = done.getStatus() != null;
    return week == null || refused ? done : new ModelAndView("redirect:/agenda?week=" + week);
  }

  private ModelAndView one(AppointmentId id, Typed typed, Function<Instant, ResponseEntity<Appointment>> command, String done, Words words, RedirectAttributes redirect) {
    var times = typed.times();
    return times != null && times.size() > 1 ? pages.refused(id, typed, Trouble.with("agenda.choose-one", words), words)
        : some(id, typed, chosen -> command.apply(chosen.getFirst()), done, words, redirect);
  }

  private ModelAndView some(AppointmentId id, Typed typed, Function<List<Instant>, ResponseEntity<Appointment>> command, String done, Words words,
      RedirectAttributes redirect) {
    var times = typed.times();
    return times == null ? pages.refused(id, typed, Trouble.with("agenda.no-such-time", words), words)
        : times.isEmpty() ? pages.refused(id, typed, Trouble.with("agenda.choose-some", words), words)
        : done(id, typed, () -> command.apply(times), done, words, redirect);
  }

  /** Done, and told on the appointment's page; or refused, and what was chosen stands there still. */
  private ModelAndView done(AppointmentId id, Typed typed, Supplier<ResponseEntity<Appointment>> command, String done, Words words, RedirectAttributes redirect) {
    try {
      Written.pass(command.get(), done, redirect);
      return new ModelAndView("redirect:/appointments/" + id);
    } catch (ServiceProblem refused) {
      if (refused.isMissing()) {
        throw refused;
      }
      return pages.refused(id, typed, Trouble.of(refused, words), words);
    }
  }
}
