package be.jalon.aggregates.relay;

import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The broker, as far as a relay needs it; what is returned completes when all in-sync replicas have the record. */
@FunctionalInterface
public interface Broker {

  CompletableFuture<?> send(ProducerRecord<String, byte[]> record);
}
