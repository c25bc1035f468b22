package be.jalon.appointment;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.jalon.contracts.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What this service said on its topic, read as raw bytes. */
final class Overheard {

  record Said(String type, String body) {}

  private Overheard() {
  }

  static List<Said> of(String servers, String pathway) {
    var said = new ArrayList<Said>();
    try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", servers), new StringDeserializer(), new ByteArrayDeserializer())) {
      var partitions = consumer.partitionsFor(Topic.APPOINTMENT.wireName()).stream().map(it -> new TopicPartition(it.topic(), it.partition())).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
        consumer.poll(Duration.ofMillis(100)).forEach(record -> {
          if (record.key().equals(pathway)) {
            said.add(said(record));
          }
        });
      }
    }
    return said;
  }

  private static Said said(ConsumerRecord<String, byte[]> record) {
    return new Said(new String(record.headers().lastHeader("ce_type").value(), UTF_8), new String(record.value(), UTF_8));
  }
}
