package be.jalon.appointment.web;

import be.jalon.appointment.Wish;
import be.jalon.contracts.AppointmentId;
import be.jalon.contracts.Brussels;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.people.PersonName;
import be.jalon.contracts.sections.AppointmentNote;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as the caller may know it here: how it stands and whose turn it is; to its two parties also when it is. Everything else is read in the pathway.
 *
 * @param meeting null for whoever is neither the patient nor the practitioner
 */
record AppointmentView(AppointmentId id, PathwayId pathway, AppointmentNote.State state, BallView ball, @Nullable Meeting meeting) {

  /** @param holder absent when nobody has anything to do */
  record BallView(@Nullable Capacity holder, OffsetDateTime since, @Nullable LocalDate until) {}

  /**
   * @param name of the practitioner, where it is known
   * @param capacity in which the practitioner meets the patient
   * @param start with Brussels' offset; absent while no time is certain
   * @param offered starts held out to the patient; none is held
   * @param cancelUntil until when the patient cancels in time, as agreed when it was booked (rule R63); absent unless booked
   * @param attendableFrom from when it can be recorded that the patient came; absent unless booked or missed
   * @param late whether the patient cancelled later than agreed; absent unless cancelled
   */
  record Meeting(PersonKey practitioner, @Nullable PersonName name, Capacity capacity, String subject, @Nullable ReferralId referral, int minutes, boolean byVideo, @Nullable OffsetDateTime start,
      @Nullable OffsetDateTime end, List<OffsetDateTime> offered, @Nullable OffsetDateTime cancelUntil,
      @Nullable OffsetDateTime attendableFrom, @Nullable Boolean late, @Nullable Wish wish) {}
}
