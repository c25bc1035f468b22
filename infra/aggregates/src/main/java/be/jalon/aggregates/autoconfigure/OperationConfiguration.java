package be.jalon.aggregates.autoconfigure;

import be.jalon.aggregates.AggregateStore;
import be.jalon.aggregates.Hearings;
import be.jalon.aggregates.admin.JournalEndpoint;
import be.jalon.aggregates.admin.ParkedEndpoint;
import be.jalon.aggregates.admin.Readiness;
import be.jalon.aggregates.admin.Restoring;
import be.jalon.aggregates.hearing.Erasing;
import be.jalon.aggregates.hearing.Replaying;
import be.jalon.aggregates.relay.Relay;
import be.jalon.aggregates.relay.Republishing;
import be.jalon.aggregates.relay.Sweep;
import be.jalon.aggregates.waking.StoreClock;
import be.jalon.aggregates.waking.Waker;
import be.jalon.aggregates.wire.TopicSettings;
import be.jalon.aggregates.wire.Topics;
import be.jalon.aggregates.wire.TopicsCheck;
import be.jalon.aggregates.wire.WantedTopic;
import be.jalon.contracts.Topic;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.KafkaAdmin;

/** What runs by itself, and what an operator sees of it. */
@Configuration(proxyBeanMethods = false)
class OperationConfiguration {

  @Bean
  TopicsCheck topicsCheck(KafkaAdmin admin, AggregatesProperties properties, Hearings hearings, Topic service, ObjectProvider<WantedTopic> others) {
    var topics = properties.topics();
    var settings = TopicSettings.ofEvents(topics.replication(), topics.minInsync());
    return new TopicsCheck(new Topics(admin.getConfigurationProperties(), topics.create()), () -> wanted(hearings, service, settings, others));
  }

  /** The service's own topic, those it hears, and what it declared besides. */
  private static List<WantedTopic> wanted(Hearings hearings, Topic service, TopicSettings settings, ObjectProvider<WantedTopic> others) {
    var events = Stream.concat(hearings.topics().stream(), Stream.of(service)).distinct().map(topic -> new WantedTopic(topic.wireName(), settings));
    return Stream.concat(events, others.stream()).sorted(Comparator.comparing(WantedTopic::name)).toList();
  }

  @Bean
  StoreClock storeClock(MongoOperations store, Clock clock) {
    return new StoreClock(store, clock);
  }

  @Bean
  Waker waker(AggregateStore store, StoreClock storeClock, Clock clock, MeterRegistry meters) {
    return new Waker(store, storeClock, clock, Counter.builder("jalon.wakeups").description("documents woken").register(meters));
  }

  @Bean
  Sweep sweep(AggregateStore store, Relay relay, Clock clock, MeterRegistry meters) {
    var sweep = new Sweep(store::sources, relay, clock);
    TimeGauge.builder("jalon.outbox.age", () -> sweep.waitingSince().map(since -> Duration.between(since, clock.instant()).toSeconds()).orElse(0L),
        TimeUnit.SECONDS).description("age of the oldest event still to say; above a minute is an alarm").register(meters);
    return sweep;
  }

  @Bean
  Rounds rounds(AggregateStore store, StoreClock clock, Waker waker, Sweep sweep, Replaying replaying, Erasing erasing, TopicsCheck topics,
      @Value("${jalon.restore:false}") boolean restoring, @Value("${jalon.republish:false}") boolean republishing) {
    return new Rounds(store, clock, waker, sweep, replaying, erasing, topics, !restoring && !republishing);
  }

  @Bean
  Readiness jalonHealthIndicator(StoreClock clock, TopicsCheck topics) {
    return new Readiness(clock, topics);
  }

  @Bean
  ParkedEndpoint parkedEndpoint(Replaying replaying) {
    return new ParkedEndpoint(replaying);
  }

  @Bean
  JournalEndpoint journalEndpoint(Republishing republishing) {
    return new JournalEndpoint(republishing);
  }

  @Bean
  Restoring restoring(AggregateStore store, KafkaAdmin admin, Hearings hearings) {
    return new Restoring(store, admin.getConfigurationProperties(), hearings.topics());
  }

  @Bean
  @ConditionalOnProperty("jalon.restore")
  OperatorsRun restoreRun(Restoring restoring, @Value("${jalon.restore.since}") Instant since) {
    return new OperatorsRun(() -> restoring.restore(since));
  }

  /** Said before anything new is, so that on the new topic, too, every stream begins with its first event. */
  @Bean
  @ConditionalOnProperty("jalon.republish")
  OperatorsRun republishRun(Republishing republishing) {
    return new OperatorsRun(republishing::everything);
  }
}
