package be.jalon.portal.pathways;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Channel;
import be.jalon.contracts.people.Evidence;
import be.jalon.contracts.sections.AppointmentNote;
import be.jalon.contracts.sections.Ball;
import be.jalon.contracts.sections.CareStatus;
import be.jalon.contracts.sections.Clinical;
import be.jalon.contracts.sections.Diagnosis;
import be.jalon.contracts.sections.Identity;
import be.jalon.contracts.sections.LegalClock;
import be.jalon.contracts.sections.ReportedHours;
import be.jalon.contracts.sections.ReturnPlan;
import be.jalon.contracts.sections.ReturnStatus;
import be.jalon.contracts.sections.Safety;
import be.jalon.contracts.sections.SeatNote;
import be.jalon.contracts.sections.Section;
import be.jalon.contracts.sections.Sections;
import be.jalon.contracts.sections.Treatment;
import be.jalon.contracts.sections.WorkCapacity;
import be.jalon.contracts.sections.WorkContent;
import be.jalon.contracts.sections.WorkRelations;
import be.jalon.portal.services.Pathways.Act;
import be.jalon.portal.services.Pathways.Actor;
import be.jalon.portal.words.Codes;
import be.jalon.portal.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an entry tells, in the reader's words. */
public final class Telling {

  private final Words words;

  public Telling(Words words) {
    this.words = words;
  }

  /** @param category by which it can be told apart on the page. @param title what kind of thing it is */
  public record Piece(DataCategory category, String title, List<Fact> facts) {
  }

  /** @param values one or several, each a line */
  public record Fact(String label, List<String> values) {
  }

  /** What happened, in a few words. */
  public String what(String kind) {
    return words.known("kind." + kind.replaceFirst("[.]v[0-9]+$", ""), "kind.unknown");
  }

  /** Who did it, and in whose name. */
  public String who(Act act) {
    var name = name(act.actedBy());
    return act.inNameOf() == null ? name
        : words.of(act.authority() == Authority.RELAYING_PATIENT ? "who.relaying" : "who.in-name-of", name, name(act.inNameOf()));
  }

  /** For whoever hears the page rather than sees it. */
  public String announcement(be.jalon.portal.services.Pathways.Entry entry) {
    return words.of("live.news", what(entry.kind()), who(entry.act()));
  }

  /** What is out of the ordinary about how it came; empty for somebody who was logged in. */
  public String how(Act act) {
    var how = new ArrayList<String>();
    if (act.evidence() != null && act.evidence() != Evidence.Kind.LOGIN) {
      how.add(words.of(act.evidence()));
    }
    if (act.channel() != null && act.channel() != Channel.Kind.JALON) {
      how.add(words.of(act.channel()));
    }
    return String.join(", ", how);
  }

  private String name(Actor actor) {
    if (words.isReader(actor.person()) || actor.capacity() == Capacity.PATIENT && words.reader().is(Capacity.PATIENT)) {
      return words.of("you");
    }
    if (actor.person() != null && actor.person().isService()) {
      return words.of("jalon-itself");
    }
    return words.name(actor.name(), actor.capacity());
  }

  /** Who is to act, from the reader's side. */
  public String ball(Ball ball) {
    return ball.holder() == null ? words.of("ball.nobody")
        : ball.holder() == words.reader().capacity() ? words.of("ball.you")
        : words.of("ball.other", words.capacity(ball.holder()));
  }

  /** Where a pathway stands, by everything told of it. */
  public String stages(List<CareStatus.Stage> care, List<ReturnStatus.Stage> returns) {
    return java.util.stream.Stream.concat(care.stream(), returns.stream()).filter(Objects::nonNull).map(words::of).distinct().collect(Collectors.joining(" · "));
  }

  public String appointment(AppointmentNote note) {
    var with = note.with() == null ? null : words.name(note.with().name(), null);
    var when = note.start() == null ? words.of("appointment.no-time") : words.dayAndTime(note.start());
    return (with == null ? when : words.of("appointment.when-with", when, with)) + (note.byVideo() ? " · " + words.of("appointment.by-video") : "");
  }

  public String seat(SeatNote seat) {
    var holder = seat.holder() == null ? words.of("seat.no-name") : words.name(seat.holder().name(), seat.capacity());
    return words.of("labelled", words.capacity(seat.capacity()), holder);
  }

  /** What the two statuses tell besides the event itself: codes and dates, short enough for one line. Who was to act then is history; the page says who is now. */
  public String brief(Sections sections) {
    var facts = new Facts();
    if (sections.careStatus() != null) {
      careStatus(sections.careStatus(), facts);
    }
    if (sections.returnStatus() != null) {
      returnStatus(sections.returnStatus(), facts);
    }
    return facts.told.stream().map(fact -> fact.label().isEmpty() ? String.join(", ", fact.values()) : words.of("labelled", fact.label(), String.join(", ", fact.values()))).collect(Collectors.joining(" · "));
  }

  /** Everything that needs more than a line. */
  public List<Piece> pieces(Sections sections) {
    return sections.present().stream().map(this::piece).filter(piece -> !piece.facts().isEmpty()).toList();
  }

