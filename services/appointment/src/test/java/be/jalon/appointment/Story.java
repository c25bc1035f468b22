package be.jalon.appointment;

import be.jalon.aggregates.Decision;
import be.jalon.contracts.AppointmentId;
import be.jalon.contracts.Brussels;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.Releases;
import be.jalon.contracts.people.Act;
import be.jalon.contracts.people.Actor;
import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Channel;
import be.jalon.contracts.people.Evidence;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.people.PersonName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Noah Lemmens, referred by Dr Lambert, is to see Marc Dujardin. */
final class Story {

  static final PathwayId PATHWAY = new PathwayId("pathway-noah");
  static final ReferralId REFERRAL = new ReferralId("referral-noah");
  static final PersonKey NOAH = new PersonKey("ssin:noah");
  static final Person MARC = new Person(PersonKey.account("dujardin"), new PersonName("Dujardin", "Marc"));

  /** Friday 20 November 2026, 10:00 in Brussels. */
  static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

  /** Tuesday 24 November 2026, 14:00 in Brussels. */
  static final Instant TUESDAY_AT_TWO = Instant.parse("2026-11-24T13:00:00Z");

  private Story() {
  }

  static Terms terms(Subject subject) {
    return new Terms(new AppointmentId("intake-noah"), PATHWAY, NOAH, new Practitioner(MARC, Capacity.CLINICIAN), NOAH, REFERRAL, subject, 60, false, null,
        Releases.none());
  }

  static Acting noah(Instant at) {
    return acting(Party.PATIENT, new Actor(new Person(NOAH, null), Capacity.PATIENT, null), at);
  }

  static Acting marc(Instant at) {
    return acting(Party.PRACTITIONER, new Actor(MARC, Capacity.CLINICIAN, null), at);
  }

  private static Acting acting(Party party, Actor actor, Instant at) {
    return new Acting(party, new Act(actor, null, Authority.SELF, new Evidence(Evidence.Kind.LOGIN, LocalDate.of(2026, 11, 20), null), Channel.JALON), at, at);
  }

  static Appointment aRequest() {
    return decided(Appointment.request(terms(Subject.CARE), noah(NOW)));
  }

  static Appointment anOffer(Instant... starts) {
    return decided(aRequest().offer(List.of(starts), 60, marc(NOW)));
  }

  static Appointment aClaim(Instant start) {
    return decided(aRequest().claim(Slot.of(start, 60), false, 24, NOW));
  }

  static Appointment aBooking(Instant start) {
    var claim = aClaim(start);
    return decided(claim.book(claim.attempts(), noah(NOW)));
  }

  static <S> S decided(Decision<S> decision) {
    return ((Decision.Decided<S>) decision).state();
  }
}
