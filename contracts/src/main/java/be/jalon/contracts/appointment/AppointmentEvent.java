package be.jalon.contracts.appointment;

import be.jalon.contracts.AppointmentId;
import be.jalon.contracts.Entry;
import be.jalon.contracts.Event;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.people.Person;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything the appointment service says. Its sections take the category of the appointment's subject. */
public sealed interface AppointmentEvent extends Event {

  /**
   * An appointment is asked for, by the patient, for them, or by an accepted referral itself.
   *
   * @param referral the referral whose intake or session it is; null for any other appointment
   */
  @JsonTypeName("be.jalon.appointment.requested.v1")
  record AppointmentRequested(AppointmentId appointment, @Nullable ReferralId referral, Person practitioner, Entry entry) implements AppointmentEvent {}

  /** Free times are held out to the patient; none is held until one is booked. */
  @JsonTypeName("be.jalon.appointment.offered.v1")
  record AppointmentOffered(AppointmentId appointment, @Nullable ReferralId referral, Entry entry) implements AppointmentEvent {}

  /**
   * A time is booked; no other appointment can have it.
   *
   * @param start first instant (UTC)
   * @param end first instant (UTC) after it
   */
  @JsonTypeName("be.jalon.appointment.booked.v1")
  record AppointmentBooked(AppointmentId appointment, @Nullable ReferralId referral, Person practitioner, Instant start, Instant end, Entry entry)
      implements AppointmentEvent {}

  /** The appointment moved: the new time was claimed before the old one was freed. */
  @JsonTypeName("be.jalon.appointment.rescheduled.v1")
  record AppointmentRescheduled(AppointmentId appointment, @Nullable ReferralId referral, Person practitioner, Instant start, Instant end, Entry entry)
      implements AppointmentEvent {}

  /**
   * The appointment will not take place; its time is free again.
   *
   * @param late against the notice agreed with the practice (rule R63); no charge follows from it here
   */
  @JsonTypeName("be.jalon.appointment.cancelled.v1")
  record AppointmentCancelled(AppointmentId appointment, @Nullable ReferralId referral, boolean late, Entry entry) implements AppointmentEvent {}

  /** The patient came. */
  @JsonTypeName("be.jalon.appointment.attended.v1")
  record AppointmentAttended(AppointmentId appointment, @Nullable ReferralId referral, Instant start, Entry entry) implements AppointmentEvent {}

  /** The patient did not come and had not cancelled. */
  @JsonTypeName("be.jalon.appointment.missed.v1")
  record AppointmentMissed(AppointmentId appointment, @Nullable ReferralId referral, Instant start, Entry entry) implements AppointmentEvent {}

  /** This service holds nothing of the pathway any more. */
  @JsonTypeName("be.jalon.appointment.pathway-data-erased.v1")
  record AppointmentDataErased(Entry entry) implements AppointmentEvent {}
}
