package be.jalon.bench.caseload;

import be.jalon.bench.load.OpenLoop;
import be.jalon.bench.load.OpenLoop.Arrival;
import be.jalon.bench.subject.Caller.Reply;
import be.jalon.bench.subject.LiveStream;
import be.jalon.bench.subject.Spending;
import be.jalon.bench.subject.Subject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Many pathways under way, with streams open for everybody entitled. Of all commands 20 % are questions of the network, 20 % the sender's answers, 30 % news
 * of the care, 15 % changes of work by the patient and 15 % sessions moved to another time; each carries a key, as a client does that means to try again.
 */
public final class Caseload implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  /** Longer than the ten seconds after which a stream that slept through a wake-up looks by itself. */
  private static final Duration SEEING = Duration.ofSeconds(11);
  /** Of each ten pathways; their turns make the mix. */
  private static final int ASKED_IN_TEN = 4;

  private final Subject subject;
  private final List<Case> cases;
  private final List<LiveStream> streams;
  private final AtomicLong turn = new AtomicLong();

  private Caseload(Subject subject, List<Case> cases, Collection<LiveStream> streams) {
    this.subject = subject;
    this.cases = cases;
    this.streams = List.copyOf(streams);
  }

  /** Takes in so many pathways, some at a time: this is not what is measured. */
  public static Caseload open(Subject subject, int pathways) throws InterruptedException {
    try (var some = Executors.newFixedThreadPool(8, Thread.ofVirtual().factory())) {
      var streams = new ConcurrentLinkedQueue<LiveStream>();
      var admitted = IntStream.range(0, pathways).mapToObj(i -> some.submit(() -> admit(i, new Admission(subject, i, streams::add)))).toList();
      var cases = new ArrayList<Case>();
      for (var each : admitted) {
        cases.add(result(each));
      }
      return new Caseload(subject, cases, streams);
    }
  }

  private static Case admit(int number, Admission admission) throws IOException {
    return number * ASKED_IN_TEN % 10 < ASKED_IN_TEN ? admission.asked() : admission.inCare();
  }

  private static Case result(Future<Case> admitted) throws InterruptedException {
    try {
      return admitted.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the pathways could not be brought under way: " + e.getCause().getMessage(), e.getCause());
    }
  }

  public int pathways() {
    return cases.size();
  }

  public long streams() {
    return streams.size();
  }

  /** Streams that ended though nobody hung up; each was taken up again where it broke off. */
  public long resumed() {
    return streams.stream().mapToLong(LiveStream::resumed).sum();
  }

  /**
   * What became of one command.
   *
   * @param answeredAtNanos like the others on this machine's monotonic clock
   */
  record Done(Case at, Act act, long dueAtNanos, long answeredAtNanos, Reply reply) {
  }

  /** Lets everybody do what they do at a given rate, and waits until all is answered and seen, or a little longer than anybody should wait. */
  public Outcome run(double perSecond, Duration duration) throws InterruptedException {
    settle();
    streams.forEach(LiveStream::forget);
    var done = new ConcurrentLinkedQueue<Done>();
    var meter = Spending.Meter.start(subject);
    var sent = OpenLoop.run(perSecond, duration, PATIENCE, arrival -> takeTurn(arrival, done));
    var spending = meter.stop();
    long end = System.nanoTime();
    while (!Matching.isComplete(done) && System.nanoTime() - end < SEEING.toNanos()) {
      Thread.sleep(20);
    }
    return Matching.of(perSecond, duration, sent, List.copyOf(done), spending);
  }

  /** After a rate that was too much, updates of that run may still come. */
  private void settle() throws InterruptedException {
    long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    long before = -1;
    for (long now = arrived(); now != before && System.nanoTime() < until; now = arrived()) {
      before = now;
      Thread.sleep(700);
    }
  }

  private long arrived() {
    return streams.stream().mapToLong(stream -> stream.counts().values().stream().mapToInt(Integer::intValue).sum()).sum();
  }

  private void takeTurn(Arrival arrival, Queue<Done> done) {
    var at = cases.get((int) (turn.getAndIncrement() % cases.size()));
    var command = at.next();
    var doors = subject.doors(command.turn().service());
    var reply = command.turn().who().post(doors.get((int) (arrival.number() % doors.size())), command.turn().path(), command.body(), UUID.randomUUID().toString());
    done.add(new Done(at, command.turn().act(), arrival.dueAtNanos(), System.nanoTime(), reply));
  }

  @Override
  public void close() {
    streams.forEach(LiveStream::close);
  }
}
