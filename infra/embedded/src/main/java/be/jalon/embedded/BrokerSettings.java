package be.jalon.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/** The broker's settings: those of one small machine. What is not named here is Kafka's default. */
final class BrokerSettings {

  static final int NODE = 1;
  static final String CONTROLLER = "CONTROLLER";
  private static final String CLIENTS = "CLIENTS";
  private static final int MIB = 1024 * 1024;

  private BrokerSettings() {}

  static Properties of(Path directory, String host, int clientPort, int controllerPort) {
    var settings = new Properties();
    settings.putAll(place(directory, host, clientPort, controllerPort));
    settings.putAll(oneReplica());
    settings.putAll(keeping());
    settings.putAll(small());
    settings.putAll(prompt());
    return settings;
  }

  private static Map<String, String> place(Path directory, String host, int clientPort, int controllerPort) {
    return Map.of(
        "process.roles", "broker,controller",
        "node.id", text(NODE),
        "controller.quorum.voters", NODE + "@" + host + ":" + controllerPort,
        "controller.listener.names", CONTROLLER,
        "inter.broker.listener.name", CLIENTS,
        "listeners", CLIENTS + "://" + host + ":" + clientPort + "," + CONTROLLER + "://" + host + ":" + controllerPort,
        "advertised.listeners", CLIENTS + "://" + host + ":" + clientPort,
        "listener.security.protocol.map", CLIENTS + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT",
        "log.dirs", directory.toString());
  }

  private static Map<String, String> oneReplica() {
    return Map.of(
        "default.replication.factor", "1",
        "min.insync.replicas", "1",
        "offsets.topic.replication.factor", "1",
        "transaction.state.log.replication.factor", "1",
        "transaction.state.log.min.isr", "1",
        "share.coordinator.state.topic.replication.factor", "1",
        "share.coordinator.state.topic.min.isr", "1");
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
