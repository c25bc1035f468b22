package be.jalon.referral;

import be.jalon.aggregates.store.JournalEntry;
import be.jalon.aggregates.store.StoredEvent;
import be.jalon.aggregates.wire.WireFormat;
import be.jalon.contracts.AppointmentId;
import be.jalon.contracts.Entry;
import be.jalon.contracts.Event;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.PatientId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.Releases;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.Stream;
import be.jalon.contracts.Topic;
import be.jalon.contracts.appointment.AppointmentEvent.AppointmentAttended;
import be.jalon.contracts.pathway.ConsentTerms;
import be.jalon.contracts.pathway.PathwayEvent.ConsentGranted;
import be.jalon.contracts.pathway.PathwayEvent.PathwayClosed;
import be.jalon.contracts.pathway.PathwayEvent.PathwayErased;
import be.jalon.contracts.pathway.PathwayEvent.PathwayOpened;
import be.jalon.contracts.pathway.PathwayEvent.SeatHolderConfirmed;
import be.jalon.contracts.pathway.PathwayEvent.SeatOpened;
import be.jalon.contracts.people.Act;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.sections.CareStatus;
import be.jalon.contracts.sections.Sections;
import be.jalon.keys.PathwayKeys;
import be.jalon.keys.SealingMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The pathway and appointment services, as far as this one hears them: over the real broker. */
@Component
class Neighbours implements AutoCloseable {

  private final KafkaProducer<String, byte[]> producer;
  private final SealingMapper mapper;
  private final PathwayKeys keys;
  private final Map<Stream, AtomicLong> said = new ConcurrentHashMap<>();

  Neighbours(SealingMapper mapper, PathwayKeys keys, @Value("${spring.kafka.bootstrap-servers}") String servers) {
    this.mapper = mapper;
    this.keys = keys;
    this.producer = new KafkaProducer<>(Map.of("bootstrap.servers", servers, "acks", "all"), new StringSerializer(), new ByteArraySerializer());
  }

  void opened(PathwayId pathway, PersonKey patient) {
    say(Topic.PATHWAY, pathway.value(), new PathwayOpened(new PatientId("patient-of-" + pathway), patient, entry(pathway)));
  }

  void seated(PathwayId pathway, Capacity capacity, OrganisationId organisation, Person holder) {
    var seat = new SeatId(pathway + "-" + capacity);
    say(Topic.PATHWAY, pathway.value(), new SeatOpened(seat, capacity, organisation, holder, entry(pathway)));
    say(Topic.PATHWAY, pathway.value(), new SeatHolderConfirmed(seat, holder.key(), true, entry(pathway)));
  }

  void granted(PathwayId pathway, ConsentTerms terms) {
    say(Topic.PATHWAY, pathway.value(), new ConsentGranted(terms, entry(pathway)));
  }

  void closed(PathwayId pathway) {
    say(Topic.PATHWAY, pathway.value(), new PathwayClosed(entry(pathway)));
  }

  void erased(PathwayId pathway) {
    keys.destroy(pathway, Instant.now());
    say(Topic.PATHWAY, pathway.value(), new PathwayErased(new Entry(pathway, Act.byService("pathway", LocalDate.EPOCH), Instant.now(), Sections.none(), Releases.none())));
  }

  void attended(ReferralId referral, PathwayId pathway, Instant start) {
    var appointment = new AppointmentId(UUID.randomUUID().toString());
    say(Topic.APPOINTMENT, appointment.value(), new AppointmentAttended(appointment, referral, start, entry(pathway)));
  }

  private void say(Topic topic, String id, Event event) {
    var stream = Stream.of(topic.service(), id);
    var sequence = said.computeIfAbsent(stream, _ -> new AtomicLong()).incrementAndGet();
    var stored = new StoredEvent(sequence, Event.wireName(event.getClass()), Instant.now(), null, mapper.write(event.pathway(), event));
    producer.send(new WireFormat(topic).record(new JournalEntry(stream, event.pathway(), stored)));
    producer.flush();
  }

  private static Entry entry(PathwayId pathway) {
    return Entry.of(pathway, Act.byService("pathway", LocalDate.EPOCH), Instant.now(), Sections.of(CareStatus.of(CareStatus.Stage.ONGOING, null)));
  }

  @Override
  public void close() {
    producer.close();
  }
}
