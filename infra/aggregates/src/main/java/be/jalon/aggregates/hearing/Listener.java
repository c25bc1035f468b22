package be.jalon.aggregates.hearing;

import be.jalon.aggregates.store.ParkedEvent.Reason;
import be.jalon.aggregates.wire.Arrival;
import be.jalon.contracts.Event;
import be.jalon.contracts.pathway.PathwayEvent.PathwayOpened;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.BatchMessageListener;

/**
 * Takes what one poll brought. Records of one pathway are heard one after the other, different pathways side by side; the first record that meets trouble
 * ends the batch, and everything from there on comes again.
 */
final class Listener implements BatchMessageListener<String, byte[]>, AutoCloseable {

  /** What most early events wait for; another instance may have parked them, so the store is asked. */
  private static final String OPENED = Event.wireName(PathwayOpened.class);

  private static final int SIDE_BY_SIDE = 16;

  /** What is heard together is written together: far below what the store takes in one document. */
  private static final int TOGETHER_AT_MOST = 100;
  private static final long BYTES_TOGETHER_AT_MOST = 1 << 20;

  private final Ear ear;
  private final Parking parking;
  private final Replaying replaying;
  private final Clock clock;
  private final Timer lag;
  /** Threads that stay: encryption keeps its source of randomness by thread, and finding one is dear. */
  private final ExecutorService workers = Executors.newFixedThreadPool(SIDE_BY_SIDE, Thread.ofPlatform().daemon().name("hearing-", 0).factory());
  private volatile boolean newPartitions = true;

  Listener(Ear ear, Parking parking, Replaying replaying, Clock clock, Timer lag) {
    this.ear = ear;
    this.parking = parking;
    this.replaying = replaying;
    this.clock = clock;
    this.lag = lag;
  }

  /** Partitions came over, perhaps from an instance that parked something. */
  void partitionsAssigned() {
    newPartitions = true;
  }

  private record Failure(int index, RuntimeException cause) {}

  private record Numbered(int index, ConsumerRecord<String, byte[]> record) {}

  @Override
  public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
    if (newPartitions) {
      learnWhatOthersParked();
    }
    var byPathway = new LinkedHashMap<String, List<Numbered>>();
    for (int i = 0; i < records.size(); i++) {
      byPathway.computeIfAbsent(Objects.requireNonNullElse(records.get(i).key(), ""), _ -> new ArrayList<>()).add(new Numbered(i, records.get(i)));
    }
    firstFailure(List.copyOf(byPathway.values())).ifPresent(failure -> {
      throw new BatchListenerFailedException("store or broker in trouble", failure.cause(), failure.index());
    });
  }

  private void learnWhatOthersParked() {
    try {
      parking.refresh();
      newPartitions = false;
    } catch (RuntimeException e) {
      throw new BatchListenerFailedException("store in trouble", e, 0);
    }
  }

  private Optional<Failure> firstFailure(List<List<Numbered>> pathways) {
    if (pathways.size() == 1) {
      return inOrder(pathways.getFirst());
    }
    var heard = pathways.stream().map(pathway -> workers.submit((Callable<Optional<Failure>>) () -> inOrder(pathway))).toList();
    return heard.stream().map(Listener::outcome).flatMap(Optional::stream).min(Comparator.comparingInt(Failure::index));
  }

  private Optional<Failure> inOrder(List<Numbered> records) {
    for (var piece : pieces(records)) {
      var failure = hearAll(piece);
      if (failure.isPresent()) {
        return failure;
      }
    }
    return Optional.empty();
  }

  private static List<List<Numbered>> pieces(List<Numbered> records) {
    var pieces = new ArrayList<List<Numbered>>();
    long bytes = 0;
    for (var numbered : records) {
      long its = Math.max(0, numbered.record().serializedValueSize());
      if (pieces.isEmpty() || pieces.getLast().size() == TOGETHER_AT_MOST || bytes + its > BYTES_TOGETHER_AT_MOST) {
        pieces.add(new ArrayList<>());
        bytes = 0;
      }
      pieces.getLast().add(numbered);
      bytes += its;
    }
    return pieces;
  }

  private Optional<Failure> hearAll(List<Numbered> piece) {
    int at = piece.getFirst().index();
    try {
      if (!heardTogether(piece)) {
        for (var numbered : piece) {
          at = numbered.index();
          hear(numbered.record());
        }
      }
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(new Failure(at, e));
    }
  }

  /** False when anything about one of them is out of the ordinary. */
  private boolean heardTogether(List<Numbered> piece) {
    if (piece.size() == 1 || !ear.hearsTogether()) {
      return false;
    }
    List<Arrival> arrivals;
    try {
      arrivals = piece.stream().map(numbered -> Arrival.of(numbered.record())).toList();
    } catch (Arrival.NotAnEvent _) {
      return false;
    }
    if (arrivals.stream().anyMatch(arrival -> parking.holdsBack(arrival.stream().value())) || !ear.hearTogether(arrivals)) {
      return false;
    }
    arrivals.forEach(this::heard);
    return true;
  }

  private void hear(ConsumerRecord<String, byte[]> record) {
    Arrival arrival;
    try {
      arrival = Arrival.of(record);
    } catch (Arrival.NotAnEvent e) {
      parking.park(record, null, Reason.NOT_AN_EVENT, e.getCause().getClass().getSimpleName());
      return;
    }
    if (!ear.concerns(arrival)) {
      return;
    }
    if (parking.holdsBack(arrival.stream().value())) {
      parking.park(record, arrival, Reason.FOLLOWS, "an earlier event of the stream is parked");
      return;
    }
    ear.hear(arrival).ifPresentOrElse(deaf -> park(record, arrival, deaf), () -> heard(arrival));
  }

  /** What came early is tried once more after it was parked: what it waited for may have been heard in between. */
  private void park(ConsumerRecord<String, byte[]> record, Arrival arrival, Ear.Deaf deaf) {
    parking.park(record, arrival, deaf.reason(), deaf.explanation());
    if (deaf.reason() == Reason.EARLY) {
      replaying.stream(arrival.stream().value());
    }
  }

  private void heard(Arrival arrival) {
    var late = Duration.between(arrival.time(), clock.instant());
    lag.record(late.isNegative() ? Duration.ZERO : late);
    if (parking.wasEarly(arrival.pathway()) || arrival.type().equals(OPENED)) {
      replaying.pathway(arrival.pathway());
    }
  }

  private static Optional<Failure> outcome(Future<Optional<Failure>> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while hearing", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    workers.close();
  }
}
