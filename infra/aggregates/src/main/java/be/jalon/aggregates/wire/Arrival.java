package be.jalon.aggregates.wire;

import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Stream;
import be.jalon.contracts.Topic;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event as it came from a topic, before anything of its content was read.
 *
 * @param place {@code <topic>/<partition>/<offset>}
 * @param body sealed JSON, UTF-8
 */
public record Arrival(String place, Topic topic, Stream stream, long sequence, PathwayId pathway, String type, Instant time,
    @Nullable String traceparent, byte[] body) {

  /** @throws NotAnEvent when the record is not one of our CloudEvents */
  public static Arrival of(ConsumerRecord<String, byte[]> record) {
    try {
      var event = KafkaMessageFactory.createReader(record).toEvent();
      return new Arrival(placeOf(record), Topic.named(record.topic()).orElseThrow(), new Stream(extension(event, WireFormat.STREAM)),
          Long.parseLong(extension(event, WireFormat.SEQUENCE)), new PathwayId(Objects.requireNonNull(event.getSubject())), event.getType(),
          Objects.requireNonNull(event.getTime()).toInstant(), (String) event.getExtension(WireFormat.TRACEPARENT), data(event.getData()));
    } catch (RuntimeException e) {
      throw new NotAnEvent(e);
    }
  }

  public static String placeOf(ConsumerRecord<?, ?> record) {
    return record.topic() + "/" + record.partition() + "/" + record.offset();
  }

  private static String extension(CloudEvent event, String name) {
    return String.valueOf(Objects.requireNonNull(event.getExtension(name)));
  }

  private static byte[] data(@Nullable CloudEventData data) {
    return data == null ? new byte[0] : data.toBytes();
  }

  /** A record that lacks what every event carries. The cause is kept for its class; its message may hold anything. */
  public static final class NotAnEvent extends RuntimeException {

    NotAnEvent(RuntimeException cause) {
      super("not a CloudEvent of ours", cause);
    }
  }
}
