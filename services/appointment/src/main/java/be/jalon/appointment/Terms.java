package be.jalon.appointment;

import be.jalon.contracts.AppointmentId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.Releases;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for, the same in all states.
 *
 * @param patient keyed hash by which the patient is known when they log in; null only where the request of the referral was never heard
 * @param requestedBy whoever the request counts for
 * @param minutes length of the session
 * @param released to whom the one who asked wants the news of it released; what they leave out goes where such news go
 */
public record Terms(AppointmentId id, PathwayId pathway, @Nullable PersonKey patient, Practitioner practitioner, PersonKey requestedBy,
    @Nullable ReferralId referral, Subject subject, int minutes, boolean byVideo, @Nullable Wish wish, Releases released) {

  Terms with(PersonKey practitionerKey) {
    var renamed = new Practitioner(new Person(practitionerKey, practitioner.person().name()), practitioner.capacity());
    return new Terms(id, pathway, patient, renamed, requestedBy, referral, subject, minutes, byVideo, wish, released);
  }

  Terms wishing(Wish newWish) {
    return new Terms(id, pathway, patient, practitioner, requestedBy, referral, subject, minutes, byVideo, newWish, released);
  }

  Terms lasting(int newMinutes) {
    return new Terms(id, pathway, patient, practitioner, requestedBy, referral, subject, newMinutes, byVideo, wish, released);
  }
}
