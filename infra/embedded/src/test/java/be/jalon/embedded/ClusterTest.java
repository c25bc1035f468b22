package be.jalon.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Three brokers, each a process of its own, as a minority and then a majority of them is killed. */
@Execution(ExecutionMode.CONCURRENT)
class ClusterTest {

  private static final String TOPIC = "jalon.referral.v1";

  @TempDir Path directory;

  private final String[] ports = Stream.generate(FreePort::next).distinct().limit(6).map(String::valueOf).toArray(String[]::new);
  private final Cluster cluster = ChildJvm.ClusterNode.cluster(ports);
  private final List<String> acknowledged = new ArrayList<>();
  private List<ChildJvm> nodes = new ArrayList<>();

  @AfterEach
  void end() throws InterruptedException {
    for (var node : nodes) {
      node.kill();
    }
  }

  @Test
  void goesOnWithoutOneAcknowledgesNothingWithoutTwoAndRecoversByItself() throws Exception {
    nodes = new ArrayList<>(IntStream.rangeClosed(1, 3).mapToObj(id -> CompletableFuture.supplyAsync(() -> start(id), Thread::startVirtualThread)).toList().stream()
        .map(CompletableFuture::join).toList());
    try (var admin = Admin.create(server())) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 3, (short) 3).configs(Map.of("min.insync.replicas", "2")))).all().get();
      Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> inSync(admin) == 9);
    }

    say("all there", 30);
    nodes.get(1).kill();
    say("one away", 30);
    assertThat(read("group")).containsAll(acknowledged);

    nodes.get(2).kill();
    assertThat(catchThrowable(() -> say("two away", 1)))
        .satisfiesAnyOf(late -> assertThat(late).isInstanceOf(TimeoutException.class), refused -> assertThat(refused).hasCauseInstanceOf(RetriableException.class));

    nodes.set(1, start(2));
    nodes.set(2, start(3));
    say("all back", 30);
    assertThat(acknowledged).hasSize(90);
    assertThat(read("group-of-later")).containsAll(acknowledged);
    try (var admin = Admin.create(server())) {
      assertThat(admin.describeTopics(List.of("__consumer_offsets")).allTopicNames().get().get("__consumer_offsets").partitions())
          .allSatisfy(partition -> assertThat(partition.replicas()).hasSize(3));
      Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> inSync(admin) == 9);
    }
  }

  private ChildJvm start(int id) {
    try {
      var words = Stream.concat(Stream.of(Integer.toString(id)), Stream.of(ports)).toArray(String[]::new);
      return ChildJvm.running(ChildJvm.ClusterNode.class, Files.createDirectories(directory.resolve("broker-" + id)), words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Notes what all copies that must have it have acknowledged. A producer that no broker can give an id, for want of a majority, waits for one beyond its delivery timeout and
   * beyond its closing (Kafka 4.2): both get a bound of their own here.
   */
  private void say(String what, int times) throws InterruptedException, ExecutionException, TimeoutException {
    Map<String, Object> settings = Map.of("bootstrap.servers", cluster.bootstrapServers(), "acks", "all", "enable.idempotence", true,
        "delivery.timeout.ms", times == 1 ? 8_000 : 60_000, "request.timeout.ms", 4_000, "linger.ms", 0);
    var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    try {
      for (int i = 0; i < times; i++) {
        producer.send(new ProducerRecord<>(TOPIC, "pathway-" + i % 7, what + " " + i)).get(times == 1 ? 12 : 70, TimeUnit.SECONDS);
        acknowledged.add(what + " " + i);
      }
    } finally {
      producer.close(Duration.ZERO);
    }
  }

  private TreeSet<String> read(String group) {
    Map<String, Object> settings = Map.of("bootstrap.servers", cluster.bootstrapServers(), "group.id", group, "auto.offset.reset", "earliest");
    var read = new TreeSet<String>();
    try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(TOPIC));
      Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
        consumer.poll(Duration.ofMillis(200)).forEach(found -> read.add(found.value()));
        return read.containsAll(acknowledged);
      });
    }
    return read;
  }

  private int inSync(Admin admin) throws InterruptedException, ExecutionException {
    return admin.describeTopics(List.of(TOPIC)).allTopicNames().toCompletionStage().toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).get().get(TOPIC)
        .partitions().stream().mapToInt(partition -> partition.isr().size()).sum();
  }

  private Map<String, Object> server() {
    return Map.of("bootstrap.servers", cluster.bootstrapServers());
  }
}
