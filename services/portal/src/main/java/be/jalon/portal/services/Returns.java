package be.jalon.portal.services;

import be.jalon.contracts.AbsentIsEmpty;
import be.jalon.contracts.EngagementId;
import be.jalon.contracts.IncapacityId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReturnId;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Channel;
import be.jalon.contracts.people.Evidence;
import be.jalon.contracts.sections.LegalClock;
import be.jalon.contracts.sections.ReturnPlan.Step;
import be.jalon.contracts.sections.ReturnStatus.Procedure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The return-to-work service. */
@HttpExchange
public interface Returns {

  /** One wording of one rule. @param rule its id, {@code R3} for example. @param daysOfTotalIncapacity which the rule asks for before work is resumed; null where it does not speak of that */
  record Rule(String rule, Provenance provenance, @Nullable Integer daysOfTotalIncapacity) {
  }

  /** @param schemes of insurance that it holds for */
  record Provenance(LocalDate validFrom, String source, @AbsentIsEmpty List<String> schemes, @Nullable List<Unconfirmed> unconfirmed) {
  }

  record Unconfirmed(String parameter, String note) {
  }

  /** A working relation. @param mayBegin whether the reader may begin a return in it */
  record File(EngagementId id, @Nullable Boolean mayBegin) {
  }

  enum Life { OPEN, COMPLETED, CLOSED }

  enum Proposed { NONE, PROPOSED, AGREED, DECLINED }

  enum Authorised { NOT_NEEDED, NOT_ASKED, PENDING, PENDING_LATE_REQUEST, PENDING_NO_CLOCK, PENDING_OVERDUE, GRANTED, REFUSED, EXPIRED }

  enum AtWork { NOT_RESUMED, WORKING, STOPPED, RELAPSED }

  enum Offer {
    PROPOSE, REVISE, AGREE, DECLINE, BRING_EMPLOYERS_ANSWER, ASK_AUTHORISATION, DECIDE, RESUME, START_STEP, STEP_BACK, REPORT_HOURS, STOP, REPORT_RELAPSE, COMPLETE, CLOSE
  }

  /**
   * Where a return stands.
   *
   * @param revision of the last proposal; 0 while there is none
   * @param step that runs, counted from 1; 0 while none does
   * @param may what the reader may do with it now; {@code mayRelay}: by writing down what the patient said
   */
  record Standing(ReturnId id, EngagementId engagement, PathwayId pathway, @Nullable Life state, @Nullable Proposed proposal, int revision, @Nullable Authorised authorisation,
      boolean newRequestNeeded, @Nullable AtWork work, int step, Owner owner, @AbsentIsEmpty List<@Nullable Offer> may,
      @AbsentIsEmpty List<@Nullable Offer> mayRelay) {

    public boolean may(Offer offer) {
      return may.contains(offer);
    }
  }

  record Owner(@Nullable Capacity capacity, Instant since) {
  }

  record Opening(Procedure procedure) {
  }

  record Plan(BigDecimal fullTimeHoursPerWeek, List<Step> steps, @Nullable String note) {
  }

  record PlanInQuestion(Procedure procedure, Plan plan) {
  }

  /** What a plan would mean. */
  record PlanForecast(boolean newRequestNeeded, @AbsentIsEmpty List<Due> clocks, @AbsentIsEmpty List<Share> benefit) {
  }

  /** @param schemes of insurance that it holds for */
  record Due(LegalClock clock, @AbsentIsEmpty List<String> schemes) {
  }

  /** @param step counted from 1 */
  record Share(int step, int reductionPercent, String rule, String ruleVersion, @AbsentIsEmpty List<String> schemes) {
  }

  record HoursInQuestion(LocalDate weekOf, BigDecimal hours) {
  }

  /** What hours would mean. @param advice what to do, in the reader's language */
  record HoursForecast(@Nullable BigDecimal planned, @Nullable BigDecimal authorised, boolean exceeds, @Nullable Ruled newRequest, @Nullable Shares benefit, @Nullable Advice advice) {
  }

  record Ruled(String rule, String ruleVersion) {
  }

  record Shares(@Nullable Integer plannedPercent, int workedPercent, boolean workedHoursCount, String rule, String ruleVersion) {
  }

  record Advice(String code, String text) {
  }

  /** What the patient said or signed, and when. */
  record Relayed(Proof evidence) {
  }

  record Proof(Evidence.Kind kind, LocalDate on) {
  }

  record Agreement(int revision, @Nullable Relayed relayed) {
  }

  record Decline(int revision, String reason, @Nullable String note, @Nullable Relayed relayed) {
  }

  record EmployersAnswer(int revision, boolean agrees, @Nullable String reason, @Nullable Relayed relayed) {
  }

  /** @param channel of the form or letter, with its receipt; null: through Jalon */
  record Asking(LocalDate askedOn, LocalDate firstDay, @Nullable Through channel, @Nullable Relayed relayed) {
  }

  record Through(Channel.Kind kind, @Nullable String externalReference) {
  }

  record Grant(String nature, BigDecimal hoursPerWeek, String conditions, LocalDate from, LocalDate until, BigDecimal medicalReductionPercent, boolean workCompatible) {
  }

  record Refusal(String reason, @Nullable String note, LocalDate refusedOn) {
  }

