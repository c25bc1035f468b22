package be.jalon.pathway.messaging;

import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Topic;
import be.jalon.pathway.Lists;
import be.jalon.pathway.Live;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Hears the other instances' wake-ups, from now on: every instance reads all of them, without a group, from the end. Whatever goes wrong is
 * tried again: a look round every few seconds stands in meanwhile.
 */
final class WakeEar implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(WakeEar.class);
  private static final Duration WAIT = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Map<String, Object> settings;
  private final String instance;
  private final Live live;
  private final Lists lists;
  private volatile boolean running;
  private volatile @Nullable KafkaConsumer<String, String> consumer;

  WakeEar(Map<String, Object> configured, String instance, Live live, Lists lists) {
    this.settings = new HashMap<>(configured);
    this.instance = instance;
    this.live = live;
    this.lists = lists;
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
    settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
  }

  @Override
  public void start() {
    running = true;
    Thread.ofPlatform().daemon().name("wake-ear").start(this::listen);
  }

  private void listen() {
    while (running) {
      try (var hearing = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
        consumer = hearing;
        var partitions = hearing.partitionsFor(Topic.PATHWAY_WAKE).stream().map(it -> new TopicPartition(it.topic(), it.partition())).toList();
        hearing.assign(partitions);
        hearing.seekToEnd(partitions);
        while (running) {
          hearing.poll(WAIT).forEach(call -> {
            if (!instance.equals(call.value())) {
              var pathway = new PathwayId(call.key());
              live.woken(pathway);
              lists.woken(pathway);
            }
          });
        }
      } catch (WakeupException _) {
        LOG.debug("wake-ups are not listened to any more");
      } catch (RuntimeException e) {
        LOG.warn("wake-ups are not heard for a moment: {}", e.getClass().getSimpleName());
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  @Override
  public void stop() {
    running = false;
    var hearing = consumer;
    if (hearing != null) {
      hearing.wakeup();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
