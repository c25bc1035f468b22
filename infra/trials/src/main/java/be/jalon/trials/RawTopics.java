package be.jalon.trials;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Whatever lies on the broker, as bytes, read by somebody who is none of the services. */
public final class RawTopics {

  private final String broker;

  public RawTopics(WholeSystem system) {
    this.broker = system.bootstrapServers();
  }

  /** Everything on every topic of ours, from the first record to the last. */
  public List<ConsumerRecord<byte[], byte[]>> all() {
    var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
    try (var consumer = new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", broker), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      var partitions = partitions(consumer);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
        consumer.poll(Duration.ofMillis(200)).forEach(found::add);
      }
    }
    return found;
  }

  /** Once more, as they came: same place, key, headers and bytes. */
  public void produceAgain(List<ConsumerRecord<byte[], byte[]>> records) {
    try (var producer = new KafkaProducer<>(Map.<String, Object>of("bootstrap.servers", broker), new ByteArraySerializer(), new ByteArraySerializer())) {
      records.forEach(record -> producer.send(new ProducerRecord<>(record.topic(), record.partition(), record.key(), record.value(), record.headers())));
      producer.flush();
    }
  }

  /** One record, put where its key belongs. */
  public void produce(String topic, String key, Map<String, String> headers, byte[] value) {
    var record = new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value);
    headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    try (var producer = new KafkaProducer<>(Map.<String, Object>of("bootstrap.servers", broker), new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(record).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("not taken by the broker", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** With all that is on it, and what its readers had heard of it. */
  public void delete(String topic) {
    try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
      admin.deleteTopics(List.of(topic)).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("not deleted", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Whether each reader has heard each topic that it reads to its end. */
  public boolean everythingIsHeard(List<String> groups) throws ExecutionException, InterruptedException {
    try (var admin = Admin.create(Map.of("bootstrap.servers", broker));
        var consumer = new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", broker), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      var ends = consumer.endOffsets(partitions(consumer));
      for (var group : groups) {
        var heard = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
        if (heard.entrySet().stream().anyMatch(one -> one.getValue() != null && one.getValue().offset() < ends.get(one.getKey()))) {
          return false;
        }
      }
      return true;
    }
  }

  private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
    return consumer.listTopics().entrySet().stream().filter(topic -> topic.getKey().startsWith("jalon."))
        .flatMap(topic -> Objects.requireNonNull(topic.getValue()).stream()).map(info -> new TopicPartition(info.topic(), info.partition())).toList();
  }
}
