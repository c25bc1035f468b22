package be.jalon.aggregates.hearing;

import static org.awaitility.Awaitility.await;

import be.jalon.aggregates.AggregateStore;
import be.jalon.aggregates.Aggregates;
import be.jalon.aggregates.Decision;
import be.jalon.aggregates.Hearings;
import be.jalon.aggregates.NotYetKnown;
import be.jalon.aggregates.Tables;
import be.jalon.aggregates.store.JournalEntry;
import be.jalon.aggregates.store.StoredEvent;
import be.jalon.aggregates.testing.Workshop;
import be.jalon.aggregates.wire.WireFormat;
import be.jalon.contracts.Envelope;
import be.jalon.contracts.Event;
import be.jalon.contracts.Stream;
import be.jalon.contracts.Topic;
import be.jalon.contracts.appointment.AppointmentEvent.AppointmentDataErased;
import be.jalon.contracts.pathway.PathwayEvent;
import be.jalon.contracts.referral.ReferralEvent.CareStatusUpdated;
import be.jalon.contracts.referral.ReferralEvent.InformationRequested;
import be.jalon.embedded.Backing;
import be.jalon.keys.SealingMapper;
import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;

/** An instance of a service that listens to referrals in the place of the appointment service, on a real broker. */
final class ListeningService implements AutoCloseable {

  /** What the handler of a note does before its effect; a mistake or trouble of the real world. */
  static final Map<String, Runnable> ON_NOTE = new ConcurrentHashMap<>();

  /** What was handed over together to a service that hears everything: the notes' sequences within their stream. */
  static final Map<Stream, List<List<Long>>> TOGETHER = new ConcurrentHashMap<>();

  private final ConfigurableApplicationContext context;
  private final DefaultKafkaProducerFactory<String, byte[]> producers;

  private ListeningService(ConfigurableApplicationContext context) {
    this.context = context;
    this.producers = new DefaultKafkaProducerFactory<>(Map.of("bootstrap.servers", Backing.shared().bootstrapServers(), "acks", "all"),
        new StringSerializer(), new ByteArraySerializer());
  }

  static ListeningService start(String database, String... settings) {
    return start(database, List.of(), settings);
  }

  static ListeningService start(String database, List<Class<?>> more, String... settings) {
    var properties = new HashMap<String, Object>(Backing.shared().springProperties(database));
    properties.putAll(Workshop.MASTER_KEY);
    properties.putAll(Map.of("jalon.keys.database", database + "-keys", "jalon.service", "appointment", "jalon.topics.replication", "1",
        "jalon.topics.min-insync", "1", "jalon.topics.create", "true", "spring.main.banner-mode", "off", "spring.autoconfigure.exclude", "be.jalon.security.SecurityAutoConfiguration"));
    for (var setting : settings) {
      properties.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
    }
    return new ListeningService(new SpringApplicationBuilder(Parts.class).sources(more.toArray(Class[]::new)).web(WebApplicationType.NONE).properties(properties).run());
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Parts {

    @Bean
    Aggregates<Intake> intakes(AggregateStore store) {
      return store.of(Intake.KIND);
    }

    @Bean
    Hearings hearings(Aggregates<Intake> intakes, Tables tables, @Value("${sample.everything:false}") boolean everything) {
      var hearings = Hearings.of(Topic.APPOINTMENT)
          .on(InformationRequested.class, envelope -> intakes.hear(envelope.event().referral().value(), envelope, intake -> intake == null
              ? Decision.decided(new Intake(envelope.event().referral(), envelope.event().pathway(),
                  envelope.event().entry().act().actedBy().person().name(), List.of())) : null))
          .on(CareStatusUpdated.class, envelope -> noted(intakes, tables, envelope))
          .erasedBy(AppointmentDataErased::new);
      return everything ? hearings.everything(heard ->
          TOGETHER.computeIfAbsent(heard.getFirst().stream(), _ -> new CopyOnWriteArrayList<>()).add(heard.stream().map(Envelope::sequence).toList())) : hearings;
    }

    /** Needs the table, which another topic tells of. */
    private static void noted(Aggregates<Intake> intakes, Tables tables, Envelope<CareStatusUpdated> envelope) {
      var note = Objects.requireNonNull(Objects.requireNonNull(envelope.event().entry().sections().clinical()).note());
      tables.find(envelope.event().pathway()).orElseThrow(() -> new NotYetKnown("pathway"));
      ON_NOTE.getOrDefault(note, () -> {}).run();
      intakes.hear(envelope.event().referral().value(), envelope, intake -> intake == null ? null : intake.noted(note));
    }
  }

  /** A store that is away until it is called back: whatever was said by then comes together. */
  static final class StoreAway implements Runnable {

    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean away = true;

    @Override
    public void run() {
      if (away) {
        asked.incrementAndGet();
        throw new DataAccessResourceFailureException("the store is away");
      }
    }

    /** What had been fetched already may lack what was said last; what is fetched after that try does not. */
    void awaitTries(int more) {
      int before = asked.get();
      await().until(() -> asked.get() >= before + more);
    }

    void comesBack() {
      away = false;
    }
  }

  /** Says an event as its service would. */
  RecordMetadata say(Topic topic, String id, long sequence, Event event) {
    return send(record(topic, id, sequence, event));
  }

  ProducerRecord<String, byte[]> record(Topic topic, String id, long sequence, Event event) {
    var stored = new StoredEvent(sequence, Event.wireName(event.getClass()), Instant.now(), null, bean(SealingMapper.class).write(event.pathway(), event));
    return new WireFormat(topic).record(new JournalEntry(Stream.of(topic.service(), id), event.pathway(), stored));
  }

  RecordMetadata send(ProducerRecord<String, byte[]> record) {
    try (var producer = producers.createProducer()) {
      return producer.send(record).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  void open(PathwayEvent.PathwayOpened opened) {
    say(Topic.PATHWAY, opened.pathway().value(), 1, opened);
    await().until(() -> bean(Tables.class).find(opened.pathway()).isPresent());
  }

  List<String> notes(String referral) {
    return intakes().find(referral).map(current -> current.state().notes()).orElse(List.of());
  }

  @SuppressWarnings("unchecked")
  Aggregates<Intake> intakes() {
    return bean(Aggregates.class, "intakes");
  }

  MongoCollection<Document> raw(String collection) {
    return bean(MongoTemplate.class).getCollection(collection);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  private <T> T bean(Class<T> type, String name) {
    return context.getBean(name, type);
  }

  /** For one that ends by itself. */
  void awaitEnd() {
    await().until(() -> !context.isActive());
    producers.destroy();
  }

  @Override
  public void close() {
    producers.destroy();
    context.close();
  }
}
