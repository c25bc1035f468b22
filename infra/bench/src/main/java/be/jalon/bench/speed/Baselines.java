package be.jalon.bench.speed;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import be.jalon.bench.load.OpenLoop;
import be.jalon.bench.load.Percentiles;
import be.jalon.bench.subject.Caller;
import be.jalon.bench.subject.Subject;
import be.jalon.local.ServiceName;
import be.jalon.trials.Professional;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;

/**
 * The same broker and the same store without Jalon between them: what no service can be faster than. The bytes are those of a real event, the document is a
 * real one; both are taken from the system that is measured.
 */
final class Baselines implements AutoCloseable {

  private static final String TOPIC = "bench-raw";
  private static final String DATABASE = "jalon-bench";
  private static final int DOCUMENTS = 200;
  private static final int CALLERS = 100;
  /** As {@code jalon.*.v1}. */
  private static final int PARTITIONS = 12;
  /** Of the budget that a command has. */
  private static final int WRITES = 5;

  private final Subject subject;
  private final MongoClient store;
  private final MongoCollection<Document> documents;
  private final Document document;
  private final ConsumerRecord<byte[], byte[]> event;
  private final AtomicLong[] versions = IntStream.range(0, DOCUMENTS).mapToObj(_ -> new AtomicLong()).toArray(AtomicLong[]::new);

  private Baselines(Subject subject, MongoClient store, Document document, ConsumerRecord<byte[], byte[]> event) {
    this.subject = subject;
    this.store = store;
    this.document = document;
    this.event = event;
    this.documents = store.getDatabase(DATABASE).getCollection("documents").withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
        .withReadConcern(ReadConcern.MAJORITY);
  }

  /** For a system that has already said something. */
  static Baselines prepare(Subject subject) throws ExecutionException, InterruptedException {
    var store = MongoClients.create(subject.storeUri());
    var referral = Objects.requireNonNull(store.getDatabase("jalon-referral").getCollection("referrals").find().first());
    var baselines = new Baselines(subject, store, referral, lastEvent(subject));
    store.getDatabase(DATABASE).drop();
    IntStream.range(0, DOCUMENTS).forEach(i -> baselines.documents.insertOne(baselines.version(i, 0)));
    try (var admin = Admin.create(Map.of("bootstrap.servers", subject.bootstrapServers()))) {
      admin.createTopics(java.util.List.of(new NewTopic(TOPIC, Optional.of(PARTITIONS), Optional.empty()))).all().get();
    }
    return baselines;
  }

  int documentBytes() {
    return new org.bson.RawBsonDocument(document, new org.bson.codecs.DocumentCodec()).getByteBuffer().remaining();
  }

  int eventBytes() {
    return event.serializedValueSize();
  }

  /** From when a record was due to its being in a reader's hands. */
  Percentiles produceToConsume(double perSecond, Duration duration) throws InterruptedException {
    var due = new ConcurrentHashMap<String, Long>();
    var arrived = new ConcurrentHashMap<String, Long>();
    try (var producer = producer(); var consumer = consumer(subject)) {
      var partitions = IntStream.range(0, PARTITIONS).mapToObj(i -> new TopicPartition(TOPIC, i)).toList();
      consumer.assign(partitions);
      consumer.seekToEnd(partitions);
      partitions.forEach(consumer::position);
      var reading = Thread.ofPlatform().start(() -> read(consumer, arrived));
      var keys = new AtomicInteger();
      OpenLoop.run(perSecond, duration, Duration.ofSeconds(10), arrival -> producer.send(record(keys.incrementAndGet()),
          (where, e) -> {
            if (e == null) {
              due.put(where.partition() + "/" + where.offset(), arrival.dueAtNanos());
            }
          }));
      producer.flush();
      long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
      while (arrived.size() < due.size() && System.nanoTime() < end) {
        Thread.sleep(10);
      }
      consumer.wakeup();
      reading.join();
    }
    return Percentiles.ofNanos(due.entrySet().stream().filter(each -> arrived.containsKey(each.getKey())).mapToLong(each -> arrived.get(each.getKey()) - each.getValue()));
  }

  /** From when a versioned replace was due to its being acknowledged by a majority and in the journal. */
  Percentiles replace(double perSecond, Duration duration) throws InterruptedException {
    var nanos = new ConcurrentLinkedQueue<Long>();
    OpenLoop.run(perSecond, duration, Duration.ofSeconds(10), arrival -> {
      replace((int) (arrival.number() % DOCUMENTS));
      nanos.add(System.nanoTime() - arrival.dueAtNanos());
    });
    return Percentiles.ofNanos(nanos.stream().mapToLong(Long::longValue));
  }

