package be.jalon.portal.services;

import be.jalon.contracts.AbsentIsEmpty;
import be.jalon.contracts.ConcernId;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Language;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.Release;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.sections.Ball;
import be.jalon.contracts.sections.CareStatus;
import be.jalon.contracts.sections.Safety;
import be.jalon.contracts.sections.Sections;
import be.jalon.contracts.sections.Urgency;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The referral service. A command takes its idempotency key first, made when its form was shown, and answers with {@code ResponseEntity}, whose {@code Jalon-At} the next page waits for. */
@HttpExchange
public interface Referrals {

  @GetExchange("/reference/{list}")
  List<Coded> codes(@PathVariable String list);

  // ---- where a referral stands: ids, state and dates, never a word of what was told ----

  enum Role { SENDER, TRIAGE, COORDINATOR, IN_CHARGE, PATIENT, ENDED_IT, TABLE }

  enum ConcernState { OPEN, UNANSWERED, ACKNOWLEDGED, CLOSED }

  /** @param you what the reader is to it. @param due first instant too late for an answer. @param reason code of a decline, interruption, outcome or withdrawal */
  record Referral(ReferralId id, PathwayId pathway, OrganisationId network, @AbsentIsEmpty List<Role> you, Urgency urgency, CareStatus.Stage state, Instant since,
      @Nullable Ball ball, @Nullable Instant due, boolean escalated, @Nullable String reason, @AbsentIsEmpty List<Concern> concerns, @Nullable Notice notice) {

    public boolean isYours(Role role) {
      return you.contains(role);
    }
  }

  /** A danger that was named, without what it is. @param acknowledgeBy first instant too late */
  record Concern(ConcernId id, @Nullable ConcernState state, Instant raisedAt, Instant acknowledgeBy) {

    public boolean waits() {
      return state == ConcernState.OPEN || state == ConcernState.UNANSWERED;
    }
  }

  /** What must be said beside a danger, in the reader's language. */
  record Notice(String code, String text) {
  }

  @GetExchange("/referrals/{id}")
  Referral one(@PathVariable ReferralId id);

  // ---- a network's work ----

  /** @param elsewhere other networks that the patient lets us ask; told to clinicians alone */
  record Incoming(ReferralId id, PathwayId pathway, Urgency urgency, CareStatus.Stage state, Instant since, @Nullable Instant due, boolean escalated,
      @AbsentIsEmpty List<OrganisationId> elsewhere) {
  }

  record WaitingConcern(ConcernId id, ReferralId referral, PathwayId pathway, Instant raisedAt, Instant acknowledgeBy, boolean unanswered) {
  }

  /** What waits for the network's answer, most urgent first. */
  @GetExchange("/networks/{network}/referrals")
  List<Incoming> incoming(@PathVariable OrganisationId network, @RequestParam int limit);

  /** Dangers that nobody has acknowledged. */
  @GetExchange("/networks/{network}/concerns")
  List<WaitingConcern> unacknowledged(@PathVariable OrganisationId network, @RequestParam int limit);

  /** How a network keeps up: counts and durations alone. @param waits of those taken in during the time looked back on. @param running people in care */
  record Figures(Instant asOf, Duration stillAfter, Duration lookedBack, @AbsentIsEmpty List<Unanswered> unanswered, @AbsentIsEmpty List<Waits> waits, @AbsentIsEmpty List<Running> running, Dangers dangers) {
  }

  /** @param longest since the first of them was sent */
  record Unanswered(Urgency urgency, CareStatus.@Nullable Stage state, int count, int late, Duration longest) {
  }

  /** @param toTaken from asking to being taken in. @param toStart from asking to the first appointment; null, both, of too few people to tell */
  record Waits(Urgency urgency, int taken, @Nullable Spread toTaken, int started, @Nullable Spread toStart) {
  }

  /** @param median half of them waited no longer. @param slowEnd nine in ten did */
  record Spread(Duration median, Duration slowEnd) {
  }

  /** @param still of which nothing was done or told for a while. @param longest since when of any of these */
  record Running(CareStatus.@Nullable Stage state, int count, int still, @Nullable Duration longest) {
  }

  record Dangers(int count, int late, @Nullable Duration longest) {
  }

  @GetExchange("/networks/{network}/figures")
  Figures figures(@PathVariable OrganisationId network);

  /** Days as they were typed: the service says in the reader's language what is wrong with them. */
  record Waitlisting(@Nullable String expectedOn, @Nullable String note) {
  }

  record Redirection(@Nullable String network, @Nullable String note) {
  }

  record Decline(@Nullable String reason, @Nullable String advice) {
  }

  record Question(@Nullable String text) {
  }

  @PostExchange("/referrals/{id}/acceptance")
  ResponseEntity<Referral> accept(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable ReferralId id);

