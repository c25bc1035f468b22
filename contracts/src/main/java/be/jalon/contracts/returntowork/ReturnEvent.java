package be.jalon.contracts.returntowork;

import be.jalon.contracts.EngagementId;
import be.jalon.contracts.Entry;
import be.jalon.contracts.Event;
import be.jalon.contracts.IncapacityId;
import be.jalon.contracts.ReturnId;
import be.jalon.contracts.referral.ReferralEvent.WorkFile.EngagementKind;
import be.jalon.contracts.referral.ReferralEvent.WorkFile.Scheme;
import be.jalon.contracts.sections.LegalClock;
import be.jalon.contracts.sections.ReturnStatus.Procedure;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Everything the return-to-work service says. Dates are Europe/Brussels days; hours, tasks, conditions and reasons stand in the entry's sections only.
 */
public sealed interface ReturnEvent extends Event {

  /** A working relation of the patient, as the patient or a doctor tells it. */
  @JsonTypeName("be.jalon.return-to-work.engagement-recorded.v1")
  record EngagementRecorded(EngagementId engagement, EngagementKind kind, Entry entry) implements ReturnEvent {}

  /** What was known of the working relation is corrected or has changed. */
  @JsonTypeName("be.jalon.return-to-work.engagement-changed.v1")
  record EngagementChanged(EngagementId engagement, EngagementKind kind, Entry entry) implements ReturnEvent {}

  /**
   * A period of incapacity for work was certified.
   *
   * @param until last certified day, inclusive; null when open
   */
  @JsonTypeName("be.jalon.return-to-work.incapacity-recorded.v1")
  record IncapacityRecorded(EngagementId engagement, IncapacityId incapacity, LocalDate from, @Nullable LocalDate until, boolean partial, Scheme scheme, Entry entry)
      implements ReturnEvent {}

  /** The period was prolonged to a later day. */
  @JsonTypeName("be.jalon.return-to-work.incapacity-prolonged.v1")
  record IncapacityProlonged(EngagementId engagement, IncapacityId incapacity, LocalDate until, Entry entry) implements ReturnEvent {}

  /** The period ended. */
  @JsonTypeName("be.jalon.return-to-work.incapacity-ended.v1")
  record IncapacityEnded(EngagementId engagement, IncapacityId incapacity, LocalDate lastDay, Entry entry) implements ReturnEvent {}

  /** A return to work is being prepared, in this form. */
  @JsonTypeName("be.jalon.return-to-work.procedure-opened.v1")
  record ProcedureOpened(ReturnId returnId, EngagementId engagement, Procedure procedure, Entry entry) implements ReturnEvent {}

  /** Nothing more is expected of this return. */
  @JsonTypeName("be.jalon.return-to-work.procedure-closed.v1")
  record ProcedureClosed(ReturnId returnId, Entry entry) implements ReturnEvent {}

  /** The first proposal of dated steps. */
  @JsonTypeName("be.jalon.return-to-work.return-proposed.v1")
  record ReturnProposed(ReturnId returnId, int revision, Entry entry) implements ReturnEvent {}

  /** Supersedes every earlier revision; changed hours, days or conditions need a new request (rule R8). */
  @JsonTypeName("be.jalon.return-to-work.return-revised.v1")
  record ReturnRevised(ReturnId returnId, int revision, boolean newRequestNeeded, Entry entry) implements ReturnEvent {}

  /** The worker agrees to this revision. */
  @JsonTypeName("be.jalon.return-to-work.worker-agreed.v1")
  record WorkerAgreed(ReturnId returnId, int revision, Entry entry) implements ReturnEvent {}

  /** The worker does not agree to this revision; reason and next owner stand in the sections. */
  @JsonTypeName("be.jalon.return-to-work.worker-declined.v1")
  record WorkerDeclined(ReturnId returnId, int revision, Entry entry) implements ReturnEvent {}

  /** The worker brings the employer's answer (rule R13); the employer has no access. */
  @JsonTypeName("be.jalon.return-to-work.employer-answered.v1")
  record EmployerAnswered(ReturnId returnId, int revision, boolean agrees, Entry entry) implements ReturnEvent {}

