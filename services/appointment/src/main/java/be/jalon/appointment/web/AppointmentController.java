package be.jalon.appointment.web;

import be.jalon.aggregates.Command;
import be.jalon.aggregates.Current;
import be.jalon.aggregates.web.Answers;
import be.jalon.appointment.Appointment;
import be.jalon.appointment.Booking;
import be.jalon.appointment.CancelReason;
import be.jalon.appointment.Choosing;
import be.jalon.appointment.FindingTime.Search;
import be.jalon.appointment.Reading;
import be.jalon.appointment.Requesting;
import be.jalon.appointment.Settling;
import be.jalon.appointment.Subject;
import be.jalon.appointment.Wish;
import be.jalon.contracts.AppointmentId;
import be.jalon.contracts.Brussels;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReferralId;
import be.jalon.security.Caller;
import be.jalon.security.requests.Paged;
import be.jalon.security.requests.People;
import be.jalon.security.requests.PersonRequest;
import be.jalon.security.requests.RelayRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/appointments")
class AppointmentController {

  private final Requesting requesting;
  private final Booking booking;
  private final Settling settling;
  private final Reading reading;
  private final People people;
  private final Views views;
  private final Clock clock;

  AppointmentController(Requesting requesting, Booking booking, Settling settling, Reading reading, People people, Views views, Clock clock) {
    this.requesting = requesting;
    this.booking = booking;
    this.settling = settling;
    this.reading = reading;
    this.people = people;
    this.views = views;
    this.clock = clock;
  }

  record Request(@NotNull PathwayId pathway, @NotNull @Valid PersonRequest practitioner, @NotNull Subject subject, @Nullable ReferralId referral,
      @Nullable @Min(5) @Max(480) Integer minutes, @Nullable Boolean byVideo, @Nullable @Valid WishRequest wish,
      @Nullable Map<DataCategory, @NotNull @Valid ReleaseRequest> releases, @Nullable @Valid RelayRequest relayed) {}

  record WishRequest(@Nullable Set<@NotNull DayOfWeek> days, @Nullable Set<Wish.@NotNull PartOfDay> parts) {}

  record Offer(@NotEmpty @Size(max = 20) List<@NotNull OffsetDateTime> starts, @Nullable @Min(5) @Max(480) Integer minutes) {}

  /** @param wish when it would suit; absent: as wished before */
  record OtherTimes(@Nullable @Valid WishRequest wish, @Nullable @Valid RelayRequest relayed) {}

  /** @param byVideo absent: as asked for */
  record Time(@NotNull OffsetDateTime start, @Nullable @Min(5) @Max(480) Integer minutes, @Nullable Boolean byVideo, @Nullable @Valid RelayRequest relayed) {

    Choosing choice() {
      return new Choosing(start.toInstant(), minutes, byVideo);
    }
  }

  record Cancellation(@NotNull Reason reason, @Nullable @Valid RelayRequest relayed) {

    enum Reason { PATIENT, PRACTITIONER, FORCE_MAJEURE }

    CancelReason code() {
      return switch (reason) {
        case PATIENT -> CancelReason.PATIENT;
        case PRACTITIONER -> CancelReason.PRACTITIONER;
        case FORCE_MAJEURE -> CancelReason.FORCE_MAJEURE;
      };
    }
  }

  record Mine(List<AppointmentView> appointments) {}

  @PostMapping
  @Operation(summary = "Ask for an appointment of a patient with somebody at their table")
  ResponseEntity<AppointmentView> request(@Valid @RequestBody Request request, Caller caller, Command command) {
    var ask = new Requesting.Ask(request.pathway(), people.key(request.practitioner(), "practitioner"), request.subject(), request.referral(), request.minutes(),
        Boolean.TRUE.equals(request.byVideo()), views.wish(request.wish()), ReleaseRequest.of(request.releases()));
    var requested = requesting.request(ask, caller, RelayRequest.relay(request.relayed()), command);
    return Answers.created(requested, URI.create("/appointments/" + requested.id()), view(requested, caller));
  }

