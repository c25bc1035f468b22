package be.jalon.pathway.messaging;

import be.jalon.contracts.Topic;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The topic of wake-ups between instances: one partition, nothing kept for long. The service does not start where it is missing; a broker that is away keeps it
 * from starting no more than the other topics do, since streams also look round by themselves.
 */
final class WakeTopic {

  private static final Logger LOG = LoggerFactory.getLogger(WakeTopic.class);
  private static final int PATIENCE_SECONDS = 10;
  private static final Map<String, String> SETTINGS = Map.of("retention.ms", "600000", "cleanup.policy", "delete");

  private final Map<String, Object> settings;
  private final boolean create;
  private final short replication;
  private volatile boolean there;

  WakeTopic(Map<String, Object> settings, boolean create, short replication) {
    this.settings = settings;
    this.create = create;
    this.replication = replication;
    look();
  }

  /** Makes it where it may; to be called again until the broker has answered. */
  void look() {
    if (there) {
      return;
    }
    try (var admin = Admin.create(settings)) {
      if (create) {
        make(admin);
      } else {
        admin.describeTopics(List.of(Topic.PATHWAY_WAKE)).allTopicNames().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
      there = true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while looking for topic " + Topic.PATHWAY_WAKE, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        throw new IllegalStateException("topic " + Topic.PATHWAY_WAKE + " is missing: create it (1 partition, retention 10 minutes) or set jalon.topics.create=true", e);
      }
      LOG.warn("the broker does not answer about wake-ups: {}", e.getCause().getClass().getSimpleName());
    } catch (TimeoutException _) {
      LOG.warn("the broker does not answer about wake-ups");
    }
  }

  private void make(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
    try {
      admin.createTopics(List.of(new NewTopic(Topic.PATHWAY_WAKE, 1, replication).configs(SETTINGS))).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }
}
