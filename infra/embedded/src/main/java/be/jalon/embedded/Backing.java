package be.jalon.embedded;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * The broker and the store that tests stand on: containers (Kafka, MongoDB as a replica set of one) where Docker answers, the embedded ones elsewhere. One
 * per JVM, started at first use, gone with the JVM.
 *
 * <p>{@code JALON_BACKING} (environment) or {@code jalon.backing} (system property) decides otherwise: {@code embedded}, {@code containers} or {@code auto}.
 * Tests share it: each takes database names and topics of its own.
 */
public interface Backing {

  /** The one of this JVM. Throws what starting threw, each time anew. */
  static Backing shared() {
    return SharedBacking.get();
  }

  String bootstrapServers();

  /** The connection string for one database. */
  String mongoUri(String database);

  /**
   * The kinds of query on this database that neither {@code _id} nor a declared index served. Always empty where the store is MongoDB, which does not tell:
   * the embedded backing is the one that finds them.
   */
  List<UnindexedQuery> unindexedQueries(String database);

  /** A name that no other database of this backing has. */
  default String newDatabaseName(String prefix) {
    return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  /** Creates a topic; one that exists already stays as it is. Settings are Kafka's, such as {@code retention.ms}. One replica. */
  default void createTopic(String name, int partitions, Map<String, String> settings) {
    try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1).configs(settings))).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException("Topic not created: " + name, e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while creating topic " + name, e);
    }
  }

  /** What Spring Boot needs to know, for {@code @DynamicPropertySource} or for a context started by hand. */
  default Map<String, String> springProperties(String database) {
    return Map.of("spring.kafka.bootstrap-servers", bootstrapServers(), "spring.mongodb.uri", mongoUri(database));
  }
}
