package be.jalon.aggregates.wire;

import be.jalon.aggregates.store.JournalEntry;
import be.jalon.contracts.Topic;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes an event of this service for its topic: key = pathway id; nothing personal in headers or key. */
public final class WireFormat {

  static final String SEQUENCE = "sequence";
  static final String STREAM = "stream";
  static final String TRACEPARENT = "traceparent";

  private final Topic topic;

  public WireFormat(Topic topic) {
    this.topic = topic;
  }

  public ProducerRecord<String, byte[]> record(JournalEntry entry) {
    var event = entry.event();
    var cloudEvent = CloudEventBuilder.v1()
        .withId(entry.id())
        .withSource(URI.create("/jalon/" + topic.service()))
        .withType(event.type())
        .withSubject(entry.pathway().value())
        .withTime(event.time().atOffset(ZoneOffset.UTC))
        .withExtension(STREAM, entry.stream().value())
        .withExtension(SEQUENCE, Long.toString(event.sequence()))
        .withData("application/json", event.body());
    if (event.traceparent() != null) {
      cloudEvent.withExtension(TRACEPARENT, event.traceparent());
    }
    return KafkaMessageFactory.createWriter(topic.wireName(), entry.pathway().value()).writeBinary(cloudEvent.build());
  }
}
