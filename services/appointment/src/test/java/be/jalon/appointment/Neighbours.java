package be.jalon.appointment;

import be.jalon.contracts.Envelope;
import be.jalon.contracts.Event;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.PatientId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.Stream;
import be.jalon.contracts.Topic;
import be.jalon.contracts.pathway.PathwayEvent.PathwayOpened;
import be.jalon.contracts.pathway.PathwayEvent.SeatOpened;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.referral.ReferralEvent.ReferralAccepted;
import be.jalon.contracts.referral.ReferralEvent.ReferralSubmitted;
import be.jalon.contracts.referral.ReferralEvent.ReferralWithdrawn;
import be.jalon.keys.SealingMapper;
import be.jalon.testing.Voices;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The referral and pathway services, as far as this one hears them. */
@Component
class Neighbours extends Voices {

  static final OrganisationId SAMBRE = new OrganisationId("network-sambre");

  Neighbours(SealingMapper mapper, @Value("${spring.kafka.bootstrap-servers}") String servers) {
    super(mapper, servers);
  }

  void seat(PathwayId pathway, Capacity capacity, Person holder) {
    seat(pathway, capacity, null, holder);
  }

  void submitted(ReferralId referral, PathwayId pathway, PersonKey patient) {
    say(referral, new ReferralSubmitted(referral, new PatientId("patient-of-" + pathway), patient, SAMBRE, null, List.of(), List.of(), null, Instant.now(), entry(pathway)));
  }

  void accepted(ReferralId referral, PathwayId pathway, Person clinician) {
    say(referral, new ReferralAccepted(referral, SAMBRE, clinician, entry(pathway)));
  }

  void withdrawn(ReferralId referral, PathwayId pathway) {
    say(referral, new ReferralWithdrawn(referral, SAMBRE, entry(pathway)));
  }

  private void say(ReferralId referral, Event event) {
    say(Topic.REFERRAL, referral.value(), event);
  }

  /** The same without a broker, for a table that is only there to be sat at. */
  static Envelope<PathwayOpened> openedAt(PathwayId pathway, PersonKey patient) {
    return new Envelope<>(Stream.of("pathway", pathway.value()), 1, Instant.now(), null, new PathwayOpened(new PatientId("patient"), patient, entry(pathway)));
  }

  static Envelope<SeatOpened> seatAt(PathwayId pathway, Capacity capacity, Person holder) {
    return new Envelope<>(Stream.of("pathway", pathway.value()), 2, Instant.now(), null,
        new SeatOpened(seatId(pathway, capacity), capacity, null, holder, entry(pathway)));
  }
}
