package be.jalon.contracts.referral;

import be.jalon.contracts.AbsentIsEmpty;
import be.jalon.contracts.ConcernId;
import be.jalon.contracts.Entry;
import be.jalon.contracts.Event;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.PatientId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.pathway.ConsentTerms;
import be.jalon.contracts.pathway.SeatProposal;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything the referral service says, in the order in which a referral lives. */
public sealed interface ReferralEvent extends Event {

  /**
   * A treating doctor, the patient, or an assessor at the patient's request asks a network for care. Opens a pathway or joins one.
   *
   * @param patientKey keyed hash of the national number, by which the patient is known when they log in
   * @param network to which the request goes
   * @param clinician the clinician of it who is asked for; null: whoever takes it
   * @param seats who else is to sit at the table, named or not
   * @param consents what the patient agreed to, or refused, in the consultation; at least that this network may be asked
   * @param dueAt when the network is to have answered (UTC)
   */
  @JsonTypeName("be.jalon.referral.submitted.v1")
  record ReferralSubmitted(ReferralId referral, PatientId patient, PersonKey patientKey, OrganisationId network, @Nullable Person clinician,
      @AbsentIsEmpty List<SeatProposal> seats, @AbsentIsEmpty List<ConsentTerms> consents,
      @Nullable WorkFile work, Instant dueAt, Entry entry) implements ReferralEvent {}

  /**
   * What a request tells of the patient's work for the return-to-work service to keep; details stand in the entry's sections.
   *
   * @param incapacityFrom first day of incapacity (Europe/Brussels); null for somebody still at work
   * @param incapacityUntil last certified day, inclusive
   */
  record WorkFile(EngagementKind engagement, @Nullable LocalDate incapacityFrom, @Nullable LocalDate incapacityUntil, @Nullable Scheme scheme,
      @Nullable OrganisationId preventionService) {

    public enum EngagementKind { EMPLOYEE, STATUTORY, SELF_EMPLOYED, UNEMPLOYED, INTERIM }

    public enum Scheme { AMI_SALARIED, AMI_SELF_EMPLOYED, STATUTORY, WORK_ACCIDENT }
  }

  /** The network asks the sender a question; the ball is with the sender. */
  @JsonTypeName("be.jalon.referral.information-requested.v1")
  record InformationRequested(ReferralId referral, Entry entry) implements ReferralEvent {}

  /** The sender answered; the ball is with the network again. */
  @JsonTypeName("be.jalon.referral.information-provided.v1")
  record InformationProvided(ReferralId referral, Entry entry) implements ReferralEvent {}

  /** A clinician of the network takes the person into care; the intake is still to come. */
  @JsonTypeName("be.jalon.referral.accepted.v1")
  record ReferralAccepted(ReferralId referral, OrganisationId network, Person clinician, Entry entry) implements ReferralEvent {}

  /** The network will take the person, later. */
  @JsonTypeName("be.jalon.referral.waitlisted.v1")
  record ReferralWaitlisted(ReferralId referral, OrganisationId network, LocalDate expectedOn, Entry entry) implements ReferralEvent {}

  /** The request goes to another network, if the consent given covers it; that network answers from then on. */
  @JsonTypeName("be.jalon.referral.redirected.v1")
  record ReferralRedirected(ReferralId referral, OrganisationId from, OrganisationId to, Instant dueAt, Entry entry) implements ReferralEvent {}

  /** The network does not take the person; the reason stands in the sections as a code, the advice as a note. */
  @JsonTypeName("be.jalon.referral.declined.v1")
  record ReferralDeclined(ReferralId referral, OrganisationId network, Entry entry) implements ReferralEvent {}

  /** The sender or the patient takes the request back. */
  @JsonTypeName("be.jalon.referral.withdrawn.v1")
  record ReferralWithdrawn(ReferralId referral, OrganisationId network, Entry entry) implements ReferralEvent {}

  /** The time to answer has passed; the network's coordinator is asked to see to it. */
  @JsonTypeName("be.jalon.referral.escalated.v1")
  record ReferralEscalated(ReferralId referral, OrganisationId network, Instant dueAt, Entry entry) implements ReferralEvent {}

  /** The first attended appointment. */
  @JsonTypeName("be.jalon.referral.care-started.v1")
  record CareStarted(ReferralId referral, Entry entry) implements ReferralEvent {}

  /** The clinician in charge, or a treating doctor, tells how care goes. */
  @JsonTypeName("be.jalon.referral.care-status-updated.v1")
  record CareStatusUpdated(ReferralId referral, Entry entry) implements ReferralEvent {}

  /** Care pauses. */
  @JsonTypeName("be.jalon.referral.care-interrupted.v1")
  record CareInterrupted(ReferralId referral, Entry entry) implements ReferralEvent {}

  /** Care goes on after a pause. */
  @JsonTypeName("be.jalon.referral.care-resumed.v1")
  record CareResumed(ReferralId referral, Entry entry) implements ReferralEvent {}

  /** Care by this network has ended; the outcome stands in the sections. */
  @JsonTypeName("be.jalon.referral.care-completed.v1")
  record CareCompleted(ReferralId referral, OrganisationId network, Entry entry) implements ReferralEvent {}

  /** A danger was named. Jalon is not an emergency channel: somebody acknowledges by name, or the sender is told to telephone. */
  @JsonTypeName("be.jalon.referral.safety-concern-raised.v1")
  record SafetyConcernRaised(ReferralId referral, ConcernId concern, Instant acknowledgeBy, Entry entry) implements ReferralEvent {}

  /** Somebody took the concern on by name. */
  @JsonTypeName("be.jalon.referral.safety-concern-acknowledged.v1")
  record SafetyConcernAcknowledged(ReferralId referral, ConcernId concern, Entry entry) implements ReferralEvent {}

  /** Nobody acknowledged in time: the sender is told to telephone. */
  @JsonTypeName("be.jalon.referral.safety-concern-unanswered.v1")
  record SafetyConcernUnanswered(ReferralId referral, ConcernId concern, Entry entry) implements ReferralEvent {}

  /** The concern was dealt with. */
  @JsonTypeName("be.jalon.referral.safety-concern-closed.v1")
  record SafetyConcernClosed(ReferralId referral, ConcernId concern, Entry entry) implements ReferralEvent {}

  /** This service holds nothing of the pathway any more. */
  @JsonTypeName("be.jalon.referral.pathway-data-erased.v1")
  record ReferralDataErased(Entry entry) implements ReferralEvent {}
}
