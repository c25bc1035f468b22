package be.jalon.bench.growth;

import be.jalon.bench.Findings;
import be.jalon.bench.Occasion;
import be.jalon.bench.Scenario;
import be.jalon.bench.Table;
import be.jalon.local.Console;
import be.jalon.local.Layout;
import be.jalon.local.ServiceName;
import be.jalon.trials.WholeSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** How long each service takes from its process's start until it is ready, and what it holds then: as it is started here, and without what helps it. */
public final class Startup implements Scenario {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final int RUNS = 3;

  /** Each takes one thing away from the words with which the launcher starts a service. */
  private enum Way {
    AS_STARTED("as started", words -> words),
    WITHOUT_CACHE("without AOT cache", Startup::withoutCache),
    WITHOUT_COMPACT_HEADERS("and without compact object headers", words -> without(withoutCache(words), "-XX:+UseCompactObjectHeaders")),
    WITHOUT_SERIAL("and with the JVM's own choice of collector", words -> without(without(withoutCache(words), "-XX:+UseCompactObjectHeaders"), "-XX:+UseSerialGC"));

    private final String label;
    private final UnaryOperator<List<String>> words;

    Way(String label, UnaryOperator<List<String>> words) {
      this.label = label;
      this.words = words;
    }
  }

  private record Start(double seconds, double residentMegabytes) {
  }

  @Override
  public String name() {
    return "startup";
  }

  @Override
  public String sentence() {
    return "Seconds to ready and memory per service, with and without AOT cache, compact object headers and the serial collector";
  }

  @Override
  public Findings run(Occasion occasion) throws Exception {
    var end = Instant.now().plus(occasion.time());
    var alone = Table.of("One service started while the others run", "service", "way", "seconds to ready", "resident MB", "seconds to as started", "memory to as started");
    var findings = Findings.none();
    double all;
    try (var system = House.start(occasion, Layout.together())) {
      for (var service : ServiceName.values()) {
        var child = system.child(service.label());
        var words = words(child.handle());
        var environment = environment(child.handle());
        child.hold();
        try {
          Start usual = null;
          for (var way : Way.values()) {
            var starts = new ArrayList<Start>();
            for (int i = 0; i < RUNS && (starts.isEmpty() || Instant.now().isBefore(end)); i++) {
              starts.add(start(system, service, way.words.apply(words), environment));
            }
            var start = new Start(median(starts.stream().map(Start::seconds).toList()), median(starts.stream().map(Start::residentMegabytes).toList()));
            usual = usual == null ? start : usual;
            alone = alone.row(service.label(), way.label, start.seconds(), start.residentMegabytes(), start.seconds() / usual.seconds(),
                start.residentMegabytes() / usual.residentMegabytes());
          }
          Console.say(alone.text());
        } finally {
          child.release();
        }
      }
      all = together(system);
      findings = findings.with(residentOfAll(system));
    } finally {
      House.delete(occasion.data());
    }
    return findings.with(alone).with("All four services started at once on %d processors: %.1f s until all are ready, broker and store running; the median of up to %d starts each."
        .formatted(Runtime.getRuntime().availableProcessors(), all, RUNS));
  }

  private static Table residentOfAll(WholeSystem system) throws IOException, InterruptedException {
    var table = Table.of("All together, idle", "process", "resident MB", "live heap MB");
    double resident = 0;
    for (var held : Memory.of(system).byProcess().entrySet()) {
      table = table.row(held.getKey(), held.getValue().residentMegabytes(), held.getValue().heapMegabytes());
      resident += held.getValue().residentMegabytes();
    }
    return table.row("all", resident, 0.0);
  }

  /** Every service ended and started again at the same moment. */
  private static double together(WholeSystem system) throws InterruptedException {
    for (var service : ServiceName.values()) {
      system.child(service.label()).hold();
    }
    long began = System.nanoTime();
    for (var service : ServiceName.values()) {
      system.child(service.label()).release();
    }
    system.awaitReady(PATIENCE);
    // The launcher lets a second pass before it starts again what ended.
    return (System.nanoTime() - began) / 1e9 - 1;
  }

  private static Start start(WholeSystem system, ServiceName service, List<String> words, Map<String, String> environment) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(words).directory(system.data().toFile()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(environment);
    long began = System.nanoTime();
    // The leash of the launched process holds on to this one's input.
    var process = builder.start();
    try {
      while (!system.isReady(service, 0)) {
        if (!process.isAlive() || System.nanoTime() - began > PATIENCE.toNanos()) {
          throw new IllegalStateException(service.label() + " does not become ready: " + String.join(" ", words));
        }
        Thread.sleep(20);
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      Thread.sleep(2000);
      return new Start(seconds, Memory.residentMegabytes(process.pid()));
    } finally {
      process.destroy();
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
  }

  static List<String> withoutCache(List<String> words) {
    return words.stream().filter(word -> !word.startsWith("-XX:AOTCache=")).toList();
  }

  static List<String> without(List<String> words, String option) {
    if (!words.contains(option)) {
      throw new IllegalStateException("the launcher does not start services with " + option);
    }
    return words.stream().filter(word -> !word.equals(option)).toList();
  }

  static double median(List<Double> values) {
    var sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static List<String> words(ProcessHandle process) throws IOException {
    return pieces(Objects.requireNonNull(process).pid(), "cmdline");
  }

  private static Map<String, String> environment(ProcessHandle process) throws IOException {
    var environment = new LinkedHashMap<String, String>();
    pieces(Objects.requireNonNull(process).pid(), "environ").forEach(piece -> {
      int at = piece.indexOf('=');
      if (at > 0) {
        environment.put(piece.substring(0, at), piece.substring(at + 1));
      }
    });
    return environment;
  }

  private static List<String> pieces(long process, String file) throws IOException {
    var text = Files.readString(Path.of("/proc/" + process + "/" + file), StandardCharsets.UTF_8);
    return Arrays.stream(text.split("\0")).filter(piece -> !piece.isEmpty()).toList();
  }
}