  @PostExchange("/referrals/{id}/waitlisting")
  ResponseEntity<Referral> waitlist(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable ReferralId id, @RequestBody Waitlisting body);

  @PostExchange("/referrals/{id}/redirection")
  ResponseEntity<Referral> redirect(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable ReferralId id, @RequestBody Redirection body);

  @PostExchange("/referrals/{id}/decline")
  ResponseEntity<Referral> decline(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable ReferralId id, @RequestBody Decline body);

  @PostExchange("/referrals/{id}/questions")
  ResponseEntity<Referral> ask(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable ReferralId id, @RequestBody Question body);

  @PostExchange("/referrals/{id}/concerns/{concern}/acknowledgement")
  ResponseEntity<Referral> acknowledge(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable ReferralId id, @PathVariable ConcernId concern);

  @PostExchange("/referrals/{id}/concerns/{concern}/closure")
  ResponseEntity<Referral> close(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable ReferralId id, @PathVariable ConcernId concern, @RequestBody ConcernClosure body);

  /** @param releases the author's own choices; a section without one goes to where such sections go by default */
  record ConcernRaising(Safety.@Nullable Kind kind, @Nullable String done, @Nullable String note, Map<DataCategory, Release> releases) {
  }

  record ConcernClosure(@Nullable String note) {
  }

  @PostExchange("/referrals/{id}/concerns")
  ResponseEntity<Referral> raise(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable ReferralId id, @RequestBody ConcernRaising body);

  // ---- care that runs ----

  record CareUpdate(Sections sections, @Nullable String expectedOn, Map<DataCategory, Release> releases) {
  }

  record Interruption(@Nullable String reason) {
  }

  record Completion(@Nullable String outcome, Sections sections, Map<DataCategory, Release> releases) {
  }

  @PostExchange("/referrals/{id}/care-status")
  ResponseEntity<Referral> update(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable ReferralId id, @RequestBody CareUpdate body);

  @PostExchange("/referrals/{id}/interruption")
  ResponseEntity<Referral> interrupt(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable ReferralId id, @RequestBody Interruption body);

  @PostExchange("/referrals/{id}/resumption")
  ResponseEntity<Referral> resume(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable ReferralId id);

  @PostExchange("/referrals/{id}/completion")
  ResponseEntity<Referral> complete(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable ReferralId id, @RequestBody Completion body);

  // ---- what a sender does, and the patient ----

  /** A request to a network. @param safety a danger, which is no reason and is told along */
  record Request(String network, Patient patient, Urgency urgency, List<String> reasons, List<String> complaints, @Nullable String note, @Nullable String wishes,
      @Nullable Work work, List<SeatWish> seats, List<GivenConsent> consents, GivenEvidence evidence, @Nullable Danger safety) {
  }

  /** @param place postal code near which care is wished */
  record Patient(String ssin, String familyName, String givenName, @Nullable LocalDate birthDate, Language language, @Nullable String phone, @Nullable String place) {
  }

  record Work(String engagement, @Nullable String job, @Nullable String employer, @Nullable BigDecimal hoursPerWeek, @Nullable BigDecimal fullTimeHoursPerWeek,
      List<String> demands, List<String> resources, List<String> relations, @Nullable String preventionService, @Nullable Incapacity incapacity) {
  }

  record Incapacity(LocalDate from, @Nullable LocalDate until, String scheme) {
  }

  record SeatWish(Capacity capacity, @Nullable String organisation) {
  }

  /** @param decision {@code GRANT} or {@code REFUSAL} */
  record GivenConsent(String bundle, String decision) {
  }

  record GivenEvidence(String kind, LocalDate on) {
  }

  record Danger(Safety.Kind kind, String done, @Nullable String note) {
  }

  /** @param sections may stand without words, and words without them */
  record Addition(@Nullable String text, @Nullable AddedSections sections) {
  }

  record AddedSections(@Nullable AddedWork workContent) {
  }

  record AddedWork(@Nullable String job, @Nullable String employer, @Nullable BigDecimal hoursPerWeek, @Nullable BigDecimal fullTimeHoursPerWeek, List<String> demands,
      List<String> resources) {
  }

  record Withdrawal(String reason) {
  }

  /** How soon a request of that urgency is to be answered. */
  record AnswerTime(Urgency code, int workingDays) {
  }

  @GetExchange("/reference/urgencies")
  List<AnswerTime> answerTimes();

  @PostExchange("/referrals")
  ResponseEntity<Referral> submit(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @RequestBody Request request);

  @GetExchange("/referrals")
  List<Referral> sent();

  @PostExchange("/referrals/{id}/answers")
  ResponseEntity<Referral> add(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable ReferralId id, @RequestBody Addition addition);

  @PostExchange("/referrals/{id}/withdrawal")
  ResponseEntity<Referral> withdraw(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable ReferralId id, @RequestBody Withdrawal withdrawal);
}
