package be.jalon.referral;

import be.jalon.contracts.AppointmentId;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.Topic;
import be.jalon.contracts.appointment.AppointmentEvent.AppointmentAttended;
import be.jalon.contracts.pathway.ConsentTerms;
import be.jalon.contracts.pathway.PathwayEvent.ConsentGranted;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import be.jalon.keys.PathwayKeys;
import be.jalon.keys.SealingMapper;
import be.jalon.testing.Voices;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The pathway and appointment services, as far as this one hears them. */
@Component
class Neighbours extends Voices {

  private final PathwayKeys keys;

  Neighbours(SealingMapper mapper, PathwayKeys keys, @Value("${spring.kafka.bootstrap-servers}") String servers) {
    super(mapper, servers);
    this.keys = keys;
  }

  void seated(PathwayId pathway, Capacity capacity, OrganisationId organisation, Person holder) {
    seat(pathway, capacity, organisation, holder);
    confirmed(pathway, capacity, holder.key());
  }

  void granted(PathwayId pathway, ConsentTerms terms) {
    say(Topic.PATHWAY, pathway.value(), new ConsentGranted(terms, entry(pathway)));
  }

  /** The key is gone before anybody hears of it. */
  @Override
  public void erased(PathwayId pathway) {
    keys.destroy(pathway, Instant.now());
    super.erased(pathway);
  }

  void attended(ReferralId referral, PathwayId pathway, Instant start) {
    var appointment = new AppointmentId(UUID.randomUUID().toString());
    say(Topic.APPOINTMENT, appointment.value(), new AppointmentAttended(appointment, referral, start, entry(pathway)));
  }
}
