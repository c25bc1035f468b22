package be.jalon.appointment.web;

import be.jalon.aggregates.Command;
import be.jalon.aggregates.Current;
import be.jalon.aggregates.web.Answers;
import be.jalon.appointment.Agenda;
import be.jalon.appointment.FindingTime;
import be.jalon.appointment.FindingTime.Search;
import be.jalon.appointment.KeepingAgenda;
import be.jalon.appointment.Opening;
import be.jalon.appointment.Place;
import be.jalon.appointment.PracticeRules;
import be.jalon.appointment.WeeklyHours;
import be.jalon.contracts.AppointmentId;
import be.jalon.contracts.Brussels;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.people.PersonKey;
import be.jalon.security.Caller;
import be.jalon.security.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/agendas/{account}")
class AgendaController {

  private final KeepingAgenda keeping;
  private final FindingTime finding;
  private final Views views;
  private final Clock clock;

  AgendaController(KeepingAgenda keeping, FindingTime finding, Views views, Clock clock) {
    this.keeping = keeping;
    this.finding = finding;
    this.views = views;
    this.clock = clock;
  }

  /** @param place absent: either */
  record OnDay(@NotNull DayOfWeek dayOfWeek, @NotNull LocalTime from, @NotNull LocalTime until, @Nullable Place place) {

    WeeklyHours.OnDay hours() {
      return new WeeklyHours.OnDay(dayOfWeek, new Hours(from, until, place).opening());
    }
  }

  /** @param until midnight is the end of the day */
  record Hours(@NotNull LocalTime from, @NotNull LocalTime until, @Nullable Place place) {

    Opening opening() {
      return new Opening(from, until, Objects.requireNonNullElse(place, Place.EITHER));
    }
  }

  /**
   * @param validFrom Brussels date; absent: today
   * @param cancelNoticeHours 24 or 48, absent: 24
   * @param sessionMinutes absent: 60
   */
  record Week(@Nullable LocalDate validFrom, @NotNull @Size(max = 70) List<@NotNull @Valid OnDay> hours, @Nullable Integer cancelNoticeHours,
      @Nullable @Min(5) @Max(480) Integer sessionMinutes) {

    PracticeRules rules() {
      return new PracticeRules(Objects.requireNonNullElse(cancelNoticeHours, PracticeRules.DEFAULT.cancelNoticeHours()),
          Objects.requireNonNullElse(sessionMinutes, PracticeRules.DEFAULT.sessionMinutes()));
    }
  }

  record OtherHours(@NotNull @Size(max = 20) List<@NotNull @Valid Hours> hours) {}

  record ClosureRequest(@NotNull OffsetDateTime from, @NotNull OffsetDateTime until) {}

  record ClosureView(String id, OffsetDateTime from, OffsetDateTime until) {}

  record AgendaView(PersonKey practitioner, PracticeRules rules, List<WeeklyHours> weeks, List<Agenda.OtherHours> exceptions, List<ClosureView> closures) {}

  /** @param inside appointments that already have a time in it: they stay until somebody cancels or moves them */
  record Closed(ClosureView closure, List<AppointmentId> inside) {}

  /** @param start with Brussels' offset; {@code startUtc} is the same instant */
  record FreeStart(OffsetDateTime start, Instant startUtc, Place place) {}

  record Free(List<FreeStart> starts) {}

  @GetMapping
  @Operation(summary = "My agenda: weeks, days that differ, closures")
  ResponseEntity<AgendaView> show(@PathVariable String account, Caller caller) {
    return answer(keeping.show(practitioner(account), caller));
  }

  @PutMapping("/weekly-hours")
  @Operation(summary = "Publish the hours of an ordinary week from a date on, with what the practice agrees with its patients")
  ResponseEntity<AgendaView> publish(@PathVariable String account, @Valid @RequestBody Week week, Caller caller, Command command) {
    var validFrom = week.validFrom() == null ? Brussels.dayOf(clock.instant()) : week.validFrom();
    var hours = new WeeklyHours(validFrom, week.hours().stream().map(OnDay::hours).toList());
    return answer(keeping.publish(practitioner(account), hours, week.rules(), caller, command));
  }

  @PutMapping("/exceptions/{date}")
  @Operation(summary = "Other hours on one date; none at all: nobody is received that day")
  ResponseEntity<AgendaView> except(@PathVariable String account, @PathVariable LocalDate date, @Valid @RequestBody OtherHours other, Caller caller,
      Command command) {
    var hours = new Agenda.OtherHours(date, other.hours().stream().map(Hours::opening).toList());
    return answer(keeping.except(practitioner(account), hours, caller, command));
  }

  @DeleteMapping("/exceptions/{date}")
  @Operation(summary = "Take the other hours of one date back: the week's count again")
  ResponseEntity<AgendaView> asUsual(@PathVariable String account, @PathVariable LocalDate date, Caller caller, Command command) {
    return answer(keeping.asUsual(practitioner(account), date, caller, command));
  }

  @PostMapping("/closures")
  @Operation(summary = "Receive nobody during a time; tells which appointments stand in it")
  ResponseEntity<Closed> close(@PathVariable String account, @Valid @RequestBody ClosureRequest request, Caller caller, Command command) {
    var closed = keeping.close(practitioner(account), request.from().toInstant(), request.until().toInstant(), caller, command);
    return Answers.created(closed.agenda(), URI.create("/agendas/" + account + "/closures/" + closed.closure().id()),
        new Closed(views.closure(closed.closure()), closed.inside()));
  }

  @DeleteMapping("/closures/{closure}")
  @Operation(summary = "Take a closure back")
  ResponseEntity<AgendaView> reopen(@PathVariable String account, @PathVariable String closure, Caller caller, Command command) {
    return answer(keeping.reopen(practitioner(account), closure, caller, command));
  }

  @GetMapping("/free")
  @Operation(summary = "Free starts in a period of at most 62 Brussels dates; never who has the others")
  Free free(@PathVariable String account, @RequestParam LocalDate from, @RequestParam LocalDate until,
      @RequestParam(required = false) @Nullable @Min(5) @Max(480) Integer minutes, @RequestParam(required = false) @Nullable Boolean byVideo,
      @RequestParam(required = false) @Nullable PathwayId pathway, Caller caller) {
    var search = new Search(from, until, minutes, byVideo);
    return new Free(finding.free(practitioner(account), search, pathway, caller).stream().map(views::free).toList());
  }

  /** What cannot be an account has no agenda. */
  private static PersonKey practitioner(String account) {
    try {
      return PersonKey.account(account);
    } catch (IllegalArgumentException _) {
      throw RefusedException.notFound();
    }
  }

  private ResponseEntity<AgendaView> answer(Current<Agenda> agenda) {
    return Answers.ok(agenda, views.agenda(agenda.state()));
  }
}
