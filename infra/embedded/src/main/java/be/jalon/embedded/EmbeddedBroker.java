package be.jalon.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real Kafka broker, controller as well (KRaft), bound to 127.0.0.1: alone, or one node of a {@link Cluster}.
 *
 * <p>The data directory is formatted once and kept: topics, records and consumer groups are there again after a restart, also after SIGKILL. An
 * acknowledged record is in the operating system's page cache, not yet forced to disk: it survives the death of the process, and not for certain the loss
 * of power (a cluster on three machines answers that). Two brokers never share a directory: Kafka locks it.
 */
public final class EmbeddedBroker implements AutoCloseable {

  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedBroker(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /** Starts on a free port of the machine's choosing. */
  public static EmbeddedBroker start(Path directory) {
    return start(directory, 0);
  }

  /**
   * Starts a broker alone.
   *
   * @param port the port for clients, 0 for a free one; the controller's port is always a free one
   * @see #start(Path, Cluster, int)
   */
  public static EmbeddedBroker start(Path directory, int port) {
    return start(directory, Cluster.ofOne(port == 0 ? FreePort.next() : port), 1);
  }

  /**
   * Starts and returns once clients can work: in a cluster, once more than half of its nodes run.
   *
   * @param directory where this node's data are kept; created and formatted when empty
   * @param id which node of the cluster this is
   * @throws IllegalStateException when the directory cannot be formatted; Kafka's own exceptions when a port or the directory is in use
   */
  public static EmbeddedBroker start(Path directory, Cluster cluster, int id) {
    var node = cluster.node(id);
    format(directory, cluster, node);
    var server = new KafkaRaftServer(new KafkaConfig(BrokerSettings.of(directory, cluster, node), false), Time.SYSTEM);
    try {
      server.startup();
    } catch (RuntimeException e) {
      server.shutdown();
      throw e;
    }
    return new EmbeddedBroker(server, node.clientPort());
  }

  public int port() {
    return port;
  }

  /** What clients are configured with, as {@code 127.0.0.1:port}. */
  public String bootstrapServers() {
    return Cluster.HOST + ":" + port;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void format(Path directory, Cluster cluster, Cluster.Node node) {
    if (Files.exists(directory.resolve("meta.properties"))) {
      return;
    }
    try {
      Files.createDirectories(directory);
      new Formatter()
          .setNodeId(node.id())
          .setClusterId(cluster.id().toString())
          .setControllerListenerName(BrokerSettings.CONTROLLER)
          .setMetadataLogDirectory(directory.toString())
          .addDirectory(directory.toString())
          .setIgnoreFormatted(true)
          .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException("The broker's directory cannot be formatted: " + directory, e);
    }
  }
}
