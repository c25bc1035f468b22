package be.jalon.returntowork;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Entry;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.PatientId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.Release;
import be.jalon.contracts.Releases;
import be.jalon.contracts.Topic;
import be.jalon.contracts.people.Act;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.referral.ReferralEvent.ReferralSubmitted;
import be.jalon.contracts.referral.ReferralEvent.WorkFile;
import be.jalon.contracts.sections.CareStatus;
import be.jalon.contracts.sections.Sections;
import be.jalon.contracts.sections.WorkContent;
import be.jalon.keys.SealingMapper;
import be.jalon.testing.Voices;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The referral and pathway services, as far as this one hears them. */
@Component
class Neighbours extends Voices {

  Neighbours(SealingMapper mapper, @Value("${spring.kafka.bootstrap-servers}") String servers) {
    super(mapper, servers);
  }

  void seat(PathwayId pathway, Capacity capacity, String account) {
    seat(pathway, capacity, null, new Person(PersonKey.account(account), null));
  }

  void confirmed(PathwayId pathway, Capacity capacity, String account) {
    confirmed(pathway, capacity, PersonKey.account(account));
  }

  /** A referral that tells of work, whose sender kept the work's content to the treating doctors. */
  void submitted(ReferralId referral, PathwayId pathway, PersonKey patient, Act act, WorkFile work, WorkContent content) {
    var sections = Sections.of(CareStatus.of(CareStatus.Stage.REQUESTED, null), content);
    var entry = new Entry(pathway, act, Instant.now(), sections,
        Releases.defaults(sections).with(Map.of(DataCategory.WORK_CONTENT, Release.to(Capacity.TREATING_DOCTOR))));
    say(Topic.REFERRAL, referral.value(), new ReferralSubmitted(referral, new PatientId("patient-of-" + pathway), patient, new OrganisationId("network-sambre"), null,
        List.of(), List.of(), work, Instant.now(), entry));
  }
}
