package be.jalon.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.utility.DockerImageName;

/** Real Kafka and a real MongoDB replica set of one, in containers that Testcontainers removes when the JVM ends. */
record ContainerBacking(KafkaContainer kafka, MongoDBContainer mongo) implements Backing {

  private static final String KAFKA_IMAGE = "apache/kafka:4.2.1";
  private static final String MONGO_IMAGE = "mongo:8.0";

  /** Asks Docker only where there is a sign of it: asked in vain, Testcontainers takes a second and logs an error that would worry the reader of a good build. */
  static boolean possible() {
    return signOfDocker() && DockerClientFactory.instance().isDockerAvailable();
  }

  private static boolean signOfDocker() {
    var home = Path.of(System.getProperty("user.home"));
    return !System.getProperty("os.name").startsWith("Linux")
        || System.getenv("DOCKER_HOST") != null
        || Stream.of(Path.of("/var/run/docker.sock"), home.resolve(".docker/run/docker.sock"), home.resolve(".docker/desktop/docker.sock"),
            home.resolve(".testcontainers.properties"), Path.of(Objects.requireNonNullElse(System.getenv("XDG_RUNTIME_DIR"), "/run"), "docker.sock"))
        .anyMatch(Files::exists);
  }

  static ContainerBacking start() {
    var kafka = new KafkaContainer(DockerImageName.parse(KAFKA_IMAGE))
        .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
        .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
    var mongo = new MongoDBContainer(DockerImageName.parse(MONGO_IMAGE)).withReplicaSet();
    Startables.deepStart(kafka, mongo).join();
    return new ContainerBacking(kafka, mongo);
  }

  @Override
  public String bootstrapServers() {
    return kafka.getBootstrapServers();
  }

  @Override
  public String mongoUri(String database) {
    return mongo.getReplicaSetUrl(database);
  }

  @Override
  public List<UnindexedQuery> unindexedQueries(String database) {
    return List.of();
  }
}
