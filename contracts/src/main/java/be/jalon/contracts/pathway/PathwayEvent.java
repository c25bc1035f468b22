package be.jalon.contracts.pathway;

import be.jalon.contracts.ConsentId;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Entry;
import be.jalon.contracts.Event;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PatientId;
import be.jalon.contracts.Release;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.Stream;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Everything the pathway service says: who sits at the table, what the patient agreed to, and the pathway's own life. */
public sealed interface PathwayEvent extends Event {

  /** A pathway begins: its first referral opened it. */
  @JsonTypeName("be.jalon.pathway.opened.v1")
  record PathwayOpened(PatientId patient, PersonKey patientKey, Entry entry) implements PathwayEvent {}

  /**
   * A place at the table, named or not.
   *
   * @param holder null while the seat has no name
   */
  @JsonTypeName("be.jalon.pathway.seat-opened.v1")
  record SeatOpened(SeatId seat, Capacity capacity, @Nullable OrganisationId organisation, @Nullable Person holder, Entry entry) implements PathwayEvent {}

  /** The new holder inherits nothing the patient gave to the former one. @param holder null when the seat falls vacant */
  @JsonTypeName("be.jalon.pathway.seat-holder-changed.v1")
  record SeatHolderChanged(SeatId seat, Capacity capacity, @Nullable OrganisationId organisation, @Nullable Person holder, Entry entry)
      implements PathwayEvent {}

  /** The patient confirmed this person in an assessor's seat, or turned them down. */
  @JsonTypeName("be.jalon.pathway.seat-holder-confirmed.v1")
  record SeatHolderConfirmed(SeatId seat, PersonKey holder, boolean confirmed, Entry entry) implements PathwayEvent {}

  /**
   * Somebody sits in the holder's place for some days.
   *
   * @param until last day (Europe/Brussels), inclusive
   */
  @JsonTypeName("be.jalon.pathway.stand-in-named.v1")
  record StandInNamed(SeatId seat, Person standIn, LocalDate from, LocalDate until, Entry entry) implements PathwayEvent {}

  /** The patient opened categories to a recipient. */
  @JsonTypeName("be.jalon.pathway.consent-granted.v1")
  record ConsentGranted(ConsentTerms terms, Entry entry) implements PathwayEvent {}

  /** The patient refused categories to a recipient, who does not learn of it. */
  @JsonTypeName("be.jalon.pathway.consent-refused.v1")
  record ConsentRefused(ConsentTerms terms, Entry entry) implements PathwayEvent {}

  /** From the moment the withdrawal was answered nothing is delivered under this consent. */
  @JsonTypeName("be.jalon.pathway.consent-withdrawn.v1")
  record ConsentWithdrawn(ConsentId consent, Entry entry) implements PathwayEvent {}

  /** The author widened the release of one section of one entry. */
  @JsonTypeName("be.jalon.pathway.section-released.v1")
  record SectionReleased(Stream stream, long sequence, DataCategory category, Release release, Entry entry) implements PathwayEvent {}

  /** Nothing more is expected on this pathway; the next referral opens another. */
  @JsonTypeName("be.jalon.pathway.closed.v1")
  record PathwayClosed(Entry entry) implements PathwayEvent {}

  /** The pathway goes on after all. */
  @JsonTypeName("be.jalon.pathway.reopened.v1")
  record PathwayReopened(Entry entry) implements PathwayEvent {}

  /** The pathway's key is destroyed; every service erases what it holds and says so. Nothing in this event is encrypted or personal. */
  @JsonTypeName("be.jalon.pathway.erased.v1")
  record PathwayErased(Entry entry) implements PathwayEvent {}
}
