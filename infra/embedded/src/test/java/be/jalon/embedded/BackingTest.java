package be.jalon.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class BackingTest {

  private final Backing backing = Backing.shared();

  @Test
  void carriesARecordFromAProducerToAConsumerGroup() throws Exception {
    var topic = backing.newDatabaseName("topic");
    backing.createTopic(topic, 3, Map.of("retention.ms", "3600000"));
    backing.createTopic(topic, 3, Map.of());

    try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", backing.bootstrapServers(), "acks", "all"),
            new ByteArraySerializer(), new ByteArraySerializer());
        var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", backing.bootstrapServers(), "group.id", topic, "auto.offset.reset", "earliest"),
            new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      producer.send(new ProducerRecord<>(topic, "pathway".getBytes(UTF_8), "opened".getBytes(UTF_8))).get();
      consumer.subscribe(List.of(topic));

      Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !consumer.poll(Duration.ofMillis(200)).isEmpty());
      consumer.commitSync();
    }
  }

  @Test
  void keepsDatabasesApart() {
    var first = backing.newDatabaseName("referral");
    var second = backing.newDatabaseName("referral");

    try (var client = MongoClients.create(backing.mongoUri(first))) {
      client.getDatabase(first).getCollection("referrals").insertOne(new Document("_id", "R1"));

      assertThat(client.getDatabase(first).getCollection("referrals").countDocuments()).isEqualTo(1);
      assertThat(client.getDatabase(second).getCollection("referrals").countDocuments()).isZero();
    }
  }

  @Test
  void tellsSpringWhereToConnect() {
    assertThat(backing.springProperties("referral"))
        .containsEntry("spring.kafka.bootstrap-servers", backing.bootstrapServers())
        .containsEntry("spring.mongodb.uri", backing.mongoUri("referral"));
  }
}
