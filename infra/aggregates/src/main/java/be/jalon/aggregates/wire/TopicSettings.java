package be.jalon.aggregates.wire;

import be.jalon.contracts.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * What a topic must be set to, so that nothing acknowledged is lost and nothing stays longer than said.
 *
 * @param retention how long records stay
 * @param replication copies of each partition: 3, or 1 on one machine
 * @param minInsync how many of them must have an event before it is acknowledged: 2, or 1 on one machine
 */
public record TopicSettings(int partitions, Duration retention, short replication, int minInsync) {

  /** A topic as the broker has it; {@code partitions} holds the number of replicas of each. */
  record Found(List<Integer> partitions, Map<String, String> settings) {}

  /** Those of every service's events. */
  public static TopicSettings ofEvents(short replication, int minInsync) {
    return new TopicSettings(Topic.PARTITIONS, Topic.RETENTION, replication, minInsync);
  }

  NewTopic create(String name) {
    return new NewTopic(name, partitions, replication).configs(wanted());
  }

  /** What differs, in words; empty when nothing does. */
  List<String> differences(Found found) {
    var differences = new ArrayList<String>();
    if (found.partitions().size() != partitions) {
      differences.add("partitions are " + found.partitions().size() + " instead of " + partitions);
    }
    if (found.partitions().stream().anyMatch(replicas -> replicas != replication)) {
      differences.add("replicas are " + found.partitions().stream().distinct().toList() + " instead of " + replication);
    }
    wanted().forEach((setting, value) -> {
      if (!value.equals(found.settings().get(setting))) {
        differences.add(setting + " is " + found.settings().get(setting) + " instead of " + value);
      }
    });
    return differences;
  }

  private Map<String, String> wanted() {
    return new TreeMap<>(Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(retention.toMillis()),
        "min.insync.replicas", Integer.toString(minInsync), "unclean.leader.election.enable", "false"));
  }
}
