package be.jalon.trials;

import be.jalon.local.Child;
import be.jalon.local.Launcher;
import be.jalon.local.Layout;
import be.jalon.local.Ports;
import be.jalon.local.Preparation;
import be.jalon.local.ServiceName;
import be.jalon.local.Settings;
import be.jalon.local.identity.SigningKeys;
import be.jalon.local.story.Cast;
import be.jalon.local.story.Visitor;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All processes on this machine, started from the services' own jars, with a data folder and ports of their own. The folder stays until the next run.
 *
 * <p>Children go by name: {@code foundation}, or {@code store}, {@code broker-1} to {@code broker-3} and {@code identity} where they stand apart; a service by
 * its own name, with {@code -1}, {@code -2}, {@code -3} behind it where there are several instances.
 */
public final class WholeSystem implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Settings settings;
  private final Launcher launcher;
  private final Cast cast;
  private final MongoClient store;
  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();

  private WholeSystem(Settings settings, Launcher launcher) {
    this.settings = settings;
    this.launcher = launcher;
    this.cast = new Cast(ports(), launcher.demoPassword());
    this.store = MongoClients.create("mongodb://127.0.0.1:" + ports().store());
  }

  /** As {@code infra/run} starts them: store, broker and identity provider in one process. */
  public static WholeSystem start(Class<?> test, int instances) throws InterruptedException {
    return start(Path.of(System.getProperty("jalon.trials.data", "target/trials"), test.getSimpleName()), Layout.together().withInstances(instances));
  }

  /**
   * Returns when every instance of every service is ready.
   *
   * @param folder what a former run left there is deleted
   */
  public static WholeSystem start(Path folder, Layout layout) throws InterruptedException {
    var prepared = new Preparation(Path.of(System.getProperty("jalon.root")).toAbsolutePath().normalize()).prepare();
    var settings = new Settings(folder.toAbsolutePath(), prepared, Preparation.freeBase(), layout, true, false);
    var launcher = new Launcher(settings);
    try {
      launcher.start();
      return new WholeSystem(settings, launcher);
    } catch (RuntimeException | InterruptedException e) {
      launcher.close();
      throw e;
    }
  }

  public Ports ports() {
    return settings.ports();
  }

  public Path data() {
    return settings.data();
  }

  public Cast cast() {
    return cast;
  }

  /** Signs as the identity provider signs at this moment: another one after its key has changed. */
  public Mint mint() {
    return new Mint(ports().issuer(), settings.data().resolve("secrets/signing-key.json"));
  }

  /** The identity provider's keys, for changing them while it runs. */
  public SigningKeys signingKeys() {
    return new SigningKeys(settings.data().resolve("secrets"));
  }

  public Visitor patient(Newcomer patient) {
    var token = mint().tokenOf(patient);
    return new Visitor(patient.account(), ports(), _ -> token, http);
  }

  public Visitor professional(Professional person) {
    var token = mint().tokenOf(person);
    return new Visitor(person.account(), ports(), _ -> token, http);
  }

  public Layout layout() {
    return settings.layout();
  }

  public List<Child> children() {
    return launcher.children();
  }

  public Child service(ServiceName service, int instance) {
    return child(layout().nameOf(service, instance));
  }

  /** Whichever process the store is in. */
  public Child store() {
    return child(layout().apart() ? "store" : "foundation");
  }

  /** @param node from 1 on */
  public Child broker(int node) {
    return child(layout().apart() ? "broker-" + node : "foundation");
  }

  public Child identity() {
    return child(layout().apart() ? "identity" : "foundation");
  }

  public String bootstrapServers() {
    return settings.cluster().bootstrapServers();
  }

  public Child child(String name) {
    return children().stream().filter(child -> child.name().equals(name)).findFirst().orElseThrow();
  }

  public MongoDatabase database(ServiceName service) {
    return store.getDatabase("jalon-" + service.label());
  }

  public MongoDatabase keys() {
    return store.getDatabase("jalon-keys");
  }

  public HttpClient http() {
    return http;
  }

  /** What an operator does on the management port. */
  public JsonNode operate(ServiceName service, String endpoint, Object body) {
    return operate(service, endpoint, body, Duration.ofSeconds(60));
  }

  /** For what takes its time, such as saying a whole journal again. */
  public JsonNode operate(ServiceName service, String endpoint, Object body, Duration patience) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports().management(service, 0) + "/actuator/" + endpoint))
        .timeout(patience).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    try {
      var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException(endpoint + " of " + service.label() + " answered " + answer.statusCode() + " " + answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Whether every instance of every service says that it is ready; one that was killed takes its time to come back. */
  public boolean isReady() {
    return notReady().isEmpty();
  }

  public boolean isReady(ServiceName service, int instance) {
    var readiness = URI.create("http://127.0.0.1:" + ports().management(service, instance) + "/actuator/health/readiness");
    try {
      return http.send(HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(5)).build(), HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Names of the instances that do not say that they are ready. */
  public List<String> notReady() {
    return Stream.of(ServiceName.values()).flatMap(service -> IntStream.range(0, layout().instances())
        .filter(instance -> !isReady(service, instance)).mapToObj(instance -> layout().nameOf(service, instance))).toList();
  }

  /** @throws IllegalStateException naming those that are not ready by then */
  public void awaitReady(Duration patience) throws InterruptedException {
    var until = Instant.now().plus(patience);
    for (var missing = notReady(); !missing.isEmpty(); missing = notReady()) {
      if (Instant.now().isAfter(until)) {
        throw new IllegalStateException("not ready after " + patience + ": " + missing + "; see " + data().resolve("jalon.log"));
      }
      Thread.sleep(250);
    }
  }

  @Override
  public void close() {
    store.close();
    launcher.close();
  }
}
