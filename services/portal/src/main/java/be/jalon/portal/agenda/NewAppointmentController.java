package be.jalon.portal.agenda;

import be.jalon.contracts.AppointmentId;
import be.jalon.contracts.Id;
import be.jalon.contracts.PathwayId;
import be.jalon.portal.Written;
import be.jalon.portal.agenda.NewPage.Filled;
import be.jalon.portal.login.Visitor;
import be.jalon.portal.services.Appointments;
import be.jalon.portal.services.Appointments.Appointment;
import be.jalon.portal.services.Appointments.Subject;
import be.jalon.portal.services.Appointments.Time;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.services.ServiceProblem;
import be.jalon.portal.words.Dictionary;
import be.jalon.portal.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A practitioner gives somebody of their pathways an appointment: beginning with a free time of the week, or with the person. It is asked for first and then given its
 * time; when the time is gone meanwhile, what was asked for is kept and another time is looked for.
 */
@Controller
@RequestMapping("/agenda/new")
class NewAppointmentController {

  private static final String APPOINTMENT = "appointment:";
  private static final String PATHWAY = "pathway:";
  private static final Pattern WHO = Pattern.compile("(" + APPOINTMENT + "|" + PATHWAY + ")" + Id.SHAPE.pattern());

  private final Appointments appointments;
  private final Pathways pathways;
  private final OwnAgenda own;
  private final Arrivals arrivals;
  private final AppointmentPages pages;
  private final Dictionary dictionary;

  NewAppointmentController(Appointments appointments, Pathways pathways, OwnAgenda own, Arrivals arrivals, AppointmentPages pages, Dictionary dictionary) {
    this.appointments = appointments;
    this.pathways = pathways;
    this.own = own;
    this.arrivals = arrivals;
    this.pages = pages;
    this.dictionary = dictionary;
  }

  /**
   * What is asked for.
   *
   * @param who {@code pathway:} or {@code appointment:} and its id: a pathway's person, or an appointment that has no time yet
   * @param minutes null: a usual session
   */
  record Wanted(@Nullable String who, @Nullable Subject subject, @Nullable Integer minutes, @Nullable Boolean byVideo,
      @Nullable How how) {
  }

  @GetMapping
  ModelAndView form(@RequestParam(required = false) @Nullable Instant at, @RequestParam(required = false) @Nullable PathwayId pathway,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from, Visitor visitor, Locale locale) {
    var words = dictionary.of(visitor, locale);
    return at != null ? at(at, Filled.NOTHING, null, locale, words)
        : pathway != null ? withPerson(pathway, from, Filled.NOTHING, null, words)
        : new ModelAndView("redirect:/agenda");
  }

  @PostMapping
  ModelAndView make(@RequestParam String act, Wanted wanted, Typed typed, @RequestParam(required = false) @Nullable Instant at,
      @RequestParam(required = false) @Nullable PathwayId pathway, Visitor visitor, Locale locale, RedirectAttributes redirect) {
    var words = dictionary.of(visitor, locale);
    var who = Objects.requireNonNullElse(wanted.who(), pathway == null ? "" : PATHWAY + pathway);
    var times = at == null ? typed.times() : List.of(at);
    var how = Objects.requireNonNullElse(wanted.how(), How.BOOK);
    var filled = new Filled(who, typed);
    if (!WHO.matcher(who).matches()) {
      return again(at, pathway, filled, Trouble.with("agenda.choose-person", words), locale, words);
    }
    if (times == null || !how.fits(times.size())) {
      return again(at, pathway, filled, Trouble.with(times == null ? "agenda.no-such-time" : times.isEmpty() ? "agenda.choose-some" : "agenda.choose-one", words), locale, words);
    }
    AppointmentId id;
    try {
      id = asked(act, who, wanted, visitor);
    } catch (ServiceProblem refused) {
      return again(at, pathway, filled, Trouble.of(refused, words), locale, words);
    }
    try {
      var answer = switch (how) {
        case BOOK -> appointments.book(act, id, new Time(times.getFirst(), wanted.minutes(), wanted.byVideo()));
        case OFFER -> appointments.offer(act, id, new Appointments.Offer(times));
        case NOW -> arrivals.now(act, id, wanted.minutes(), words);
      };
      Written.pass(answer, how.done(), redirect);
      return new ModelAndView("redirect:/agenda?week=" + (how == How.NOW ? words.today() : words.dayOf(times.getFirst())));
    } catch (ServiceProblem refused) {
      return pages.refused(id, typed, Trouble.of(refused, words), words);
    }
  }

  private AppointmentId asked(String act, String who, Wanted wanted, Visitor visitor) {
    if (who.startsWith(APPOINTMENT)) {
      return new AppointmentId(who.substring(APPOINTMENT.length()));
    }
    var ask = new Appointments.Ask(new PathwayId(who.substring(PATHWAY.length())), new Appointments.Practitioner(visitor.principal()),
        Objects.requireNonNullElse(wanted.subject(), Subject.CARE), wanted.minutes(), Boolean.TRUE.equals(wanted.byVideo()));
    return Objects.requireNonNull(appointments.request(act, ask).getBody()).id();
  }

  private ModelAndView again(@Nullable Instant at, @Nullable PathwayId pathway, Filled filled, Trouble trouble, Locale locale, Words words) {
    var page = at != null ? at(at, filled, trouble, locale, words) : pathway != null ? withPerson(pathway, null, filled, trouble, words) : new ModelAndView("redirect:/agenda");
    page.setStatus(HttpStatusCode.valueOf(trouble.status()));
    return page;
  }

  private ModelAndView at(Instant at, Filled filled, @Nullable Trouble trouble, Locale locale, Words words) {
    var day = words.dayOf(at);
    var free = appointments.free(words.reader().principal(), day, day, null, null, null).starts();
    return page(NewPage.at(at, free, open(words), Names.of(pathways.mine(), words), locale, minutes(words), filled, trouble, words));
  }

  /** For whom a time is being looked for already, that is where it is found. */
  private ModelAndView withPerson(PathwayId pathway, @Nullable LocalDate from, Filled filled, @Nullable Trouble trouble, Words words) {
    var already = open(words).stream().filter(each -> each.pathway().equals(pathway)).findFirst();
    if (already.isPresent() && trouble == null) {
      return new ModelAndView("redirect:/appointments/" + already.get().id());
    }
    var first = from == null || from.isBefore(words.today()) ? words.today() : from;
    var free = appointments.free(words.reader().principal(), first, Choices.last(first), null, null, null).starts();
    return page(NewPage.with(pathway, Choices.free(free, first, words), Names.of(pathways.mine(), words), minutes(words), filled, trouble, words));
  }

  private List<Appointment> open(Words words) {
    return appointments.mine(words.today(), words.today(), AgendaController.AT_ONCE).appointments().stream().filter(AppointmentPage::isOpen).toList();
  }

  private @Nullable Integer minutes(Words words) {
    var agenda = own.of(words.reader());
    return agenda == null ? null : agenda.rules().sessionMinutes();
  }

  private static ModelAndView page(NewPage page) {
    return new ModelAndView("agenda/new", "page", page);
  }
}
