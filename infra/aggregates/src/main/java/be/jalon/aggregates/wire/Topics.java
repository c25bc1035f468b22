package be.jalon.aggregates.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The topics as the broker has them. */
public final class Topics {

  private static final int SECONDS = 10;
  private static final Logger LOG = LoggerFactory.getLogger(Topics.class);

  private final Map<String, Object> adminSettings;
  private final boolean create;

  /** @param create whether missing topics are made; set on one machine and in tests, never where a broker is shared */
  public Topics(Map<String, Object> adminSettings, boolean create) {
    this.adminSettings = new HashMap<>(adminSettings);
    this.adminSettings.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, SECONDS * 1000);
    this.adminSettings.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, SECONDS * 500);
    this.create = create;
  }

  /**
   * Whether all topics are there and set as they must be.
   *
   * @return false when the broker did not answer: nothing is known then
   * @throws TopicsDiffer when it did, and one is missing or set otherwise
   */
  public boolean check(Collection<WantedTopic> topics) {
    try (var admin = Admin.create(adminSettings)) {
      if (create) {
        createMissing(admin, topics);
      }
      var differences = new ArrayList<String>();
      for (var topic : topics) {
        lookFor(admin, topic.name()).ifPresentOrElse(
            found -> topic.settings().differences(found).forEach(difference -> differences.add(topic.name() + ": " + difference)),
            () -> differences.add(topic.name() + ": is missing"));
      }
      if (!differences.isEmpty()) {
        throw new TopicsDiffer("Topics are not as they must be, nothing was started. " + String.join("; ", differences)
            + ". Set them so, or tell jalon.topics.replication and jalon.topics.min-insync what this broker has.");
      }
      return true;
    } catch (TimeoutException | ExecutionException e) {
      LOG.warn("the broker does not answer about its topics: {}", e.toString());
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void createMissing(Admin admin, Collection<WantedTopic> topics) throws InterruptedException, ExecutionException, TimeoutException {
    for (var creation : admin.createTopics(topics.stream().map(topic -> topic.settings().create(topic.name())).toList()).values().values()) {
      try {
        answer(creation);
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw e;
        }
      }
    }
  }

  /** A topic just made may take the broker a moment to show: a made one is looked for again, a missing one is missing. */
  private Optional<TopicSettings.Found> lookFor(Admin admin, String name) throws InterruptedException, ExecutionException, TimeoutException {
    var until = Instant.now().plusSeconds(SECONDS);
    var found = find(admin, name);
    while (create && found.isEmpty() && Instant.now().isBefore(until)) {
      TimeUnit.MILLISECONDS.sleep(100);
      found = find(admin, name);
    }
    return found;
  }

  private Optional<TopicSettings.Found> find(Admin admin, String name) throws InterruptedException, ExecutionException, TimeoutException {
    try {
      TopicDescription topic = answer(admin.describeTopics(List.of(name)).allTopicNames()).get(name);
      var resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
      var config = answer(admin.describeConfigs(List.of(resource)).all()).get(resource).entries().stream()
          .filter(entry -> entry.value() != null).collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
      return Optional.of(new TopicSettings.Found(topic.partitions().stream().map(partition -> partition.replicas().size()).toList(), config));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static <T> T answer(KafkaFuture<T> future) throws InterruptedException, ExecutionException, TimeoutException {
    return future.get(SECONDS, TimeUnit.SECONDS);
  }
}
