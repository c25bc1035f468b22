package be.jalon.local;

import be.jalon.local.story.DemoData;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/**
 * The parent of every process: checks the ports, starts foundation and services, starts again whatever dies, and takes all with it when it ends.
 */
public final class Launcher implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Settings settings;
  private final Secrets secrets;
  private final CommonLog log;
  private final List<Child> foundations;
  private final List<Child> services;
  private final List<Child> portal;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  public Launcher(Settings settings) {
    this.settings = settings;
    if (settings.fresh()) {
      DataFolder.delete(settings.data());
    }
    DataFolder.claim(settings.data(), settings.layout().brokers());
    this.secrets = new Secrets(settings.data());
    this.log = new CommonLog(settings.data().resolve("jalon.log"));
    var house = new House(settings, secrets, log);
    this.foundations = house.foundations();
    this.services = house.services();
    this.portal = house.portal();
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Settings settings;
    Launcher launcher;
    try {
      var preparation = new Preparation(Path.of(System.getProperty("jalon.root")));
      settings = Settings.parse(args, Path.of(System.getProperty("user.home")), preparation.folder());
      preparation.prepare();
      launcher = new Launcher(settings);
    } catch (IllegalArgumentException e) {
      Console.say(e.getMessage());
      System.exit(2);
      return;
    }
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      Console.say("Stopping ...");
      launcher.close();
      Console.say("Stopped. Your data stay in " + settings.data() + ".");
      stopped.countDown();
    }));
    try {
      launcher.start();
    } catch (IllegalStateException e) {
      Console.say(e.getMessage());
      System.exit(1);
    }
    stopped.await();
  }

  /**
   * Starts everything and returns when all are ready.
   *
   * @throws IllegalStateException with a sentence for whoever started it: a port is taken, a process does not become ready
   */
  public void start() throws InterruptedException {
    var began = Instant.now();
    waitForPorts();
    children().forEach(Child::start);
    waitUntilReady("identity provider", URI.create(settings.ports().issuer() + "/oauth2/jwks"));
    for (var service : ServiceName.values()) {
      for (int i = 0; i < settings.layout().instances(); i++) {
        waitUntilReady(settings.layout().nameOf(service, i), URI.create("http://127.0.0.1:" + settings.ports().management(service, i) + "/actuator/health/readiness"));
      }
    }
    for (var pages : portal) {
      waitUntilReady(pages.name(), URI.create("http://127.0.0.1:" + settings.ports().portalManagement() + "/actuator/health/readiness"));
    }
    Console.say("Ready in %.1f s.".formatted(Duration.between(began, Instant.now()).toMillis() / 1000.0));
    if (settings.demo()) {
      new DemoData(settings.ports(), secrets.demoPassword()).tellOnce(settings.data().resolve("demo-told"));
    }
    Console.welcome(settings, secrets.demoPassword());
  }

  public List<Child> children() {
    return Stream.of(foundations, services, portal).flatMap(List::stream).toList();
  }

  public String demoPassword() {
    return secrets.demoPassword();
  }

  /** The pages and services first, then what they stand on. */
  @Override
  public void close() {
    stop(portal);
    stop(services);
    stop(foundations);
    log.close();
  }

  private static void stop(List<Child> children) {
    children.stream().map(child -> Thread.ofPlatform().start(child::stop)).toList().forEach(Launcher::join);
  }

  /** Children of a parent that was killed need a moment to notice; anybody else's process does not go away. */
  private void waitForPorts() throws InterruptedException {
    var until = Instant.now().plusSeconds(25);
    var taken = settings.ports().taken(settings.layout());
    while (!taken.isEmpty() && Instant.now().isBefore(until)) {
      Thread.sleep(250);
      taken = settings.ports().taken(settings.layout());
    }
    if (!taken.isEmpty()) {
      throw new IllegalStateException("These ports of 127.0.0.1 are in use: " + taken
          + ". Is Jalon running already? Stop what listens there, or choose others with --port-base.");
    }
  }

  private void waitUntilReady(String name, URI readiness) throws InterruptedException {
    var until = Instant.now().plus(PATIENCE);
    while (!ready(readiness)) {
      if (Instant.now().isAfter(until)) {
        throw new IllegalStateException(name + " did not become ready; see " + settings.data().resolve("jalon.log"));
      }
      Thread.sleep(100);
    }
  }

  private boolean ready(URI readiness) throws InterruptedException {
    try {
      var request = HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(5)).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