  record Start(LocalDate on, @Nullable Relayed relayed) {
  }

  record StepBack(@Nullable String reason) {
  }

  record Hours(LocalDate weekOf, BigDecimal hours, @Nullable String note, @Nullable Relayed relayed) {
  }

  record Stop(LocalDate lastDay, String reason, @Nullable Relayed relayed) {
  }

  record Relapse(LocalDate from, @Nullable Relayed relayed) {
  }

  record Completion(LocalDate on) {
  }

  record Closure(String reason) {
  }

  /** A working relation. @param kind null in telling it anew: as it was */
  record Work(@Nullable String kind, @Nullable String job, @Nullable String employer, @Nullable BigDecimal hoursPerWeek, @Nullable BigDecimal fullTimeHoursPerWeek,
      List<String> demands, List<String> resources, @Nullable String note) {
  }

  /** @param until last certified day, inclusive; null while no end is certified */
  record Incapacity(LocalDate from, @Nullable LocalDate until, boolean partial, String scheme) {
  }

  record Prolongation(LocalDate until) {
  }

  /** @param lastDay of the incapacity, inclusive */
  record Recovery(LocalDate lastDay) {
  }

  @GetExchange("/reference/{list}")
  List<Coded> codes(@PathVariable String list);

  @GetExchange("/reference/rules")
  List<Rule> rules();

  @GetExchange("/pathways/{pathway}/engagements")
  List<File> files(@PathVariable PathwayId pathway);

  @GetExchange("/pathways/{pathway}/returns")
  List<Standing> on(@PathVariable PathwayId pathway);

  @PostExchange("/pathways/{pathway}/engagements")
  ResponseEntity<File> record(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable PathwayId pathway, @RequestBody Work body);

  @PostExchange("/engagements/{engagement}/changes")
  ResponseEntity<File> change(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable EngagementId engagement, @RequestBody Work body);

  @PostExchange("/engagements/{engagement}/incapacities")
  ResponseEntity<File> record(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable EngagementId engagement, @RequestBody Incapacity body);

  @PostExchange("/incapacities/{incapacity}/prolongation")
  ResponseEntity<File> prolong(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable IncapacityId incapacity, @RequestBody Prolongation body);

  @PostExchange("/incapacities/{incapacity}/end")
  ResponseEntity<File> end(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable IncapacityId incapacity, @RequestBody Recovery body);

  @PostExchange("/engagements/{engagement}/plan-forecast")
  PlanForecast forecast(@PathVariable EngagementId engagement, @RequestBody PlanInQuestion plan);

  @PostExchange("/returns/{id}/hours-forecast")
  HoursForecast forecast(@PathVariable ReturnId id, @RequestBody HoursInQuestion hours);

  @PostExchange("/engagements/{engagement}/returns")
  ResponseEntity<Standing> open(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable EngagementId engagement, @RequestBody Opening body);

  @PostExchange("/returns/{id}/proposal")
  ResponseEntity<Standing> propose(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable ReturnId id, @RequestBody Plan body);

  @PostExchange("/returns/{id}/revision")
  ResponseEntity<Standing> revise(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable ReturnId id, @RequestBody Plan body);

  @PostExchange("/returns/{id}/worker-agreement")
  ResponseEntity<Standing> agree(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable ReturnId id, @RequestBody Agreement body);

  @PostExchange("/returns/{id}/worker-decline")
  ResponseEntity<Standing> decline(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable ReturnId id, @RequestBody Decline body);

  @PostExchange("/returns/{id}/employer-answer")
  ResponseEntity<Standing> employerAnswers(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable ReturnId id, @RequestBody EmployersAnswer body);

  @PostExchange("/returns/{id}/authorisation-request")
  ResponseEntity<Standing> ask(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable ReturnId id, @RequestBody Asking body);

  @PostExchange("/returns/{id}/authorisation")
  ResponseEntity<Standing> grant(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable ReturnId id, @RequestBody Grant body);

  @PostExchange("/returns/{id}/authorisation-refusal")
  ResponseEntity<Standing> refuse(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable ReturnId id, @RequestBody Refusal body);

  @PostExchange("/returns/{id}/steps/{step}/start")
  ResponseEntity<Standing> start(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable ReturnId id, @PathVariable int step, @RequestBody Start body);

  @PostExchange("/returns/{id}/step-back")
  ResponseEntity<Standing> stepBack(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable ReturnId id, @RequestBody StepBack body);

  @PostExchange("/returns/{id}/hours")
  ResponseEntity<Standing> report(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable ReturnId id, @RequestBody Hours body);

  @PostExchange("/returns/{id}/stop")
  ResponseEntity<Standing> stop(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable ReturnId id, @RequestBody Stop body);

  @PostExchange("/returns/{id}/relapse")
  ResponseEntity<Standing> relapse(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable ReturnId id, @RequestBody Relapse body);

  @PostExchange("/returns/{id}/completion")
  ResponseEntity<Standing> complete(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable ReturnId id, @RequestBody Completion body);

  @PostExchange("/returns/{id}/closure")
  ResponseEntity<Standing> close(@RequestHeader(Headers.IDEMPOTENCY_KEY) String act, @PathVariable ReturnId id, @RequestBody Closure body);
}