  @PostMapping("/{id}/offer")
  @Operation(summary = "Hold out times to the patient; none of them is held")
  ResponseEntity<AppointmentView> offer(@PathVariable AppointmentId id, @Valid @RequestBody Offer offer, Caller caller, Command command) {
    var starts = offer.starts().stream().map(OffsetDateTime::toInstant).distinct().sorted().toList();
    return answer(requesting.offer(id, starts, offer.minutes(), caller, command), caller);
  }

  @PostMapping("/{id}/other-times")
  @Operation(summary = "Say that none of the times held out suits the patient, and when it would; it is the practitioner's turn again")
  ResponseEntity<AppointmentView> otherTimes(@PathVariable AppointmentId id, @Valid @RequestBody OtherTimes other, Caller caller, Command command) {
    return answer(requesting.askForOtherTimes(id, views.wish(other.wish()), caller, RelayRequest.relay(other.relayed()), command), caller);
  }

  @PostMapping("/{id}/booking")
  @Operation(summary = "Take a time; of all who want it, one gets it")
  ResponseEntity<AppointmentView> book(@PathVariable AppointmentId id, @Valid @RequestBody Time time, Caller caller, Command command) {
    return answer(booking.book(id, time.choice(), caller, RelayRequest.relay(time.relayed()), command), caller);
  }

  @PostMapping("/{id}/rescheduling")
  @Operation(summary = "Take another time; the one held is kept until the new one is certain")
  ResponseEntity<AppointmentView> reschedule(@PathVariable AppointmentId id, @Valid @RequestBody Time time, Caller caller, Command command) {
    return answer(booking.reschedule(id, time.choice(), caller, RelayRequest.relay(time.relayed()), command), caller);
  }

  @PostMapping("/{id}/cancellation")
  @Operation(summary = "Call it off, with the side on which the reason lies")
  ResponseEntity<AppointmentView> cancel(@PathVariable AppointmentId id, @Valid @RequestBody Cancellation cancellation, Caller caller, Command command) {
    return answer(settling.cancel(id, cancellation.code(), caller, RelayRequest.relay(cancellation.relayed()), command), caller);
  }

  @PostMapping("/{id}/attendance")
  @Operation(summary = "Record that the patient came")
  ResponseEntity<AppointmentView> attended(@PathVariable AppointmentId id, Caller caller, Command command) {
    return answer(settling.attended(id, caller, command), caller);
  }

  @PostMapping("/{id}/missed")
  @Operation(summary = "Record, once it has started, that the patient did not come")
  ResponseEntity<AppointmentView> missed(@PathVariable AppointmentId id, Caller caller, Command command) {
    return answer(settling.missed(id, caller, command), caller);
  }

  @GetMapping("/{id}")
  @Operation(summary = "How an appointment stands")
  ResponseEntity<AppointmentView> one(@PathVariable AppointmentId id, Caller caller) {
    var seen = reading.one(id, caller);
    return Answers.ok(seen.current(), views.appointment(seen));
  }

  @GetMapping
  @Operation(summary = "My appointments, as patient or as practitioner, in a period of Brussels dates (default: the next 30 days)")
  ResponseEntity<Mine> mine(@RequestParam(required = false) @Nullable LocalDate from, @RequestParam(required = false) @Nullable LocalDate until,
      @RequestParam(defaultValue = "0") @Min(0) @Max(Paged.PAGES_AT_MOST) int page,
      @RequestParam(defaultValue = Paged.LIMIT) @Min(1) @Max(Paged.LIMIT_AT_MOST) int limit, Caller caller, HttpServletRequest http) {
    var first = from == null ? Brussels.dayOf(clock.instant()) : from;
    var last = until == null ? first.plusDays(30) : until;
    var all = reading.mine(new Search(first, last, null, null), caller);
    return ResponseEntity.ok().headers(Paged.next(all.size(), page, limit, http)).body(new Mine(Paged.page(all, page, limit, views::appointment)));
  }

  private ResponseEntity<AppointmentView> answer(Current<Appointment> current, Caller caller) {
    return Answers.ok(current, view(current, caller));
  }

  private AppointmentView view(Current<Appointment> current, Caller caller) {
    return views.appointment(reading.afterwards(current, caller));
  }
}
