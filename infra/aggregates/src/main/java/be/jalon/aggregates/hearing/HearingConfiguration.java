package be.jalon.aggregates.hearing;

import be.jalon.aggregates.AggregateStore;
import be.jalon.aggregates.Hearings;
import be.jalon.aggregates.Tables;
import be.jalon.aggregates.store.Erasures;
import be.jalon.aggregates.store.Journal;
import be.jalon.aggregates.store.ParkedEvents;
import be.jalon.contracts.Topic;
import be.jalon.keys.PathwayKeys;
import be.jalon.keys.SealingMapper;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.ConsumerFactory;

/** How a service hears. */
@Configuration(proxyBeanMethods = false)
public class HearingConfiguration {

  /** A service that declares no hearings still hears who sits at the table and what is erased. */
  @Bean
  @ConditionalOnMissingBean
  Hearings hearings(AggregateStore store) {
    return Hearings.of(store.service());
  }

  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnExpression("'${jalon.service}' != 'pathway'")
  Tables tables(AggregateStore store) {
    return new Tables(store);
  }

  @Bean
  ParkedEvents parkedEvents(MongoOperations store) {
    var events = new ParkedEvents(store);
    events.declareIndexes();
    return events;
  }

  @Bean
  Erasures erasures(MongoOperations store) {
    var erasures = new Erasures(store);
    erasures.declareIndexes();
    return erasures;
  }

  @Bean
  Parking parking(ParkedEvents events, Erasures erasures, Clock clock, MeterRegistry meters) {
    var parking = new Parking(events, erasures, clock);
    Gauge.builder("jalon.parked", parking, Parking::size).description("streams held back by a parked event").register(meters);
    return parking;
  }

  @Bean
  Erasing erasing(AggregateStore aggregates, Journal journal, ParkedEvents parked, Erasures erasures, PathwayKeys keys, Hearings hearings,
      ObjectProvider<Tables> tables, Clock clock) {
    return new Erasing(aggregates, journal, parked, erasures, keys, hearings, tables.getIfAvailable(), clock);
  }

  @Bean
  @ConditionalOnMissingBean
  Catalogue catalogue() {
    return (topic, wireName) -> Optional.ofNullable(topic.types().get(wireName));
  }

  @Bean
  Ear ear(Hearings hearings, ObjectProvider<Tables> tables, Erasing erasing, SealingMapper mapper, Catalogue catalogue, Topic service) {
    if (hearings.service() != service) {
      throw new IllegalStateException("jalon.service is " + service.service() + ", its hearings are those of " + hearings.service().service());
    }
    return new Ear(hearings, tables.getIfAvailable(), erasing, mapper, catalogue);
  }

  @Bean
  Replaying replaying(ParkedEvents events, Parking parking, Ear ear) {
    return new Replaying(events, parking, ear);
  }

  @Bean
  Listening listening(ConsumerFactory<?, ?> consumers, Hearings hearings, Ear ear, Parking parking, Replaying replaying, Clock clock, MeterRegistry meters,
      @Value("${jalon.hearing.concurrency:2}") int concurrency, @Value("${jalon.restore:false}") boolean restoring,
      @Value("${jalon.republish:false}") boolean republishing) {
    var lag = Timer.builder("jalon.heard.lag").description("from an event's being written down to its being heard").publishPercentileHistogram().register(meters);
    var listener = new Listener(ear, parking, replaying, clock, lag);
    return new Listening(consumers.getConfigurationProperties(), hearings, listener, concurrency, !restoring && !republishing);
  }
}
