package be.jalon.bench.growth;

import be.jalon.bench.Findings;
import be.jalon.bench.Occasion;
import be.jalon.bench.Picture;
import be.jalon.bench.Scenario;
import be.jalon.bench.Table;
import be.jalon.local.Console;
import be.jalon.local.Layout;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same is read and written with ever more pathways around it. */
public final class Pathways implements Scenario {

  private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
  private static final int READS = 120;
  private static final int WRITTEN_ON = 20;
  private static final double RATE = 5;

  @Override
  public String name() {
    return "growth-pathways";
  }

  @Override
  public String sentence() {
    return "Latency and memory with 1,000, 10,000 and 100,000 pathways, as far as the time reaches";
  }

  @Override
  public Findings run(Occasion occasion) throws Exception {
    var end = Instant.now().plus(occasion.time());
    var latency = Table.of("Latency with so many pathways", "what", "pathways", "median ms", "95th ms", "median to that of the fewest");
    var memory = Table.of("Memory with so many pathways", "process", "pathways", "resident MB", "live heap MB");
    var findings = Findings.none();
    var first = new LinkedHashMap<String, Double>();
    var lines = new LinkedHashMap<String, List<Map.Entry<Integer, Double>>>();
    try (var system = House.start(occasion, Layout.together()); var seeding = Seeding.begin(system)) {
      int copies = 0;
      double secondsEach = 0;
      for (int size : SIZES) {
        var left = Duration.between(Instant.now(), end).minusSeconds(60);
        if (copies > 0 && (size - copies) * secondsEach > left.toSeconds()) {
          findings = findings.with("%,d pathways were not reached within the time: copying goes at %.0f a second.".formatted(size, 1 / secondsEach));
          break;
        }
        long began = System.nanoTime();
        seeding.copy(copies, size);
        secondsEach = (System.nanoTime() - began) / 1e9 / (size - copies);
        copies = size;
        if (first.isEmpty()) {
          Check.copiesAreLikeTheirOriginals(system, seeding, size);
          new Reads(system, seeding, copies).run(READS);
        }
        for (var measured : measured(system, seeding, copies).entrySet()) {
          double median = measured.getValue().medianMillis();
          first.putIfAbsent(measured.getKey(), median);
          latency = latency.row(measured.getKey(), size, median, measured.getValue().millis95(), median / first.get(measured.getKey()));
          lines.computeIfAbsent(measured.getKey(), _ -> new ArrayList<>()).add(Map.entry(size, median));
        }
        for (var held : Memory.of(system).byProcess().entrySet()) {
          memory = memory.row(held.getKey(), size, held.getValue().residentMegabytes(), held.getValue().heapMegabytes());
        }
        memory = memory.row("file of the store", size, House.storeMegabytes(system), 0.0);
        Console.say(latency.text());
      }
      findings = findings.with("A pathway is %d documents of the four services: copies, under names and keys of their own, of %d told through the front doors. A sample of the copies was read there and compared."
          .formatted(seeding.originals().getFirst().size(), seeding.originals().size()));
    } finally {
      House.delete(occasion.data());
    }
    return findings.with(latency).with(memory).with(picture(lines));
  }

  private static Map<String, Samples> measured(be.jalon.trials.WholeSystem system, Seeding seeding, int copies) throws InterruptedException {
    var measured = new LinkedHashMap<>(new Reads(system, seeding, copies).run(READS));
    try (var updates = Updates.on(system, seeding, WRITTEN_ON, copies)) {
      var seen = updates.run(RATE, 20);
      measured.put("command to answer", seen.answer());
      measured.put("answer to stream", seen.stream());
      if (!seen.complete()) {
        throw new IllegalStateException("not every update reached everybody");
      }
    }
    return measured;
  }

  private static Picture picture(Map<String, List<Map.Entry<Integer, Double>>> lines) {
    return new Picture("growth-pathways", "Median latency by number of pathways", new Picture.Axis("pathways", Picture.Scale.LOGARITHMIC), new Picture.Axis("ms", Picture.Scale.LOGARITHMIC),
        lines.entrySet().stream().map(line -> new Picture.Line(line.getKey(), line.getValue().stream().map(at -> at.getKey().doubleValue()).toList(),
            line.getValue().stream().map(Map.Entry::getValue).toList())).toList());
  }
}
