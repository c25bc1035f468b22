package be.jalon.bench.growth;

import be.jalon.bench.Findings;
import be.jalon.bench.Occasion;
import be.jalon.bench.Scenario;
import be.jalon.bench.Table;
import be.jalon.local.Console;
import be.jalon.local.Layout;
import be.jalon.local.Variant;
import be.jalon.trials.Listening;
import be.jalon.trials.WholeSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Ever more people watch, each their own pathway, while the same is written. */
public final class Streams implements Scenario {

  private static final List<Integer> NUMBERS = List.of(10, 500, 5_000);
  private static final int WRITTEN_ON = 10;
  /** A service allows as many streams as half of its heap bears. */
  private static final int HEAP_MEGABYTES = 1_920;

  @Override
  public String name() {
    return "growth-streams";
  }

  @Override
  public String sentence() {
    return "Latency and memory with 10, 500 and 5,000 open streams, as far as the time reaches";
  }

  @Override
  public Findings run(Occasion occasion) throws Exception {
    var end = Instant.now().plus(occasion.time());
    var table = Table.of("With so many open streams, each on a pathway of its own", "streams", "answer median ms", "answer 95th ms", "answer to stream median ms",
        "answer to stream 95th ms", "pathway service resident MB", "live heap MB", "live heap KB a stream", "processor % when nothing happens");
    var findings = Findings.none();
    var open = new ArrayList<Listening>();
    try (var system = House.start(occasion, Layout.together().with("pathway", Variant.USUAL.withHeap(HEAP_MEGABYTES))); var seeding = Seeding.begin(system)) {
      int copies = NUMBERS.getLast() + WRITTEN_ON * Group.PATHWAYS;
      seeding.copy(0, copies);
      var before = Memory.of(system).byProcess().get("pathway");
      try (var updates = Updates.on(system, seeding, WRITTEN_ON, WRITTEN_ON * Group.PATHWAYS)) {
        updates.run(5, 20);
        for (int number : NUMBERS) {
          if (Duration.between(Instant.now(), end).toSeconds() < 45) {
            findings = findings.with("%,d streams were not reached within the time.".formatted(number));
            break;
          }
          Console.say("Opening streams up to " + number + " ...");
          open.addAll(opened(system, seeding, open.size(), number));
          var seen = updates.run(5, 20);
          if (!seen.complete()) {
            throw new IllegalStateException("not every update reached everybody");
          }
          double idle = processorShare(system);
          var held = Memory.of(system).byProcess().get("pathway");
          long ended = open.stream().filter(Listening::ended).count();
          if (ended > 0) {
            throw new IllegalStateException(ended + " streams ended by themselves");
          }
          table = table.row(number, seen.answer().medianMillis(), seen.answer().millis95(), seen.stream().medianMillis(), seen.stream().millis95(),
              held.residentMegabytes(), held.heapMegabytes(), held.minus(before).heapMegabytes() * 1024 / number, 100 * idle);
          Console.say(table.text());
        }
      }
    } finally {
      open.forEach(Listening::close);
      House.delete(occasion.data());
    }
    return findings.with(table).with("Beside the %d streams of those on whose pathways is written; 5 commands a second. Percent of one processor.".formatted(3 * WRITTEN_ON));
  }

  /** Patients, each at their own pathway: nobody has more streams than a person would. */
  private static List<Listening> opened(WholeSystem system, Seeding seeding, int from, int to) throws InterruptedException, ExecutionException {
    var opened = new ArrayList<Listening>();
    try (var some = Executors.newFixedThreadPool(8)) {
      var all = IntStream.range(from, to).map(i -> WRITTEN_ON * Group.PATHWAYS + i)
          .mapToObj(copy -> some.submit(() -> Listening.to(system.http(), system.patient(Seeding.patient(copy)), seeding.pathway(copy).value(), null))).toList();
      for (var one : all) {
        opened.add(one.get());
      }
    }
    return opened;
  }

  private static double processorShare(WholeSystem system) throws InterruptedException {
    var process = system.child("pathway").handle();
    long before = process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    long began = System.nanoTime();
    Thread.sleep(12_000);
    return (process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() - before) / (double) (System.nanoTime() - began);
  }
}
