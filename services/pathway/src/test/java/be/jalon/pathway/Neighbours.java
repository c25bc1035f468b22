package be.jalon.pathway;

import be.jalon.contracts.Entry;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Topic;
import be.jalon.contracts.appointment.AppointmentEvent.AppointmentDataErased;
import be.jalon.contracts.people.Act;
import be.jalon.contracts.referral.ReferralEvent.ReferralDataErased;
import be.jalon.contracts.returntowork.ReturnEvent.ReturnDataErased;
import be.jalon.contracts.sections.Sections;
import be.jalon.keys.SealingMapper;
import be.jalon.testing.Voices;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The other services, as far as this one hears them. */
@Component
class Neighbours extends Voices {

  Neighbours(SealingMapper mapper, @Value("${spring.kafka.bootstrap-servers}") String servers) {
    super(mapper, servers);
  }

  void reportErased(PathwayId pathway) {
    var entry = Entry.of(pathway, Act.byService("neighbour", LocalDate.EPOCH), Instant.now(), Sections.none());
    say(Topic.REFERRAL, "table:" + pathway, new ReferralDataErased(entry));
    say(Topic.APPOINTMENT, "table:" + pathway, new AppointmentDataErased(entry));
    say(Topic.RETURN_TO_WORK, "table:" + pathway, new ReturnDataErased(entry));
  }
}
