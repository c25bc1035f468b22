package be.jalon.pathway.messaging;

import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Topic;
import be.jalon.pathway.Lists;
import be.jalon.pathway.Live;
import be.jalon.pathway.View;
import be.jalon.pathway.Wakes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wakes this instance's streams at once and calls the other instances: key = pathway id, value = which instance calls, no content. */
final class WakeCalls implements Wakes, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WakeCalls.class);

  private final String instance = UUID.randomUUID().toString();
  private final Supplier<Live> live;
  private final Supplier<Lists> lists;
  private final KafkaProducer<String, String> producer;
  private final ExecutorService calling = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("wake-calls").factory());

  WakeCalls(Map<String, Object> configured, Supplier<Live> live, Supplier<Lists> lists) {
    this.live = live;
    this.lists = lists;
    var settings = new HashMap<>(configured);
    settings.put(ProducerConfig.ACKS_CONFIG, "1");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 5_000);
    this.producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
  }

  String instance() {
    return instance;
  }

  @Override
  public void tell(PathwayId pathway) {
    live.get().woken(pathway);
    lists.get().woken(pathway);
    call(pathway);
  }

  @Override
  public void tell(View written) {
    live.get().woken(written);
    lists.get().woken(written);
    call(written.id());
  }

  /** Never waits for the broker: a lost call costs the others some seconds, no more. */
  private void call(PathwayId pathway) {
    calling.execute(() -> {
      try {
        producer.send(new ProducerRecord<>(Topic.PATHWAY_WAKE, pathway.value(), instance));
      } catch (KafkaException e) {
        LOG.warn("a wake-up is lost: {}", e.getClass().getSimpleName());
      }
    });
  }

  @Override
  public void close() {
    calling.shutdown();
    producer.close(Duration.ofSeconds(2));
  }
}
