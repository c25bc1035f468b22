package be.jalon.aggregates.admin;

import be.jalon.aggregates.AggregateStore;
import be.jalon.aggregates.hearing.Listening;
import be.jalon.contracts.Topic;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After the store came back from a backup and before the service opens: what was said after the backup has numbers that readers know, so every number is
 * raised by a million; what was heard after it is forgotten, so the group goes back to before it. No instance of the service may run.
 */
public final class Restoring {

  public static final long RAISED_BY = 1_000_000;
  private static final Logger LOG = LoggerFactory.getLogger(Restoring.class);

  private final AggregateStore store;
  private final Map<String, Object> adminSettings;
  private final Set<Topic> heard;

  public Restoring(AggregateStore store, Map<String, Object> adminSettings, Set<Topic> heard) {
    this.store = store;
    this.adminSettings = adminSettings;
    this.heard = heard;
  }

  /** @param since from when on everything is heard again (UTC): some minutes before the backup was taken */
  public void restore(Instant since) {
    store.all().forEach(kind ->
        LOG.info("{}: {} sequences raised by {}", kind.kind().collection(), kind.documents().raiseSequences(RAISED_BY), RAISED_BY));
    try (var admin = Admin.create(adminSettings)) {
      resetGroup(admin, since);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the group was not reset: is an instance of the service still running?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted before the group was reset", e);
    }
    LOG.info("{} hears everything again since {}", Listening.group(store.service()), since);
  }

  private void resetGroup(Admin admin, Instant since) throws ExecutionException, InterruptedException {
    var partitions = admin.describeTopics(heard.stream().map(Topic::wireName).toList()).allTopicNames().get().values().stream()
        .flatMap(topic -> topic.partitions().stream().map(partition -> new TopicPartition(topic.name(), partition.partition())))
        .collect(Collectors.toSet());
    var sinceThen = offsets(admin, partitions, OffsetSpec.forTimestamp(since.toEpochMilli()));
    var ends = offsets(admin, partitions, OffsetSpec.latest());
    var offsets = new TreeMap<TopicPartition, OffsetAndMetadata>(Comparator.comparing(TopicPartition::toString));
    partitions.forEach(partition -> {
      long offset = sinceThen.get(partition).offset();
      offsets.put(partition, new OffsetAndMetadata(offset < 0 ? ends.get(partition).offset() : offset));
    });
    admin.alterConsumerGroupOffsets(Listening.group(store.service()), offsets).all().get();
  }

  private static Map<TopicPartition, ListOffsetsResultInfo> offsets(Admin admin, Set<TopicPartition> partitions, OffsetSpec spec)
      throws ExecutionException, InterruptedException {
    return admin.listOffsets(partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> spec))).all().get();
  }
}
