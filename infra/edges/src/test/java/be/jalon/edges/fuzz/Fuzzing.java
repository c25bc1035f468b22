package be.jalon.edges.fuzz;

import be.jalon.edges.ApiDocument;
import be.jalon.edges.Endpoint;
import be.jalon.local.ServiceName;
import be.jalon.trials.Secrets;
import be.jalon.trials.WholeSystem;
import be.jalon.trials.Written;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** So many requests in several lanes, each lane with a pathway of its own that no other changes; and what was found. */
final class Fuzzing {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LANES = 6;

  /** A new pathway after so many, since some commands end one. */
  private static final int SHOTS_AT_A_SCENE = 120;
  private static final int LAST_SHOTS = 12;
  private static final double OF_THE_STORY = 0.4;
  private static final List<String> CODE_LISTS = List.of("referral-reasons", "complaints", "work-demands", "work-resources", "work-relations", "interventions", "outcomes", "decline-reasons",
      "interruption-reasons", "withdrawal-reasons");

  private final WholeSystem system;
  private final int requests;
  private final long seed;
  private final List<Endpoint> endpoints;
  private final Oracles oracles;
  private final Map<String, List<String>> codes;
  private final AtomicInteger next = new AtomicInteger();
  private final ConcurrentLinkedQueue<String> complaints = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Shot> refused = new ConcurrentLinkedQueue<>();
  private final Set<String> doneTraces = ConcurrentHashMap.newKeySet();
  private final Set<String> numbers = ConcurrentHashMap.newKeySet();
  private final Map<String, LongAdder> tally = new ConcurrentHashMap<>();
  private final Set<String> entered = ConcurrentHashMap.newKeySet();
  private final Set<String> toldOf = ConcurrentHashMap.newKeySet();

  private Duration took = Duration.ZERO;

  Fuzzing(WholeSystem system, int requests, long seed, Path root) {
    this.system = system;
    this.requests = requests;
    this.seed = seed;
    this.endpoints = Stream.of(ServiceName.values()).flatMap(service -> ApiDocument.servedBy(service, system.http(), system.ports().of(service, 0)).endpoints().stream()).toList();
    this.oracles = new Oracles(Stream.of(ServiceName.values()).collect(Collectors.toMap(service -> service, service -> ProblemWords.of(service, root))));
    this.codes = CODE_LISTS.stream().collect(Collectors.toMap(name -> name, name -> system.cast().gp().get(ServiceName.REFERRAL, "/reference/" + name).body()
        .valueStream().map(code -> code.path("code").asString()).toList()));
  }

