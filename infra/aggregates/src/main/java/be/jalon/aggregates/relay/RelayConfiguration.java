package be.jalon.aggregates.relay;

import be.jalon.aggregates.store.Journal;
import be.jalon.aggregates.wire.WireFormat;
import be.jalon.contracts.Topic;
import java.time.Clock;
import java.util.HashMap;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;

/** How a service speaks. */
@Configuration(proxyBeanMethods = false)
public class RelayConfiguration {

  /** A producer of its own: the settings that the guarantees need are not the service's to change. */
  @Bean
  SendingProducer sendingProducer(ProducerFactory<?, ?> configured) {
    var settings = new HashMap<>(configured.getConfigurationProperties());
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
    return new SendingProducer(new DefaultKafkaProducerFactory<>(settings));
  }

  /** Not a template among the beans, so that Boot's own stays for whatever else a service has to send. */
  record SendingProducer(DefaultKafkaProducerFactory<String, byte[]> factory) implements AutoCloseable {

    @Override
    public void close() {
      factory.destroy();
    }
  }

  @Bean
  @ConditionalOnMissingBean
  Broker broker(SendingProducer producer) {
    return new KafkaTemplate<>(producer.factory())::send;
  }

  @Bean
  Journal journal(MongoOperations store) {
    var journal = new Journal(store);
    journal.declareIndexes();
    return journal;
  }

  @Bean
  Relay relay(Broker broker, Topic service, Journal journal, Clock clock) {
    return new Relay(broker, new WireFormat(service), new Keeping(journal), clock);
  }

  @Bean
  Republishing republishing(Journal journal, Relay relay) {
    return new Republishing(journal, relay);
  }
}
