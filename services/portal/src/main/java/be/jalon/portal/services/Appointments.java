package be.jalon.portal.services;

import be.jalon.contracts.AbsentIsEmpty;
import be.jalon.contracts.AppointmentId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Evidence;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.people.PersonName;
import be.jalon.contracts.sections.AppointmentNote;
import be.jalon.contracts.sections.Ball;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The appointment service. Dates are Brussels dates; an agenda is named by the account of whose it is. A command takes its idempotency key first. */
@HttpExchange
public interface Appointments {

  enum Subject { CARE, RETURN }

  enum Place { ONSITE, VIDEO, EITHER }

  enum PartOfDay { MORNING, AFTERNOON, EVENING }

  /** On whose side the reason lies. */
  enum Reason { PATIENT, PRACTITIONER, FORCE_MAJEURE }

  record CodeList(List<Coded> codes) {
  }

  /** @param meeting null for whoever is neither the patient nor the practitioner */
  record Appointment(AppointmentId id, PathwayId pathway, AppointmentNote.@Nullable State state, Ball ball, @Nullable Meeting meeting) {
  }

  /**
   * @param start null while no time is certain
   * @param offered starts held out to the patient; none is held
   * @param cancelUntil until when the patient cancels in time; null unless booked
   * @param attendableFrom from when it can be recorded that the patient came; null unless it may still be
   * @param late null unless cancelled
   */
  record Meeting(PersonKey practitioner, @Nullable PersonName name, @Nullable Capacity capacity, @Nullable Subject subject, int minutes, boolean byVideo,
      @Nullable Instant start, @Nullable Instant end, @AbsentIsEmpty List<Instant> offered, @Nullable Instant cancelUntil, @Nullable Instant attendableFrom,
      @Nullable Boolean late, @Nullable Wish wish) {

    public boolean isAttendable(Instant now) {
      return attendableFrom != null && !now.isBefore(attendableFrom);
    }

    public boolean hasBegun(Instant now) {
      return start != null && !now.isBefore(start);
    }
  }

  record Wish(@AbsentIsEmpty Set<DayOfWeek> days, @AbsentIsEmpty Set<PartOfDay> parts) {
  }

  record Mine(@AbsentIsEmpty List<Appointment> appointments) {
  }

  record Agenda(Rules rules, @AbsentIsEmpty List<Week> weeks, @AbsentIsEmpty List<OtherHours> exceptions, @AbsentIsEmpty List<Closure> closures) {
  }

  record Rules(int cancelNoticeHours, int sessionMinutes) {
  }

  /** Hours of an ordinary week from a date on. */
  record Week(LocalDate validFrom, @AbsentIsEmpty List<OnDay> hours) {
  }

  record OnDay(DayOfWeek dayOfWeek, Opening opening) {
  }

  /** Wall time. */
  record Opening(LocalTime from, LocalTime until, @Nullable Place place) {
  }

  record OtherHours(LocalDate date, @AbsentIsEmpty List<Opening> openings) {
  }

  record Closure(String id, Instant from, Instant until) {
  }

  /** @param inside appointments that stand in it and stay */
  record Closed(Closure closure, @AbsentIsEmpty List<AppointmentId> inside) {
  }

  record Free(@AbsentIsEmpty List<Start> starts) {
  }

  record Start(Instant start, @Nullable Place place) {
  }

  record Ask(PathwayId pathway, Practitioner practitioner, Subject subject, @Nullable Integer minutes, boolean byVideo) {
  }

  record Practitioner(String account) {
  }

  record Offer(List<Instant> starts) {
  }

  /** @param minutes null, like {@code byVideo}: as asked for */
  record Time(Instant start, @Nullable Integer minutes, @Nullable Boolean byVideo) {
  }

  record OtherTimes(@Nullable Wish wish) {
  }

  /** @param relayed how it is known that the patient said so; null for whoever speaks for themselves */
  record Cancellation(Reason reason, @Nullable Relayed relayed) {
  }

  record Relayed(Said evidence) {
  }

  record Said(Evidence.Kind kind, LocalDate on) {
  }

  record PublishedWeek(LocalDate validFrom, List<PublishedDay> hours, int cancelNoticeHours, int sessionMinutes) {
  }

  record PublishedDay(DayOfWeek dayOfWeek, LocalTime from, LocalTime until, Place place) {
  }

  record PublishedHours(List<Opening> hours) {
  }

  record NewClosure(Instant from, Instant until) {
  }

  @GetExchange("/reference/{list}")
  CodeList codes(@PathVariable String list);

  /** Those with a time in the period, in order, then those still without one. */
  @GetExchange("/appointments")
  Mine mine(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
      @RequestParam int limit);

  @GetExchange("/appointments/{id}")
  ResponseEntity<Appointment> one(@PathVariable AppointmentId id);

  @PostExchange("/appointments")
  ResponseEntity<Appointment> request(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @RequestBody Ask ask);

  @PostExchange("/appointments/{id}/offer")
  ResponseEntity<Appointment> offer(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable AppointmentId id, @RequestBody Offer offer);

  @PostExchange("/appointments/{id}/other-times")
  ResponseEntity<Appointment> otherTimes(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable AppointmentId id, @RequestBody OtherTimes other);

  @PostExchange("/appointments/{id}/booking")
  ResponseEntity<Appointment> book(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable AppointmentId id, @RequestBody Time time);

  @PostExchange("/appointments/{id}/rescheduling")
  ResponseEntity<Appointment> reschedule(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable AppointmentId id, @RequestBody Time time);

  @PostExchange("/appointments/{id}/cancellation")
  ResponseEntity<Appointment> cancel(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable AppointmentId id, @RequestBody Cancellation cancellation);

  @PostExchange("/appointments/{id}/attendance")
  ResponseEntity<Appointment> attended(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable AppointmentId id);

  @PostExchange("/appointments/{id}/missed")
  ResponseEntity<Appointment> missed(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable AppointmentId id);

  /** @throws ServiceProblem missing, where none was published yet */
  @GetExchange("/agendas/{account}")
  Agenda agenda(@PathVariable String account);

  /** @param minutes null: a usual session. @param byVideo null: either way. @param pathway where the caller sits with whose agenda it is; null for their own */
  @GetExchange("/agendas/{account}/free")
  Free free(@PathVariable String account, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until, @RequestParam(required = false) @Nullable Integer minutes,
      @RequestParam(required = false) @Nullable Boolean byVideo, @RequestParam(required = false) @Nullable PathwayId pathway);

  @PutExchange("/agendas/{account}/weekly-hours")
  ResponseEntity<Agenda> publish(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable String account, @RequestBody PublishedWeek week);

  @PutExchange("/agendas/{account}/exceptions/{date}")
  ResponseEntity<Agenda> otherHours(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable String account,
      @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date, @RequestBody PublishedHours hours);

  @DeleteExchange("/agendas/{account}/exceptions/{date}")
  ResponseEntity<Agenda> asUsual(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable String account,
      @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date);

  @PostExchange("/agendas/{account}/closures")
  ResponseEntity<Closed> close(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable String account, @RequestBody NewClosure closure);

  @DeleteExchange("/agendas/{account}/closures/{closure}")
  ResponseEntity<Agenda> reopen(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable String account, @PathVariable String closure);
}
