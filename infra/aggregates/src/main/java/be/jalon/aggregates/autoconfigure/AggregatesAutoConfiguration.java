package be.jalon.aggregates.autoconfigure;

import be.jalon.aggregates.AggregateStore;
import be.jalon.aggregates.hearing.HearingConfiguration;
import be.jalon.aggregates.relay.RelayConfiguration;
import be.jalon.aggregates.relay.Relay;
import be.jalon.aggregates.web.WebConfiguration;
import be.jalon.contracts.Topic;
import be.jalon.keys.KeysAutoConfiguration;
import be.jalon.keys.PathwayKeys;
import be.jalon.keys.SealingMapper;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;

/** Gives a service its aggregates: switched on by {@code jalon.service}. */
@AutoConfiguration(after = {DataMongoAutoConfiguration.class, KafkaAutoConfiguration.class, MetricsAutoConfiguration.class, KeysAutoConfiguration.class},
    afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnProperty("jalon.service")
@EnableConfigurationProperties(AggregatesProperties.class)
@Import({RelayConfiguration.class, HearingConfiguration.class, WebConfiguration.class, OperationConfiguration.class})
public class AggregatesAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** Which service this is. */
  @Bean
  Topic service(AggregatesProperties properties) {
    return Topic.of(properties.service());
  }

  @Bean
  AggregateStore aggregateStore(MongoOperations store, SealingMapper mapper, PathwayKeys keys, Relay relay, Clock clock, Topic service) {
    return new AggregateStore(store, mapper, keys, relay, clock, service);
  }
}