  /**
   * The insured person declared the resumption and asked for the authorisation (rule R1).
   *
   * @param askedOn date of the document
   * @param firstDay first day of work
   */
  @JsonTypeName("be.jalon.return-to-work.authorisation-requested.v1")
  record AuthorisationRequested(ReturnId returnId, int revision, LocalDate askedOn, LocalDate firstDay, boolean inTime, Entry entry) implements ReturnEvent {}

  /**
   * The médecin-conseil authorised the resumption.
   *
   * @param until last day, inclusive; never more than two years after {@code from} (rule R7)
   */
  @JsonTypeName("be.jalon.return-to-work.authorisation-granted.v1")
  record AuthorisationGranted(ReturnId returnId, int revision, LocalDate from, LocalDate until, Entry entry) implements ReturnEvent {}

  /** Work stops at once; what was paid for the time before is kept if the request was in time (rule R10). */
  @JsonTypeName("be.jalon.return-to-work.authorisation-refused.v1")
  record AuthorisationRefused(ReturnId returnId, int revision, LocalDate refusedOn, boolean pastKept, Entry entry) implements ReturnEvent {}

  /** The last day of the authorisation has passed. */
  @JsonTypeName("be.jalon.return-to-work.authorisation-expired.v1")
  record AuthorisationExpired(ReturnId returnId, LocalDate lastDay, Entry entry) implements ReturnEvent {}

  /** The worker is back at work, on the plan's first day or on another. */
  @JsonTypeName("be.jalon.return-to-work.resumption-declared.v1")
  record ResumptionDeclared(ReturnId returnId, LocalDate firstDay, Entry entry) implements ReturnEvent {}

  /** A step of the plan began. */
  @JsonTypeName("be.jalon.return-to-work.step-started.v1")
  record StepStarted(ReturnId returnId, int revision, int step, LocalDate on, Entry entry) implements ReturnEvent {}

  /** Back to an earlier step of the agreed plan, without reopening the file. */
  @JsonTypeName("be.jalon.return-to-work.step-back-taken.v1")
  record StepBackTaken(ReturnId returnId, int revision, int step, LocalDate on, Entry entry) implements ReturnEvent {}

  /** The hours really worked in a week, as the patient reports them. */
  @JsonTypeName("be.jalon.return-to-work.hours-reported.v1")
  record HoursReported(ReturnId returnId, LocalDate weekOf, Entry entry) implements ReturnEvent {}

  /** More was worked than planned: told to the patient and the consented treating doctor, to an assessor only under a consent for reported hours. */
  @JsonTypeName("be.jalon.return-to-work.hours-exceeded.v1")
  record HoursExceeded(ReturnId returnId, LocalDate weekOf, Entry entry) implements ReturnEvent {}

  /** The worker stopped working again. */
  @JsonTypeName("be.jalon.return-to-work.resumption-stopped.v1")
  record ResumptionStopped(ReturnId returnId, LocalDate lastDay, Entry entry) implements ReturnEvent {}

  /** The patient is fully unfit again from that day. */
  @JsonTypeName("be.jalon.return-to-work.relapse-reported.v1")
  record RelapseReported(ReturnId returnId, LocalDate from, Entry entry) implements ReturnEvent {}

  /** A term set by law began to run. */
  @JsonTypeName("be.jalon.return-to-work.clock-started.v1")
  record ClockStarted(ReturnId returnId, LegalClock clock, Entry entry) implements ReturnEvent {}

  /** The day has passed. Silence has exactly the effect the rule states and is never a yes on its own. */
  @JsonTypeName("be.jalon.return-to-work.clock-lapsed.v1")
  record ClockLapsed(ReturnId returnId, LegalClock clock, Entry entry) implements ReturnEvent {}

  /** The worker is fully back at work. */
  @JsonTypeName("be.jalon.return-to-work.return-completed.v1")
  record ReturnCompleted(ReturnId returnId, LocalDate on, Entry entry) implements ReturnEvent {}

  /** This service holds nothing of the pathway any more. */
  @JsonTypeName("be.jalon.return-to-work.pathway-data-erased.v1")
  record ReturnDataErased(Entry entry) implements ReturnEvent {}
}