  private Piece piece(Section section) {
    var facts = new Facts();
    switch (section) {
      case Identity told -> identity(told, facts);
      case CareStatus _, ReturnStatus _ -> { /* brief enough for a line */ }
      case WorkContent told -> workContent(told, facts);
      case WorkRelations told -> facts.codes("fact.work-relations", Codes.List.WORK_RELATIONS, told.factors()).text("fact.note", told.note());
      case Clinical told -> facts.codes("fact.reasons", Codes.List.REFERRAL_REASONS, told.reasons())
          .codes("fact.complaints", Codes.List.COMPLAINTS, told.complaints()).text("fact.note", told.note());
      case Safety told -> facts.one("fact.danger", told.kind(), words::of).text("fact.done", told.done()).text("fact.note", told.note());
      case Diagnosis told -> facts.text("fact.diagnosis", told.text()).text("fact.code", told.code());
      case Treatment told -> facts.codes("fact.interventions", Codes.List.INTERVENTIONS, told.interventions()).text("fact.note", told.note());
      case WorkCapacity told -> facts.all("fact.limits", told.limits()).one("fact.possible-hours", told.hoursPerWeek(), words::hours)
          .one("fact.from", told.from(), words::date).one("fact.until", told.until(), words::date).text("fact.note", told.note());
      case ReturnPlan told -> returnPlan(told, facts);
      case ReportedHours told -> facts.one("fact.week-of", told.weekOf(), words::date).one("fact.worked", told.hours(), words::hours)
          .one("fact.planned", told.planned(), words::hours).text("fact.note", told.note());
    }
    return new Piece(section.category(), words.of(section.category()), facts.told);
  }

  private void identity(Identity told, Facts facts) {
    facts.text("fact.name", told.name().shown()).one("fact.birth-date", told.birthDate(), words::date).one("fact.language", told.language(), words::of)
        .text("fact.phone", told.phone());
  }

  private void careStatus(CareStatus told, Facts facts) {
    facts.one("fact.urgency", told.urgency(), words::of).one("fact.expected-on", told.expectedOn(), words::date)
        .one("fact.reason", told.reason(), this::careReason).one("fact.preferred-language", told.preferredLanguage(), words::of).text("fact.place", told.place());
    about(told.appointment(), told.seat(), facts);
  }

  /** Procedure and dates stand in every status of a return; they are news once. */
  private void returnStatus(ReturnStatus told, Facts facts) {
    facts.one("fact.procedure", told.stage() == ReturnStatus.Stage.OPENED ? told.procedure() : null, words::of)
        .one("fact.period", told.from(), from -> period(from, told.until()))
        .one("fact.reason", told.reason(), code -> words.label(Codes.List.RETURN_REASONS, code))
        .all("fact.clocks", told.stage() == ReturnStatus.Stage.CLOCK ? told.clocks().stream().map(this::clock).toList() : List.of());
    about(told.appointment(), told.seat(), facts);
  }

  /** They speak for themselves. */
  private void about(@Nullable AppointmentNote appointment, @Nullable SeatNote seat, Facts facts) {
    if (appointment != null) {
      facts.told.add(new Fact("", List.of(appointment(appointment))));
    }
    if (seat != null) {
      facts.told.add(new Fact("", List.of(seat(seat))));
    }
  }

  private void workContent(WorkContent told, Facts facts) {
    facts.text("fact.job", told.job()).text("fact.employer", told.employer()).one("fact.contract-hours", told.hoursPerWeek(), words::hours)
        .one("fact.full-time-hours", told.fullTimeHoursPerWeek(), words::hours).codes("fact.demands", Codes.List.WORK_DEMANDS, told.demands())
        .codes("fact.resources", Codes.List.WORK_RESOURCES, told.resources()).text("fact.note", told.note());
  }

  private void returnPlan(ReturnPlan told, Facts facts) {
    facts.one("fact.full-time-hours", told.fullTimeHoursPerWeek(), words::hours).all("fact.steps", told.steps().stream().map(this::step).toList());
    if (told.authorisation() != null) {
      var granted = told.authorisation();
      facts.text("fact.nature", granted.nature()).one("fact.authorised-hours", granted.hoursPerWeek(), words::hours).text("fact.conditions", granted.conditions())
          .one("fact.from", granted.from(), words::date).one("fact.until", granted.until(), words::date);
    }
    facts.text("fact.note", told.note());
  }

  private String step(ReturnPlan.Step step) {
    var line = words.of("labelled", period(step.from(), step.until()), words.hours(step.hoursPerWeek()));
    return java.util.stream.Stream.of(line, step.tasks(), step.conditions()).filter(text -> text != null && !text.isBlank()).collect(Collectors.joining(" · "));
  }

  private String period(LocalDate from, @Nullable LocalDate until) {
    return until == null ? words.of("period.from", words.shortDate(from)) : words.of("period", words.shortDate(from), words.shortDate(until));
  }

  private String clock(LegalClock clock) {
    return words.of("clock.told", words.known("clock." + clock.kind(), "clock.unknown"), words.date(clock.due()), clock.rule());
  }

  /** Which list a reason is of depends on what happened; a code stands in one list only. */
  private String careReason(String code) {
    return java.util.stream.Stream.of(Codes.List.DECLINE_REASONS, Codes.List.INTERRUPTION_REASONS, Codes.List.WITHDRAWAL_REASONS, Codes.List.OUTCOMES,
            Codes.List.CANCELLATION_REASONS)
        .map(list -> words.label(list, code)).filter(label -> !label.equals(code)).findFirst().orElse(code);
  }

  /** Absent facts are passed over, so that what is told reads as a list. */
  private final class Facts {

    private final List<Fact> told = new ArrayList<>();

    Facts text(String label, @Nullable String text) {
      return one(label, text == null || text.isBlank() ? null : text, Function.identity());
    }

    <T> Facts one(String label, @Nullable T value, Function<T, String> said) {
      return value == null ? this : all(label, List.of(said.apply(value)));
    }

    Facts codes(String label, Codes.List list, List<String> codes) {
      return all(label, codes.stream().map(code -> words.label(list, code)).toList());
    }

    Facts all(String label, List<String> values) {
      if (!values.isEmpty()) {
        told.add(new Fact(words.of(label), values));
      }
      return this;
    }
  }
}
