package be.jalon.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerTest {

  private static final String TOPIC = "jalon.referral.v1";

  @TempDir Path directory;

  @Test
  void keepsTopicsRecordsAndGroupsWhenKilledAndNeverMakesTopicsByItself() throws Exception {
    var acknowledged = new AtomicInteger();

    try (var child = ChildJvm.running(ChildJvm.Broker.class, directory)) {
      create(child.port());
      assertThatThrownBy(() -> describe(child.port(), "jalon.unknown.v1")).hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
      try (var producer = producer(child.port())) {
        for (var i = 0; i < 200; i++) {
          producer.send(new ProducerRecord<>(TOPIC, "pathway-" + i % 7, "event-" + i), (_, failure) -> {
            if (failure == null) {
              acknowledged.incrementAndGet();
            }
          });
        }
        producer.flush();
      }
      assertThat(read(child.port(), 120, true)).isGreaterThanOrEqualTo(120);
      child.kill();
    }

    try (var broker = EmbeddedBroker.start(directory.resolve("data"))) {
      assertThat(acknowledged).hasValue(200);
      assertThat(describe(broker.port(), TOPIC)).isEqualTo(12);
      assertThat(read(broker.port(), 200, false)).isEqualTo(200);
    }
  }

  private static void create(int port) throws Exception {
    try (var admin = Admin.create(server(port))) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 12, (short) 1).configs(Map.of("min.insync.replicas", "1")))).all().get();
    }
  }

  private static int describe(int port, String topic) throws ExecutionException, InterruptedException {
    try (var admin = Admin.create(server(port))) {
      return admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().size();
    }
  }

  private static int read(int port, int atLeast, boolean commit) {
    Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + port, "group.id", commit ? "first" : "second", "auto.offset.reset", "earliest",
        "enable.auto.commit", "false");
    try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(TOPIC));
      List<String> read = new ArrayList<>();
      Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
        consumer.poll(Duration.ofMillis(200)).forEach(found -> read.add(found.value()));
        return read.size() >= atLeast;
      });
      if (commit) {
        consumer.commitSync();
      }
      return read.size();
    }
  }

  private static KafkaProducer<String, String> producer(int port) {
    return new KafkaProducer<>(Map.of("bootstrap.servers", "127.0.0.1:" + port, "acks", "all", "enable.idempotence", true), new StringSerializer(),
        new StringSerializer());
  }

  private static Map<String, Object> server(int port) {
    return Map.of("bootstrap.servers", "127.0.0.1:" + port);
  }
}
