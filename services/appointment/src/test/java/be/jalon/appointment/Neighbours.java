package be.jalon.appointment;

import be.jalon.aggregates.store.JournalEntry;
import be.jalon.aggregates.store.StoredEvent;
import be.jalon.aggregates.wire.WireFormat;
import be.jalon.contracts.Entry;
import be.jalon.contracts.Envelope;
import be.jalon.contracts.Event;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.PatientId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.Releases;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.Stream;
import be.jalon.contracts.Topic;
import be.jalon.contracts.pathway.PathwayEvent.PathwayClosed;
import be.jalon.contracts.pathway.PathwayEvent.PathwayErased;
import be.jalon.contracts.pathway.PathwayEvent.PathwayOpened;
import be.jalon.contracts.pathway.PathwayEvent.SeatHolderConfirmed;
import be.jalon.contracts.pathway.PathwayEvent.SeatOpened;
import be.jalon.contracts.people.Act;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.referral.ReferralEvent.ReferralAccepted;
import be.jalon.contracts.referral.ReferralEvent.ReferralSubmitted;
import be.jalon.contracts.referral.ReferralEvent.ReferralWithdrawn;
import be.jalon.contracts.sections.CareStatus;
import be.jalon.contracts.sections.Sections;
import be.jalon.keys.SealingMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.stereotype.Component;
import org.springframework.beans.factory.annotation.Value;

/** The referral and pathway services, as far as this one hears them: over the real broker. */
@Component
class Neighbours implements AutoCloseable {

  static final OrganisationId SAMBRE = new OrganisationId("network-sambre");

  private final KafkaProducer<String, byte[]> producer;
  private final SealingMapper mapper;
  private final Map<Stream, AtomicLong> said = new ConcurrentHashMap<>();

  Neighbours(SealingMapper mapper, @Value("${spring.kafka.bootstrap-servers}") String servers) {
    this.mapper = mapper;
    this.producer = new KafkaProducer<>(Map.of("bootstrap.servers", servers, "acks", "all"), new StringSerializer(), new ByteArraySerializer());
  }

  void opened(PathwayId pathway, PersonKey patient) {
    say(pathway, new PathwayOpened(new PatientId("patient-of-" + pathway), patient, entry(pathway)));
  }

  void seat(PathwayId pathway, Capacity capacity, Person holder) {
    say(pathway, new SeatOpened(new SeatId(pathway + "-" + capacity), capacity, null, holder, entry(pathway)));
  }

  void confirmed(PathwayId pathway, Capacity capacity, PersonKey holder) {
    say(pathway, new SeatHolderConfirmed(new SeatId(pathway + "-" + capacity), holder, true, entry(pathway)));
  }

  void closed(PathwayId pathway) {
    say(pathway, new PathwayClosed(entry(pathway)));
  }

  void erased(PathwayId pathway) {
    say(pathway, new PathwayErased(new Entry(pathway, Act.byService("pathway", LocalDate.EPOCH), Instant.now(), Sections.none(), Releases.none())));
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

  private void say(PathwayId pathway, Event event) {
    say(Topic.PATHWAY, pathway.value(), event);
  }

  private void say(ReferralId referral, Event event) {
    say(Topic.REFERRAL, referral.value(), event);
  }

  private void say(Topic topic, String id, Event event) {
    var stream = Stream.of(topic.service(), id);
    var sequence = said.computeIfAbsent(stream, _ -> new AtomicLong()).incrementAndGet();
    var stored = new StoredEvent(sequence, Event.wireName(event.getClass()), Instant.now(), null, mapper.write(event.pathway(), event));
    producer.send(new WireFormat(topic).record(new JournalEntry(stream, event.pathway(), stored)));
    producer.flush();
  }

  /** The same without a broker, for a table that is only there to be sat at. */
  static Envelope<PathwayOpened> openedAt(PathwayId pathway, PersonKey patient) {
    return new Envelope<>(Stream.of("pathway", pathway.value()), 1, Instant.now(), null, new PathwayOpened(new PatientId("patient"), patient, entry(pathway)));
  }

  static Envelope<SeatOpened> seatAt(PathwayId pathway, Capacity capacity, Person holder) {
    return new Envelope<>(Stream.of("pathway", pathway.value()), 2, Instant.now(), null,
        new SeatOpened(new SeatId(pathway + "-" + capacity), capacity, null, holder, entry(pathway)));
  }

  private static Entry entry(PathwayId pathway) {
    return Entry.of(pathway, Act.byService("pathway", LocalDate.EPOCH), Instant.now(), Sections.of(CareStatus.of(CareStatus.Stage.ONGOING, null)));
  }

  @Override
  public void close() {
    producer.close();
  }
}
