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

/** The topic of wake-ups between instances: one partition, nothing kept for long. The service does not start without it. */
final class WakeTopic {

  private static final int PATIENCE_SECONDS = 30;
  private static final Map<String, String> SETTINGS = Map.of("retention.ms", "600000", "cleanup.policy", "delete");

  WakeTopic(Map<String, Object> settings, boolean create, short replication) {
    try (var admin = Admin.create(settings)) {
      if (create) {
        make(admin, replication);
      } else {
        admin.describeTopics(List.of(Topic.PATHWAY_WAKE)).allTopicNames().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while looking for topic " + Topic.PATHWAY_WAKE, e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause() instanceof UnknownTopicOrPartitionException
          ? "topic " + Topic.PATHWAY_WAKE + " is missing: create it (1 partition, retention 10 minutes) or set jalon.topics.create=true"
          : "topic " + Topic.PATHWAY_WAKE + " cannot be looked at", e);
    } catch (TimeoutException e) {
      throw new IllegalStateException("no answer from the broker about topic " + Topic.PATHWAY_WAKE, e);
    }
  }

  private static void make(Admin admin, short replication) throws ExecutionException, InterruptedException, TimeoutException {
    try {
      admin.createTopics(List.of(new NewTopic(Topic.PATHWAY_WAKE, 1, replication).configs(SETTINGS))).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }
}
