package be.jalon.bench.growth;

import be.jalon.bench.Findings;
import be.jalon.bench.Occasion;
import be.jalon.bench.Scenario;
import be.jalon.bench.Table;
import be.jalon.local.Console;
import be.jalon.local.Layout;
import be.jalon.local.ServiceName;
import be.jalon.trials.WholeSystem;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;

/** Every view and timeline made anew from the journals, and compared with those that were there before. */
public final class Rebuild implements Scenario {

  private static final List<Integer> SIZES = List.of(500, 5_000, 100_000);
  private static final Duration LONGEST = Duration.ofHours(2);

  @Override
  public String name() {
    return "rebuild";
  }

  @Override
  public String sentence() {
    return "The views of up to 100,000 pathways rebuilt from the journals: events per second, and whether they tell the same";
  }

  @Override
  public Findings run(Occasion occasion) throws Exception {
    var end = Instant.now().plus(occasion.time());
    var table = Table.of("Rebuilt from the journals", "pathways", "events", "seconds to say", "seconds to rebuild", "events/s", "differences", "planted difference found");
    var findings = Findings.none();
    try (var system = House.start(occasion, Layout.together()); var seeding = Seeding.begin(system)) {
      int copies = 0;
      double secondsEach = 0;
      for (int size : SIZES) {
        if (copies > 0 && (size - copies) * secondsEach > Duration.between(Instant.now(), end).toSeconds()) {
          findings = findings.with("%,d pathways were not reached within the time.".formatted(size));
          break;
        }
        long began = System.nanoTime();
        seeding.copy(copies, size);
        copies = size;
        var before = Told.of(system, seeding.seals());
        long said = System.nanoTime();
        startAll(system, before.byPathway().keySet());
        long saying = System.nanoTime();
        long events = sayAll(system);
        double secondsToSay = (System.nanoTime() - saying) / 1e9;
        awaitRebuilt(system, before.byPathway().size());
        double seconds = (System.nanoTime() - saying) / 1e9;
        var after = Told.of(system, seeding.seals());
        var differences = before.differences(after);
        differences.stream().limit(5).forEach(Console::say);
        table = table.row(size, events, secondsToSay, seconds, events / seconds, differences.size(), plantedIsFound(system, seeding, before) ? "yes" : "NO");
        Console.say(table.text() + "(begun in %.1f s)".formatted((saying - said) / 1e9));
        secondsEach = (System.nanoTime() - began) / 1e9 / size;
      }
    } finally {
      House.delete(occasion.data());
    }
    return findings.with(table).with("From the first event said again to the last view switched over. All four services say their whole journal again; the others hear it too and pass over what they know.");
  }

  private static void startAll(WholeSystem system, Iterable<String> pathways) throws Exception {
    try (var some = Executors.newFixedThreadPool(8)) {
      var begun = new ArrayList<Future<?>>();
      pathways.forEach(pathway -> begun.add(some.submit(() -> system.operate(ServiceName.PATHWAY, "jalonview/" + pathway, Map.of()))));
      for (var each : begun) {
        each.get();
      }
    }
  }

  private static long sayAll(WholeSystem system) throws Exception {
    long events = 0;
    try (var all = Executors.newFixedThreadPool(ServiceName.values().length)) {
      var said = new ArrayList<Future<Long>>();
      for (var service : ServiceName.values()) {
        said.add(all.submit(() -> system.operate(service, "jalonjournal", Map.of(), LONGEST).path("events").asLong()));
      }
      for (var each : said) {
        events += each.get();
      }
    }
    return events;
  }

  private static void awaitRebuilt(WholeSystem system, int pathways) throws InterruptedException {
    var views = system.database(ServiceName.PATHWAY).getCollection("views");
    var until = Instant.now().plus(LONGEST);
    long left = pathways;
    while (left > 0) {
      if (Instant.now().isAfter(until)) {
        throw new IllegalStateException(left + " views are still being rebuilt");
      }
      Thread.sleep(Math.min(5_000, Math.max(100, left / 4)));
      var rebuilding = new HashMap<String, Integer>();
      views.find().projection(new Document("rebuilding.generation", 1)).forEach(view -> {
        if (view.containsKey("rebuilding")) {
          rebuilding.put(view.getString("_id"), 1);
        }
      });
      left = rebuilding.size();
    }
  }

  /** What cannot be found missing proves nothing: one word of one entry is changed, seen, and put right again. */
  private static boolean plantedIsFound(WholeSystem system, Seeding seeding, Told before) {
    var timeline = system.database(ServiceName.PATHWAY).getCollection("timeline");
    var entry = timeline.find().first();
    var id = Filters.eq("_id", entry.get("_id"));
    timeline.updateOne(id, Updates.set("entry.kind", "nothing.like-it.v1"));
    boolean found = before.tellsOtherwise(Told.of(system, seeding.seals(), entry.getString("pathway")));
    timeline.updateOne(id, Updates.set("entry.kind", entry.get("entry", Document.class).getString("kind")));
    return found && !before.tellsOtherwise(Told.of(system, seeding.seals(), entry.getString("pathway")));
  }
}