  /** Returns once all are answered. */
  void run() throws InterruptedException {
    var start = Instant.now();
    try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = IntStream.range(0, LANES).mapToObj(lane -> lanes.submit(() -> lane(lane))).toList();
      for (var lane : running) {
        lane.get();
      }
    } catch (java.util.concurrent.ExecutionException e) {
      throw new AssertionError("a lane broke off, seed " + seed, e.getCause());
    }
    took = Duration.between(start, Instant.now());
  }

  private void lane(int lane) {
    var dice = new Dice(seed + lane);
    var shots = new Shots(endpoints, system.ports(), dice);
    for (int scenes = 0; next.get() < requests; scenes++) {
      var scene = Scene.prepared(system, lane + LANES * scenes, codes);
      numbers.add(scene.ssin());
      var story = Storyline.of(scene);
      for (int at = 0; at < SHOTS_AT_A_SCENE; at++) {
        int number = next.getAndIncrement();
        if (number >= requests) {
          return;
        }
        var deed = dice.chance(OF_THE_STORY) ? story.next().orElse(null) : null;
        boolean spoiled = dice.chance(0.5);
        if (deed == null) {
          fire(shots.any(number, scene, at > SHOTS_AT_A_SCENE - LAST_SHOTS), scene);
        } else if (tell(shots.of(deed, spoiled, number, scene), scene, spoiled)) {
          story.goOn();
        }
      }
    }
  }

  /** @return whether the story can go on: that is done, or will not be */
  private boolean tell(Shot shot, Scene scene, boolean spoiled) {
    if (!spoiled) {
      toldOf.add(shot.endpoint().toString());
    }
    return fire(shot, scene) || !spoiled;
  }

  /** @return whether it was done */
  private boolean fire(Shot shot, Scene scene) {
    try {
      var reply = Wire.send(shot, Wire.PATIENCE);
      judge(shot, reply, scene);
      return reply.done();
    } catch (Wire.Hung _) {
      complain(shot, "no answer within ten seconds");
      return false;
    }
  }

  private void judge(Shot shot, Reply reply, Scene scene) {
    tally.computeIfAbsent(shot.endpoint().service().label() + " " + (reply.status() == 0 ? "none" : reply.status()), _ -> new LongAdder()).increment();
    if (reply.done()) {
      entered.add(shot.endpoint().toString());
      doneTraces.add(shot.trace());
      learn(reply, scene);
    } else if (reply.refused()) {
      refused.add(shot);
    }
    oracles.complaints(shot, reply).forEach(what -> complain(shot, what + "\n  " + reply.status() + " " + reply.body().substring(0, Math.min(400, reply.body().length()))));
  }

  private static void learn(Reply reply, Scene scene) {
    if (reply.is("application/json")) {
      try {
        scene.learn(JSON.readTree(reply.body()));
      } catch (JacksonException _) {
        // an answer to HEAD says what it would hold, and holds nothing
      }
    }
  }

  private void complain(Shot shot, String what) {
    complaints.add(shot + ": " + what + "\n  " + shot.asCurl());
  }

  /** What the requests left: read past the services. */
  void look() throws IOException, InterruptedException {
    var said = traces();
    Oracles.halfDone(refused, said).forEach(complaints::add);
    if (doneTraces.stream().noneMatch(said::contains)) {
      complaints.add("no event carries the trace of the request that brought it about: nothing half done would be seen");
    }
    complaints.addAll(new Written(system).disagreements());
    var leaks = Secrets.anywhere(Stream.concat(Stream.of(Marker.WORD, "Verhaeghen", "Delcourt", "Henrard", "Lejeune"), numbers.stream()).toList());
    leaks.lookInto("jalon.log", Files.readString(system.data().resolve("jalon.log")));
    for (var service : ServiceName.values()) {
      leaks.lookInto("metrics of " + service.label(), metrics(service));
    }
    complaints.addAll(leaks.found());
  }

  /** Of everything that was ever said. */
  private Set<String> traces() {
    var traces = new HashSet<String>();
    for (var service : ServiceName.values()) {
      system.database(service).getCollection("journal").find().forEach(event -> {
        var trace = event.getString("traceparent");
        if (trace != null) {
          traces.add(trace.split("-")[1]);
        }
      });
    }
    return traces;
  }

  private String metrics(ServiceName service) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + system.ports().management(service, 0) + "/actuator/prometheus")).timeout(Duration.ofSeconds(20)).build();
    return system.http().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  Collection<String> complaints() {
    return List.copyOf(complaints);
  }

  /** How many were sent, what came back, and how many doors let somebody in. */
  String summary() {
    var counts = new TreeMap<String, Long>();
    tally.forEach((what, many) -> counts.put(what, many.sum()));
    return requests + " requests in " + took.toSeconds() + " s, seed " + seed + "\n" + counts.entrySet().stream().map(one -> "  " + one.getKey() + ": " + one.getValue()).collect(Collectors.joining("\n"))
        + "\n  doors through which somebody came: " + entered.size() + " of " + endpoints.size()
        + "\n  never entered: " + endpoints.stream().map(Objects::toString).filter(door -> !entered.contains(door)).sorted().toList();
  }

  /**
   * Doors of the stories through which nobody came, though somebody did there what comes next, as it should be done. Without them wild input met front doors only:
   * what comes later in a story was refused for the state alone.
   */
  Collection<String> storiesThatStuck() {
    return toldOf.stream().filter(door -> !entered.contains(door)).sorted().toList();
  }

  /** Each account is asked for less than its burst at a scene, so whoever is told to wait is counted wrongly. */
  long rateLimited() {
    return tally.entrySet().stream().filter(one -> one.getKey().endsWith(" 429")).mapToLong(one -> one.getValue().sum()).sum();
  }
}
