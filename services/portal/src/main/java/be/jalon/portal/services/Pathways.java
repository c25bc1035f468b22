package be.jalon.portal.services;

import be.jalon.contracts.AbsentIsEmpty;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Language;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.Stream;
import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Channel;
import be.jalon.contracts.people.Evidence;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.people.PersonName;
import be.jalon.contracts.sections.AppointmentNote;
import be.jalon.contracts.sections.Ball;
import be.jalon.contracts.sections.CareStatus;
import be.jalon.contracts.sections.Identity;
import be.jalon.contracts.sections.LegalClock;
import be.jalon.contracts.sections.ReturnPlan;
import be.jalon.contracts.sections.ReturnStatus;
import be.jalon.contracts.sections.SeatNote;
import be.jalon.contracts.sections.Sections;
import be.jalon.contracts.sections.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The pathway service: the only door through which anything is read. What is absent is absent for a reason that nobody is told. */
@HttpExchange
public interface Pathways {

  enum Life { OPEN, CLOSED, ERASED }

  /** @param latest what happened last. @param clocks soonest first */
  record Line(PathwayId pathway, Life life, Capacity capacity, @AbsentIsEmpty List<SeatId> seats, @Nullable Instant lastAt, @Nullable Ball ball,
      @Nullable PersonName name, @Nullable Latest latest, @AbsentIsEmpty List<CareStatus.Stage> care, @AbsentIsEmpty List<ReturnStatus.Stage> returns,
      @Nullable AppointmentNote next, @AbsentIsEmpty List<LegalClock> clocks) {
  }

  record Latest(String id, String kind, Act act) {
  }

  /** @param table all seats, for the patient alone. @param erasure once erased: which services hold nothing any more */
  record Overview(Header header, @Nullable List<Seat> table, @Nullable Map<String, Instant> erasure) {
  }

  record Header(PathwayId pathway, Life life, Capacity capacity, @Nullable Identity identity, @Nullable Ball ball, @AbsentIsEmpty List<SeatNote> seats,
      @AbsentIsEmpty List<Care> care, @AbsentIsEmpty List<Return> returns, @AbsentIsEmpty List<AppointmentNote> appointments) {
  }

  record Care(Stream about, CareStatus.Stage stage, @Nullable Ball ball, @Nullable Urgency urgency, @Nullable LocalDate expectedOn) {
  }

  record Return(Stream about, ReturnStatus.@Nullable Stage stage, ReturnStatus.@Nullable Procedure procedure, @Nullable Ball ball,
      @AbsentIsEmpty List<LegalClock> clocks, @Nullable ReturnPlan plan) {
  }

  record Seat(SeatId seat, Capacity capacity, @Nullable OrganisationId organisation, @Nullable Person holder, boolean awaitsConfirmation,
      @AbsentIsEmpty List<StandIn> standIns) {
  }

  record StandIn(Person person, LocalDate from, LocalDate until, boolean confirmed) {
  }

  /** @param next where the next page begins; null on the last. @param live from where a stream goes on */
  record Timeline(List<Entry> entries, @Nullable String next, String live) {
  }

  /** @param about what it tells of. @param kind the event's wire name without its prefix, {@code referral.accepted.v1} */
  record Entry(String id, Stream about, String kind, Act act, Instant occurredAt, Sections sections) {
  }

  record Act(Actor actedBy, @Nullable Actor inNameOf, Authority authority, Evidence.@Nullable Kind evidence, Channel.@Nullable Kind channel) {
  }

  /** @param name null, like the key, for the patient and those who speak for them */
  record Actor(@Nullable PersonKey person, @Nullable PersonName name, @Nullable Capacity capacity, @Nullable OrganisationId organisation) {
  }

  // ---- requests that a network has not answered ----

  /** What the patient's consent leaves open of a request before somebody takes it; no name, no number. @param opened whether this reader opened the rest */
  record TriageCard(PathwayId pathway, ReferralId referral, @Nullable Urgency urgency, @AbsentIsEmpty List<String> reasons, @Nullable Language preferredLanguage,
      @Nullable String place, Instant submittedAt, Instant dueAt, boolean opened) {
  }

  @GetExchange("/networks/{network}/triage-cards")
  List<TriageCard> triageCards(@PathVariable OrganisationId network);

  /** Opens more than the card; the patient sees that they did. */
  @PostExchange("/pathways/{id}/triage-card/{referral}/opening")
  ResponseEntity<Void> open(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable PathwayId id, @PathVariable ReferralId referral);

  // ---- who would see what is about to be written ----

  /** Not the patient, who sees all that is not withheld from them. @param usually to which capacities such a section goes by itself */
  record Audience(DataCategory category, @AbsentIsEmpty List<Capacity> usually, @AbsentIsEmpty List<Onlooker> readers) {
  }

  /** @param person null where the reader may not know who it is */
  record Onlooker(Capacity capacity, @Nullable OrganisationId organisation, @Nullable Person person, boolean standingIn, @Nullable Prospect sees) {
  }

  enum Prospect { USUALLY, IF_RELEASED, IF_NAMED, NOT_NOW }

  @GetExchange("/pathways/{id}/audience")
  List<Audience> audience(@PathVariable PathwayId id, @RequestParam List<DataCategory> category);

  // ---- reading ----

  @GetExchange("/pathways")
  List<Line> mine();

  /** @param at what is to be in it already, as a command answered it */
  @GetExchange("/pathways/{id}")
  Overview one(@PathVariable PathwayId id, @RequestHeader(name = Headers.AT, required = false) @Nullable String at);

  @GetExchange("/pathways/{id}/timeline")
  Timeline timeline(@PathVariable PathwayId id, @RequestParam(required = false) @Nullable String after, @RequestParam int limit,
      @RequestHeader(name = Headers.AT, required = false) @Nullable String at);
}
