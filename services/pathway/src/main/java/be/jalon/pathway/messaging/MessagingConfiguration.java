package be.jalon.pathway.messaging;

import be.jalon.aggregates.Hearings;
import be.jalon.aggregates.waking.StoreClock;
import be.jalon.aggregates.wire.TopicSettings;
import be.jalon.aggregates.wire.WantedTopic;
import be.jalon.contracts.Topic;
import be.jalon.pathway.Hearing;
import be.jalon.pathway.Lists;
import be.jalon.pathway.Live;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;

@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

  @Bean
  Hearings hearings(ObjectProvider<Hearing> hearing) {
    return Hearings.of(Topic.PATHWAY).everything(heard -> hearing.getObject().hear(heard));
  }

  /** Wake-ups are one line for all instances, and worth nothing after a moment. */
  @Bean
  WantedTopic wakeTopic(@Value("${jalon.topics.replication:3}") short replication) {
    return new WantedTopic(Topic.PATHWAY_WAKE, new TopicSettings(1, Duration.ofMinutes(10), replication, 1));
  }

  @Bean
  WakeCalls wakeCalls(ProducerFactory<?, ?> producers, ObjectProvider<Live> live, ObjectProvider<Lists> lists) {
    return new WakeCalls(producers.getConfigurationProperties(), live::getObject, lists::getObject);
  }

  @Bean
  WakeEar wakeEar(ConsumerFactory<?, ?> consumers, WakeCalls calls, Live live, Lists lists) {
    return new WakeEar(consumers.getConfigurationProperties(), calls.instance(), live, lists);
  }

  @Bean
  Rounds streamRounds(Live live, Lists lists, StoreClock storeClock, Clock clock, MeterRegistry meters) {
    Gauge.builder("jalon.streams", live, Live::streams).description("viewers who watch a pathway here").register(meters);
    Gauge.builder("jalon.streams.lists", lists, Lists::size).description("viewers who have their list of pathways open here").register(meters);
    return new Rounds(live, lists, storeClock, clock);
  }
}
