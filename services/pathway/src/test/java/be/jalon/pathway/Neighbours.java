package be.jalon.pathway;

import be.jalon.aggregates.store.JournalEntry;
import be.jalon.aggregates.store.StoredEvent;
import be.jalon.aggregates.wire.WireFormat;
import be.jalon.contracts.Entry;
import be.jalon.contracts.Event;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Stream;
import be.jalon.contracts.Topic;
import be.jalon.contracts.appointment.AppointmentEvent.AppointmentDataErased;
import be.jalon.contracts.people.Act;
import be.jalon.contracts.referral.ReferralEvent.ReferralDataErased;
import be.jalon.contracts.returntowork.ReturnEvent.ReturnDataErased;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The other services, as far as this one hears them: over the real broker. */
@Component
class Neighbours implements AutoCloseable {

  private final KafkaProducer<String, byte[]> producer;
  private final SealingMapper mapper;
  private final Map<Stream, AtomicLong> sequences = new ConcurrentHashMap<>();
  private final Map<PathwayId, List<ProducerRecord<String, byte[]>>> said = new ConcurrentHashMap<>();

  Neighbours(SealingMapper mapper, @Value("${spring.kafka.bootstrap-servers}") String servers) {
    this.mapper = mapper;
    this.producer = new KafkaProducer<>(Map.of("bootstrap.servers", servers, "acks", "all"), new StringSerializer(), new ByteArraySerializer());
  }

  /** @return what a command's answer would say in {@code Jalon-At} */
  String say(Topic topic, String id, Event event) {
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
  void sayAllAgain(PathwayId pathway) {
    said.get(pathway).forEach(producer::send);
    producer.flush();
  }

  void reportErased(PathwayId pathway) {
    var entry = Entry.of(pathway, Act.byService("neighbour", LocalDate.EPOCH), Instant.now(), Sections.none());
    say(Topic.REFERRAL, "table:" + pathway, new ReferralDataErased(entry));
    say(Topic.APPOINTMENT, "table:" + pathway, new AppointmentDataErased(entry));
    say(Topic.RETURN_TO_WORK, "table:" + pathway, new ReturnDataErased(entry));
  }

  @Override
  public void close() {
    producer.close();
  }
}
