package be.jalon.portal.services;

import be.jalon.contracts.AbsentIsEmpty;
import be.jalon.contracts.ConsentId;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Language;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.Stream;
import be.jalon.contracts.pathway.ConsentTerms.Decision;
import be.jalon.contracts.pathway.ConsentTerms.Purpose;
import be.jalon.contracts.pathway.ConsentTerms.Reach;
import be.jalon.contracts.pathway.Recipient;
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
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The pathway service: the only door through which anything is read. What is absent is absent for a reason that nobody is told. */
@HttpExchange
public interface Pathways {

  enum Life { OPEN, CLOSED, ERASED }

  /** @param inPlaceOf for whom the reader stands in on it. @param latest what happened last. @param clocks soonest first */
  record Line(PathwayId pathway, Life life, Capacity capacity, @AbsentIsEmpty List<SeatId> seats, @Nullable InPlaceOf inPlaceOf, @Nullable Instant lastAt, @Nullable Ball ball,
      @Nullable PersonName name, @Nullable Latest latest, @AbsentIsEmpty List<CareStatus.Stage> care, @AbsentIsEmpty List<ReturnStatus.Stage> returns,
      @Nullable AppointmentNote next, @AbsentIsEmpty List<LegalClock> clocks) {
  }

  record InPlaceOf(Person holder, LocalDate until) {
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
      @AbsentIsEmpty List<StandIn> standIns, @Nullable Openable openable) {
  }

