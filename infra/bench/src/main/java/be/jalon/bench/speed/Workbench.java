package be.jalon.bench.speed;

import be.jalon.bench.Occasion;
import be.jalon.bench.caseload.Caseload;
import be.jalon.bench.speed.Point.Run;
import be.jalon.bench.subject.Readers;
import be.jalon.bench.subject.StoreWrites;
import be.jalon.bench.subject.Subject;
import be.jalon.local.Console;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** A warm system with pathways under way, and the time that is left to measure it. */
final class Workbench implements AutoCloseable {

  private static final int PATHWAYS = 80;
  /** In equal parts: a cold system that is asked much at once only refuses, which warms up the wrong code. */
  private static final List<Double> WARM_UP_PER_SECOND = List.of(20.0, 50.0, 100.0, 100.0);
  private static final Duration SHORTEST_WARM_UP = Duration.ofSeconds(5);
  private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(5);
  /** After the last write, so that the services' counters of writes hold all that belongs to it. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Instant until;
  private final Subject subject;
  private final Caseload caseload;
  private final Readers readers;

  private Workbench(Instant until, Subject subject, Caseload caseload) {
    this.until = until;
    this.subject = subject;
    this.caseload = caseload;
    this.readers = new Readers(subject);
  }

  static Workbench open(Occasion occasion) throws IOException, InterruptedException {
    var until = Instant.now().plus(occasion.time());
    Console.say("Starting what is measured ...");
    var subject = Subject.of(occasion, 1);
    try {
      Console.say("Bringing " + PATHWAYS + " pathways under way ...");
      var bench = new Workbench(until, subject, Caseload.open(subject, PATHWAYS));
      bench.warmUp(occasion.time().dividedBy(3));
      return bench;
    } catch (RuntimeException | InterruptedException e) {
      subject.close();
      throw e;
    }
  }

  /** The just-in-time compilers need their time: what runs cold is not what a day is like. */
  private void warmUp(Duration wished) throws InterruptedException {
    var duration = wished.compareTo(LONGEST_WARM_UP) > 0 ? LONGEST_WARM_UP : wished.compareTo(SHORTEST_WARM_UP) < 0 ? SHORTEST_WARM_UP : wished;
    Console.say("Warming up: %d s at %s/s ...".formatted(duration.toSeconds(), WARM_UP_PER_SECOND));
    for (double perSecond : WARM_UP_PER_SECOND) {
      caseload.run(perSecond, duration.dividedBy(WARM_UP_PER_SECOND.size()));
    }
  }

  Subject subject() {
    return subject;
  }

  Duration left() {
    return Duration.between(Instant.now(), until);
  }

  Run run(double perSecond, Duration duration) throws IOException, InterruptedException, ExecutionException {
    var writes = StoreWrites.soFar(subject);
    var outcome = caseload.run(perSecond, duration);
    var heardAfter = readers.untilCaughtUp(PATIENCE);
    var run = new Run(outcome, StoreWrites.soFar(subject).since(writes), heardAfter);
    Console.say("  %6.0f/s for %d s: answer %.1f / %.1f ms, update %.1f / %.1f ms (median / 99th), %s".formatted(perSecond, duration.toSeconds(), outcome.answers().median(),
        outcome.answers().at(99), outcome.allUpdates().median(), outcome.allUpdates().at(99), run.verdict()));
    return run;
  }

  String description() {
    return "%s; %d pathways under way, %d live streams open (%d were broken off by the server and taken up again), the bench on the same processors".formatted(subject.description(), caseload.pathways(),
        caseload.streams(), caseload.resumed());
  }

  @Override
  public void close() {
    readers.close();
    caseload.close();
    subject.close();
  }
}
