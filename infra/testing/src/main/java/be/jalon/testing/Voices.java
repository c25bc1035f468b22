package be.jalon.testing;

import be.jalon.aggregates.store.JournalEntry;
import be.jalon.aggregates.store.StoredEvent;
import be.jalon.aggregates.wire.WireFormat;
import be.jalon.contracts.Entry;
import be.jalon.contracts.Event;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.PatientId;
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
import be.jalon.contracts.sections.CareStatus;
import be.jalon.contracts.sections.Sections;
import be.jalon.keys.SealingMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The other services, as far as one under test hears them: over the real broker, each stream numbered from 1. What only some services hear, they add. */
public abstract class Voices implements AutoCloseable {

  private final KafkaProducer<String, byte[]> producer;
  private final SealingMapper mapper;
  private final Map<Stream, AtomicLong> sequences = new ConcurrentHashMap<>();
  private final Map<PathwayId, List<ProducerRecord<String, byte[]>>> said = new ConcurrentHashMap<>();

  protected Voices(SealingMapper mapper, String bootstrapServers) {
    this.mapper = mapper;
    this.producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrapServers, "acks", "all"), new StringSerializer(), new ByteArraySerializer());
  }

  /** @return what a command's answer would say in {@code Jalon-At} */
  public final String say(Topic topic, String id, Event event) {
    var stream = Stream.of(topic.service(), id);
    var sequence = sequences.computeIfAbsent(stream, _ -> new AtomicLong()).incrementAndGet();
    var stored = new StoredEvent(sequence, Event.wireName(event.getClass()), Instant.now(), null, mapper.write(event.pathway(), event));
    var record = new WireFormat(topic).record(new JournalEntry(stream, event.pathway(), stored));
    said.computeIfAbsent(event.pathway(), _ -> new CopyOnWriteArrayList<>()).add(record);
    producer.send(record);
    producer.flush();
    return stream + "=" + sequence;
  }

  /** As after a crash, or when the journals are republished. */
  public final void sayAllAgain(PathwayId pathway) {
    said.get(pathway).forEach(producer::send);
    producer.flush();
  }

  public final void opened(PathwayId pathway, PersonKey patient) {
    sayOf(pathway, new PathwayOpened(new PatientId("patient-of-" + pathway), patient, entry(pathway)));
  }

  public final void seat(PathwayId pathway, Capacity capacity, @Nullable OrganisationId organisation, Person holder) {
    sayOf(pathway, new SeatOpened(seatId(pathway, capacity), capacity, organisation, holder, entry(pathway)));
  }

  public final void confirmed(PathwayId pathway, Capacity capacity, PersonKey holder) {
    sayOf(pathway, new SeatHolderConfirmed(seatId(pathway, capacity), holder, true, entry(pathway)));
  }

  public final void closed(PathwayId pathway) {
    sayOf(pathway, new PathwayClosed(entry(pathway)));
  }

  public void erased(PathwayId pathway) {
    sayOf(pathway, new PathwayErased(new Entry(pathway, Act.byService("pathway", LocalDate.EPOCH), Instant.now(), Sections.none(), Releases.none())));
  }

  /** There is one seat of each capacity here. */
  public static SeatId seatId(PathwayId pathway, Capacity capacity) {
    return new SeatId(pathway + "-" + capacity);
  }

  /** Told by the pathway, now: that care runs. */
  public static Entry entry(PathwayId pathway) {
    return Entry.of(pathway, Act.byService("pathway", LocalDate.EPOCH), Instant.now(), Sections.of(CareStatus.of(CareStatus.Stage.ONGOING, null)));
  }

  private void sayOf(PathwayId pathway, Event event) {
    say(Topic.PATHWAY, pathway.value(), event);
  }

  @Override
  public final void close() {
    producer.close();
  }
}
