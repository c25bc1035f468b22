package be.jalon.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real Kafka broker of one node (broker and controller, KRaft), bound to 127.0.0.1.
 *
 * <p>The data directory is formatted once and kept: topics, records and consumer groups are there again after a restart, also after SIGKILL. An
 * acknowledged record is in the operating system's page cache, not yet forced to disk: it survives the death of the process, and not for certain the loss
 * of power (a real cluster answers that with three replicas). Two brokers never share a directory: Kafka locks it.
 */
public final class EmbeddedBroker implements AutoCloseable {

  private static final String HOST = "127.0.0.1";

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
   * Starts and returns once clients can work.
   *
   * @param directory where the data are kept; created and formatted when empty
   * @param port the port for clients, 0 for a free one; the controller's port is always a free one
   * @throws IllegalStateException when the directory cannot be formatted; Kafka's own exceptions when the port or the directory is in use
   */
  public static EmbeddedBroker start(Path directory, int port) {
    var clients = port == 0 ? FreePort.next() : port;
    format(directory);
    var server = new KafkaRaftServer(new KafkaConfig(BrokerSettings.of(directory, HOST, clients, FreePort.next()), false), Time.SYSTEM);
    try {
      server.startup();
    } catch (RuntimeException e) {
      server.shutdown();
      throw e;
    }
    return new EmbeddedBroker(server, clients);
  }

  public int port() {
    return port;
  }

  /** What clients are configured with, as {@code 127.0.0.1:port}. */
  public String bootstrapServers() {
    return HOST + ":" + port;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void format(Path directory) {
    if (Files.exists(directory.resolve("meta.properties"))) {
      return;
    }
    try {
      Files.createDirectories(directory);
      new Formatter()
          .setNodeId(BrokerSettings.NODE)
          .setClusterId(Uuid.randomUuid().toString())
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