  /**
   * What may be opened to whoever sits there.
   *
   * @param ifAddressed what besides, to a person: of it only what its author addressed to them by name
   * @param byNameOnly what of {@code atMost} is opened to a person alone
   * @param now of what they receive all that is told from now on
   */
  record Openable(@AbsentIsEmpty List<DataCategory> atMost, @AbsentIsEmpty List<DataCategory> ifAddressed, @AbsentIsEmpty List<DataCategory> byNameOnly, @AbsentIsEmpty List<Purpose> purposes,
      @AbsentIsEmpty List<DataCategory> now) {

    public Openable {
      atMost = known(atMost);
      ifAddressed = known(ifAddressed);
      byNameOnly = known(byNameOnly);
      purposes = known(purposes);
      now = known(now);
    }
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

  // ---- the table ----

  /** As far as its reader knows it. @param mayOpen whether they may open a seat that is not there yet */
  record Table(Life life, boolean mayOpen, @AbsentIsEmpty List<Chair> seats) {
  }

  /** @param holder absent where the seat has no name that the reader knows. @param yours whether they sit there, or whom they speak for. @param awaitsConfirmation and {@code standIns} as far as that is theirs to know */
  record Chair(SeatId seat, Capacity capacity, @Nullable OrganisationId organisation, @Nullable Person holder, boolean yours, boolean awaitsConfirmation,
      @AbsentIsEmpty List<StandIn> standIns, @AbsentIsEmpty List<Deed> may) {

    public Chair {
      may = known(may);
    }
  }

  /** What the reader may do about a seat. */
  enum Deed { NAME, TAKE, VACATE, NAME_STAND_IN }

  /** Somebody by one of the two. @param familyName and {@code givenName}: as they are shown to the others */
  record Named(@Nullable String account, @Nullable String nihdi, @Nullable String familyName, @Nullable String givenName) {
  }

  record ToOpen(Capacity capacity, @Nullable OrganisationId organisation, @Nullable Named holder) {
  }

  record ToName(Named holder) {
  }

  /** @param from first day, {@code until}: last day */
  record ToStandIn(Named person, LocalDate from, LocalDate until) {
  }

  @GetExchange("/pathways/{id}/seats")
  Table table(@PathVariable PathwayId id, @RequestHeader(name = Headers.AT, required = false) @Nullable String at);

  @PostExchange("/pathways/{id}/seats")
  ResponseEntity<Void> openSeat(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable PathwayId id, @RequestBody ToOpen seat);

  @PostExchange("/pathways/{id}/seats/{seat}/holder")
  ResponseEntity<Void> name(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable PathwayId id, @PathVariable SeatId seat, @RequestBody ToName holder);

  @DeleteExchange("/pathways/{id}/seats/{seat}/holder")
  ResponseEntity<Void> vacate(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable PathwayId id, @PathVariable SeatId seat);

  @PostExchange("/pathways/{id}/seats/{seat}/stand-ins")
  ResponseEntity<Void> standIn(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable PathwayId id, @PathVariable SeatId seat, @RequestBody ToStandIn standIn);

  // ---- what the patient decides ----

  /** What the patient agreed to or refused. @param seats whom of the table it is about */
  record Consent(Terms terms, Instant givenAt, @Nullable Instant withdrawnAt, ConsentState state, @AbsentIsEmpty List<SeatId> seats) {
  }

  enum ConsentState { AHEAD, IN_FORCE, ENDED, WITHDRAWN }

  record Terms(ConsentId consent, Decision decision, Recipient recipient, @AbsentIsEmpty List<DataCategory> categories, Purpose purpose, Instant from, @Nullable Instant until,
      Reach reach) {

    public Terms {
      categories = known(categories);
    }
  }

  /** One of the three. @param key a person, as the table or an earlier consent shows them */
  record To(@Nullable OrganisationId network, @Nullable SeatId seat, @Nullable PersonKey key) {
  }

  /** @param from absent: now. @param until absent: until withdrawn */
  record ToAgree(Decision decision, To recipient, Set<DataCategory> categories, Purpose purpose, @Nullable Instant from, @Nullable Instant until, Reach reach) {
  }

  /** @param replaces what ends in the same moment. @param relayed what the patient said, written down by somebody who treats them; null for whoever decides themselves */
  record ToSave(Decision decision, To recipient, Set<DataCategory> categories, Purpose purpose, @Nullable Instant from, @Nullable Instant until, Reach reach,
      List<ConsentId> replaces, @Nullable Relayed relayed) {
  }

  record Relayed(Proof evidence) {
  }

  record Proof(Evidence.Kind kind, LocalDate on) {
  }

  record Withdrawal(ConsentId consent, @Nullable Receipt receipt) {
  }

  /** What had been read under it. */
  record Receipt(@AbsentIsEmpty List<Read> read) {
  }

  record Read(Viewer viewer, @AbsentIsEmpty Map<DataCategory, Integer> entries, Instant first, Instant last) {
  }

  /** @param inNameOf null for somebody who looked for themselves. @param automated a program fetched it by itself */
  record Viewer(Person person, @Nullable Person inNameOf, Capacity capacity, @Nullable OrganisationId organisation, Authority authority, boolean automated) {
  }

  record Eyes(SeatId seat) {
  }

  record ToPreview(Eyes reader, List<ToAgree> with, List<ConsentId> without) {
  }

  enum Assumption { SEAT_NAMED, HOLDER_CONFIRMED }

  /** @param at by which moment it is judged. @param ahead of what they receive all that is told from then on */
  record Preview(@Nullable SeatId seat, @AbsentIsEmpty List<Assumption> assumed, Instant at, @AbsentIsEmpty List<Glimpse> now, @AbsentIsEmpty List<Glimpse> would, Ahead ahead) {
  }

  record Glimpse(String entry, String kind, Instant occurredAt, @AbsentIsEmpty List<DataCategory> categories) {

    public Glimpse {
      categories = known(categories);
    }
  }

  record Ahead(@AbsentIsEmpty List<DataCategory> now, @AbsentIsEmpty List<DataCategory> would) {
  }

  record Confirmation(PersonKey person, boolean confirmed) {
  }

  /** One person, one day, one way. @param times how often. @param grounds why, by category */
  record Access(Viewer viewer, LocalDate day, @Nullable Way channel, int entries, int times, Instant last, @AbsentIsEmpty Map<DataCategory, List<GroundKind>> grounds) {
  }

  enum Way { PAGE, HEADER, LIST, STREAM, TRIAGE_CARD, TRIAGE_OPENING }

  enum GroundKind { PATIENT, AUTHOR, CONSENT, NECESSITY }

  // ---- reading ----

  @GetExchange("/pathways")
  List<Line> mine();

  /** With its mark, from which the stream of all of them goes on: the {@code ETag}. */
  @GetExchange("/pathways")
  ResponseEntity<List<Line>> mineMarked();

  /** @param at what is to be in it already, as a command answered it */
  @GetExchange("/pathways/{id}")
  Overview one(@PathVariable PathwayId id, @RequestHeader(name = Headers.AT, required = false) @Nullable String at);

  /** From the latest entry back, which come first. @param after where the stretch before ended */
  @GetExchange("/pathways/{id}/timeline?backwards=true")
  Timeline latest(@PathVariable PathwayId id, @RequestParam(required = false) @Nullable String after, @RequestParam int limit,
      @RequestHeader(name = Headers.AT, required = false) @Nullable String at);

  @GetExchange("/pathways/{id}/timeline")
  Timeline timeline(@PathVariable PathwayId id, @RequestParam(required = false) @Nullable String after, @RequestParam int limit,
      @RequestHeader(name = Headers.AT, required = false) @Nullable String at);

  /** The patient's. */
  @GetExchange("/pathways/{id}/consents")
  List<Consent> consents(@PathVariable PathwayId id);

  @PostExchange("/pathways/{id}/consents")
  ResponseEntity<Void> decide(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable PathwayId id, @RequestBody ToSave terms);

  @PostExchange("/pathways/{id}/consents/{consent}/withdrawal")
  ResponseEntity<Withdrawal> withdraw(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable PathwayId id, @PathVariable ConsentId consent);

  @PostExchange("/pathways/{id}/preview")
  Preview preview(@PathVariable PathwayId id, @RequestBody ToPreview imagined);

  @PostExchange("/pathways/{id}/seats/{seat}/confirmation")
  ResponseEntity<Void> confirm(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable PathwayId id, @PathVariable SeatId seat, @RequestBody Confirmation confirmation);

  // ---- its end ----

  record ToEnd(@Nullable Relayed relayed) {
  }

  @PostExchange("/pathways/{id}/closure")
  ResponseEntity<Void> close(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable PathwayId id, @RequestBody ToEnd said);

  @PostExchange("/pathways/{id}/reopening")
  ResponseEntity<Void> reopen(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable PathwayId id, @RequestBody ToEnd said);

  @PostExchange("/pathways/{id}/erasure")
  ResponseEntity<Void> erase(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable PathwayId id, @RequestBody ToEnd said);

  /** Latest first; a {@code Link} leads to older ones. @param before only days before this one, as an ISO date */
  @GetExchange("/pathways/{id}/access-log")
  ResponseEntity<List<Access>> accessLog(@PathVariable PathwayId id, @RequestParam(required = false) @Nullable String before);

  /** What a later version may say besides is passed over. */
  private static <T> List<T> known(List<@Nullable T> codes) {
    return codes.stream().filter(Objects::nonNull).map(code -> (T) code).toList();
  }
}