  /** From when a request was due to its answer, of a door that checks the token and then has almost nothing to do: the names of appointment's code lists. */
  Percentiles emptyEndpoint(double perSecond, Duration duration) throws InterruptedException {
    // As many callers as it takes: the services limit what one of them may ask in a second.
    var callers = IntStream.range(0, CALLERS).mapToObj(Professional::gp).map(person -> new Caller(person.account(), subject.mint().tokenOf(person))).toList();
    var nanos = new ConcurrentLinkedQueue<Long>();
    OpenLoop.run(perSecond, duration, Duration.ofSeconds(10), arrival -> {
      if (callers.get((int) (arrival.number() % CALLERS)).get(subject.door(ServiceName.APPOINTMENT), "/reference").done()) {
        nanos.add(System.nanoTime() - arrival.dueAtNanos());
      }
    });
    if (nanos.isEmpty()) {
      throw new IllegalStateException("the empty endpoint did not answer");
    }
    return Percentiles.ofNanos(nanos.stream().mapToLong(Long::longValue));
  }

  /** How often per second so many workers get five versioned replaces and one acknowledged event done, one after the other, when nothing else is done. */
  double pipeline(int workers, Duration warmUp, Duration duration) throws InterruptedException {
    var done = new AtomicLong();
    var from = System.nanoTime() + warmUp.toNanos();
    var until = from + duration.toNanos();
    try (var producer = producer(); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, workers).forEach(worker -> threads.execute(() -> {
        while (System.nanoTime() < until) {
          IntStream.range(0, WRITES).forEach(_ -> replace(worker));
          acknowledged(producer, record(worker));
          long now = System.nanoTime();
          if (now >= from && now < until) {
            done.incrementAndGet();
          }
        }
      }));
    }
    return done.get() / (duration.toNanos() / 1e9);
  }

  private void replace(int number) {
    var version = versions[number];
    synchronized (version) {
      long expected = version.get();
      var before = documents.findOneAndReplace(and(eq("_id", id(number)), eq("version", expected)), version(number, expected + 1));
      if (before == null) {
        throw new IllegalStateException("the document was not where it was left");
      }
      version.set(expected + 1);
    }
  }

  private Document version(int number, long version) {
    return new Document(document).append("_id", id(number)).append("version", version);
  }

  private static String id(int number) {
    return "raw-" + number;
  }

  private ProducerRecord<byte[], byte[]> record(int key) {
    return new ProducerRecord<>(TOPIC, null, ("raw-" + key).getBytes(java.nio.charset.StandardCharsets.UTF_8), event.value(), event.headers());
  }

  private KafkaProducer<byte[], byte[]> producer() {
    return new KafkaProducer<>(Map.<String, Object>of("bootstrap.servers", subject.bootstrapServers(), "acks", "all", "enable.idempotence", true, "linger.ms", 0),
        new ByteArraySerializer(), new ByteArraySerializer());
  }

  private static KafkaConsumer<byte[], byte[]> consumer(Subject subject) {
    return new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", subject.bootstrapServers(), "auto.offset.reset", "earliest"), new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  private static void acknowledged(KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
    try {
      producer.send(record).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static void read(KafkaConsumer<byte[], byte[]> consumer, Map<String, Long> arrived) {
    try {
      while (true) {
        var records = consumer.poll(Duration.ofSeconds(1));
        long now = System.nanoTime();
        records.forEach(each -> arrived.put(each.partition() + "/" + each.offset(), now));
      }
    } catch (WakeupException _) {
      // told to stop
    }
  }

  /** Any will do: the last of the first partition that has one. */
  private static ConsumerRecord<byte[], byte[]> lastEvent(Subject subject) {
    try (var consumer = consumer(subject)) {
      var partitions = consumer.partitionsFor("jalon.referral.v1").stream().map(info -> new TopicPartition(info.topic(), info.partition())).toList();
      consumer.assign(partitions);
      consumer.endOffsets(partitions).forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - 1)));
      for (int i = 0; i < 50; i++) {
        for (var event : consumer.poll(Duration.ofMillis(200))) {
          return event;
        }
      }
    }
    throw new IllegalStateException("nothing was said on jalon.referral.v1");
  }

  @Override
  public void close() {
    try (var admin = Admin.create(Map.of("bootstrap.servers", subject.bootstrapServers()))) {
      admin.deleteTopics(java.util.List.of(TOPIC));
    }
    store.getDatabase(DATABASE).drop();
    store.close();
  }
}
