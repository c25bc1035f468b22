package be.jalon.bench.growth;

import static be.jalon.local.ServiceName.PATHWAY;
import static be.jalon.local.ServiceName.REFERRAL;
import static be.jalon.local.ServiceName.RETURN_TO_WORK;

import be.jalon.bench.Findings;
import be.jalon.bench.Occasion;
import be.jalon.bench.Picture;
import be.jalon.bench.Scenario;
import be.jalon.bench.Table;
import be.jalon.local.Console;
import be.jalon.local.Layout;
import be.jalon.local.story.Answer;
import be.jalon.local.story.Visitor;
import be.jalon.trials.Listening;
import be.jalon.trials.Requests;
import be.jalon.trials.WholeSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;

/** The same is read and written on one pathway whose timeline becomes ever longer. */
public final class Timeline implements Scenario {

  private static final List<Integer> LENGTHS = List.of(30, 1_000, 10_000);
  private static final int READS = 40;
  /** Who hangs up is noticed with the next beat only: until then each of the three has less than the twenty streams they may have, also when measured three times. */
  private static final int OPENINGS = 12;
  private static final int WRITERS = 6;
  private static final Duration TO_MEASURE = Duration.ofSeconds(60);

  @Override
  public String name() {
    return "growth-timeline";
  }

  @Override
  public String sentence() {
    return "Latency and memory with 30, 1,000 and 10,000 entries on one timeline, as far as the time reaches";
  }

  @Override
  public Findings run(Occasion occasion) throws Exception {
    var end = Instant.now().plus(occasion.time()).minus(TO_MEASURE);
    var latency = Table.of("Latency with so many entries on one timeline", "what", "entries", "median ms", "95th ms", "a short one in the same minute", "ratio");
    var memory = Table.of("The pathway service with so many entries on one timeline", "entries", "resident MB", "live heap MB");
    var findings = Findings.none();
    var lines = new LinkedHashMap<String, List<Map.Entry<Integer, Double>>>();
    try (var system = House.start(occasion, Layout.together())) {
      var story = Story.ofCare(system, 0, Group.first());
      // Everything gets quicker while compilers get on: what length costs shows beside a timeline that stays short.
      var shortStory = Story.ofCare(system, 1, Group.first());
      measured(system, shortStory, READS);
      for (int length : LENGTHS) {
        lengthen(system, story, length, end);
        int entries = length(system, story);
        if (entries < length * 9 / 10) {
          findings = findings.with("%,d entries were not reached within the time: the longest timeline measured has %,d.".formatted(length, entries));
        }
        var ofShort = measured(system, shortStory, READS);
        for (var measured : measured(system, story, READS).entrySet()) {
          double median = measured.getValue().medianMillis();
          // Too short for a second page, it has nothing to hold against one.
          double medianOfShort = ofShort.getOrDefault(measured.getKey(), measured.getValue()).medianMillis();
          latency = latency.row(measured.getKey(), entries, median, measured.getValue().millis95(), medianOfShort, median / medianOfShort);
          lines.computeIfAbsent(measured.getKey(), _ -> new ArrayList<>()).add(Map.entry(entries, median));
        }
        var held = Memory.of(system).byProcess().get("pathway");
        memory = memory.row(entries, held.residentMegabytes(), held.heapMegabytes());
        Console.say(latency.text());
        if (entries < length * 9 / 10) {
          break;
        }
      }
    } finally {
      House.delete(occasion.data());
    }
    return findings.with(latency).with(memory).with(new Picture("growth-timeline", "Median latency by length of the timeline", new Picture.Axis("entries", Picture.Scale.LOGARITHMIC),
        new Picture.Axis("ms", Picture.Scale.LOGARITHMIC), lines.entrySet().stream().map(line -> new Picture.Line(line.getKey(),
            line.getValue().stream().map(at -> at.getKey().doubleValue()).toList(), line.getValue().stream().map(Map.Entry::getValue).toList())).toList()));
  }

  private static int length(WholeSystem system, Story story) {
    return (int) system.database(PATHWAY).getCollection("timeline").countDocuments(new Document("line", story.pathway() + "/1"));
  }

  /** News of care and changes of work, some at a time, as fast as the services take them. */
  private static void lengthen(WholeSystem system, Story story, int length, Instant end) throws InterruptedException {
    int missing = length - length(system, story);
    var written = new AtomicInteger();
    var writers = new ArrayList<Thread>();
    for (int i = 0; i < WRITERS; i++) {
      boolean ofCare = i % 2 == 0;
      writers.add(Thread.ofVirtual().start(() -> {
        var patient = system.patient(story.person());
        while (written.getAndIncrement() < missing && Instant.now().isBefore(end)) {
          int number = written.get();
          var answer = ofCare
              ? keyed(story.clinician()).post(REFERRAL, "/referrals/" + story.referral() + "/care-status", Story.careStatus("News " + number))
              : keyed(patient).post(RETURN_TO_WORK, "/engagements/" + story.engagement() + "/changes", Requests.engagement("planner " + number));
          if (!answer.done()) {
            written.decrementAndGet();
            pause();
          }
        }
      }));
    }
    for (var writer : writers) {
      writer.join();
    }
    int expected = Math.min(length, length(system, story) + missing);
    for (int i = 0; i < 200 && length(system, story) < expected; i++) {
      Thread.sleep(100);
    }
  }

  private static Visitor keyed(Visitor who) {
    return who.with("Idempotency-Key", UUID.randomUUID().toString());
  }

  /** Too many at once, or too fast for one caller. */
  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<String, Samples> measured(WholeSystem system, Story story, int times) throws InterruptedException {
    var samples = new LinkedHashMap<String, Samples>();
    var gp = system.professional(Group.first().gp());
    var patient = system.patient(story.person());
    var readers = List.of(gp, story.clinician(), patient);
    var path = "/pathways/" + story.pathway();
    for (int i = 0; i < times; i++) {
      read(samples, "how the pathway stands", gp, path);
      var page = read(samples, "first page of the timeline", gp, path + "/timeline?limit=20");
      if (page.body().has("next")) {
        read(samples, "second page of the timeline", gp, path + "/timeline?limit=20&after=" + page.text("next"));
      }
      read(samples, "the GP's pathways", gp, "/pathways");
      read(samples, "the patient's access log", patient, path + "/access-log");
      if (i < OPENINGS) {
        long began = System.nanoTime();
        Listening.to(system.http(), readers.get(i % readers.size()), story.pathway(), null).close();
        samples.computeIfAbsent("opening a stream", _ -> new Samples()).add(System.nanoTime() - began);
      }
      Thread.sleep(100);
    }
    var viewers = readers.stream().map(viewer -> Listening.to(system.http(), viewer, story.pathway(), null)).toList();
    try (var updates = new Updates(List.of(new Updates.Watched(story.referral(), story.clinician(), viewers)))) {
      var seen = updates.run(3, 20);
      samples.put("command to answer", seen.answer());
      samples.put("answer to stream", seen.stream());
      if (!seen.complete()) {
        throw new IllegalStateException("not every update reached everybody");
      }
    }
    return samples;
  }

  private static Answer read(Map<String, Samples> samples, String what, Visitor who, String path) {
    long began = System.nanoTime();
    var answer = who.get(PATHWAY, path);
    samples.computeIfAbsent(what, _ -> new Samples()).add(System.nanoTime() - began);
    if (!answer.done()) {
      throw new IllegalStateException(what + ": status " + answer.status() + " " + answer.body());
    }
    return answer;
  }
}
