package be.jalon.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/** A broker's settings: those of one small machine. What is not named here is Kafka's default. */
final class BrokerSettings {

  static final String CONTROLLER = "CONTROLLER";
  private static final String CLIENTS = "CLIENTS";
  private static final int MIB = 1024 * 1024;

  private BrokerSettings() {}

  static Properties of(Path directory, Cluster cluster, Cluster.Node node) {
    var settings = new Properties();
    settings.putAll(place(directory, cluster, node));
    settings.putAll(copies(cluster.copies(), cluster.minInSync()));
    settings.putAll(keeping());
    settings.putAll(small());
    settings.putAll(prompt());
    return settings;
  }

  private static Map<String, String> place(Path directory, Cluster cluster, Cluster.Node node) {
    var clients = CLIENTS + "://" + Cluster.HOST + ":" + node.clientPort();
    return Map.of(
        "process.roles", "broker,controller",
        "node.id", text(node.id()),
        "controller.quorum.voters", cluster.voters(),
        "controller.listener.names", CONTROLLER,
        "inter.broker.listener.name", CLIENTS,
        "listeners", clients + "," + CONTROLLER + "://" + Cluster.HOST + ":" + node.controllerPort(),
        "advertised.listeners", clients,
        "listener.security.protocol.map", CLIENTS + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT",
        "log.dirs", directory.toString());
  }

  private static Map<String, String> copies(int copies, int minInSync) {
    return Map.of(
        "default.replication.factor", text(copies),
        "min.insync.replicas", text(minInSync),
        "offsets.topic.replication.factor", text(copies),
        "transaction.state.log.replication.factor", text(copies),
        "transaction.state.log.min.isr", text(minInSync),
        "share.coordinator.state.topic.replication.factor", text(copies),
        "share.coordinator.state.topic.min.isr", text(minInSync));
  }

  private static Map<String, String> keeping() {
    return Map.of(
        "auto.create.topics.enable", "false",
        "unclean.leader.election.enable", "false",
        "log.retention.ms", text(Duration.ofDays(30).toMillis()),
        "log.segment.bytes", text(16 * MIB),
        "log.preallocate", "false");
  }

  private static Map<String, String> small() {
    return Map.of(
        "num.network.threads", "2",
        "num.io.threads", "4",
        "background.threads", "2",
        "num.recovery.threads.per.data.dir", "2",
        "offsets.topic.num.partitions", "4",
        "offsets.topic.segment.bytes", text(4 * MIB),
        "transaction.state.log.num.partitions", "2",
        "log.index.size.max.bytes", text(MIB / 2),
        "log.cleaner.dedupe.buffer.size", text(4 * MIB),
        "log.cleaner.io.buffer.size", text(MIB / 4));
  }

  private static Map<String, String> prompt() {
    return Map.of(
        "group.initial.rebalance.delay.ms", "0",
        "group.coordinator.append.linger.ms", "0",
        // A killed broker is let in again only when its former life has expired: Kafka's own 9 seconds would be the whole time a start may take.
        "broker.session.timeout.ms", "2500",
        "broker.heartbeat.interval.ms", "300");
  }

  private static String text(long number) {
    return Long.toString(number);
  }
}
