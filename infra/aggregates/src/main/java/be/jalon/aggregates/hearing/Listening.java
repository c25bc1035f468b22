package be.jalon.aggregates.hearing;

import be.jalon.aggregates.Hearings;
import be.jalon.contracts.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** The service's one group of consumers: reads from the earliest record on, commits after the effects, and waits out trouble for as long as it lasts. */
public final class Listening implements SmartLifecycle {

  private static final Duration COMMITTED_AFTER = Duration.ofMillis(500);

  private final ConcurrentMessageListenerContainer<String, byte[]> container;
  private final Listener listener;
  private final boolean switchedOn;

  Listening(Map<String, Object> consumerSettings, Hearings hearings, Listener listener, int concurrency, boolean switchedOn) {
    this.listener = listener;
    this.switchedOn = switchedOn;
    var properties = new ContainerProperties(hearings.topics().stream().map(Topic::wireName).toArray(String[]::new));
    properties.setGroupId(group(hearings.service()));
    // How far it came is told to the broker now and then, and nobody waits for that: what is not told comes again and has no second effect.
    properties.setAckMode(ContainerProperties.AckMode.TIME);
    properties.setAckTime(COMMITTED_AFTER.toMillis());
    properties.setPollTimeout(COMMITTED_AFTER.toMillis());
    properties.setSyncCommits(false);
    properties.setMessageListener(listener);
    properties.setConsumerRebalanceListener(new ConsumerAwareRebalanceListener() {
      @Override
      public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        listener.partitionsAssigned();
      }
    });
    container = new ConcurrentMessageListenerContainer<>(new DefaultKafkaConsumerFactory<>(settings(consumerSettings)), properties);
    container.setConcurrency(concurrency);
    container.setBeanName("hearing");
    container.setCommonErrorHandler(waitingOutTrouble());
  }

  public static String group(Topic service) {
    return "jalon-" + service.service();
  }

  private static Map<String, Object> settings(Map<String, Object> given) {
    var settings = new HashMap<>(given);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
    settings.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200);
    // An instance that was killed cannot say goodbye: its partitions wait this long, not Kafka's 45 seconds.
    settings.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 8_000);
    settings.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 1_000);
    return settings;
  }

  /** Whatever comes this far is trouble that passes; what does not pass was parked. */
  private static DefaultErrorHandler waitingOutTrouble() {
    var pause = new ExponentialBackOff(500, 2);
    pause.setMaxInterval(10_000);
    var handler = new DefaultErrorHandler(pause);
    handler.setClassifications(Map.of(), true);
    handler.setLogLevel(KafkaException.Level.WARN);
    return handler;
  }

  /** How many partitions this instance reads just now. */
  int partitions() {
    var assigned = container.getAssignedPartitions();
    return assigned == null ? 0 : assigned.size();
  }

  @Override
  public void start() {
    container.start();
  }

  @Override
  public void stop() {
    container.stop();
    listener.close();
  }

  @Override
  public boolean isRunning() {
    return container.isRunning();
  }

  @Override
  public boolean isAutoStartup() {
    return switchedOn;
  }

  /** Last to start and first to stop. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE - 4096;
  }
}
