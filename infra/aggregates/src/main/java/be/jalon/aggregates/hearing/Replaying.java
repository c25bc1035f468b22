package be.jalon.aggregates.hearing;

import be.jalon.aggregates.store.ParkedEvent;
import be.jalon.aggregates.store.ParkedEvents;
import be.jalon.aggregates.wire.Arrival;
import be.jalon.contracts.PathwayId;
import java.util.List;
import java.util.Optional;

/** Hears parked events again, each stream in its order, up to the first that still cannot be heard. */
public final class Replaying {

  private final ParkedEvents events;
  private final Parking parking;
  private final Ear ear;

  Replaying(ParkedEvents events, Parking parking, Ear ear) {
    this.events = events;
    this.parking = parking;
    this.ear = ear;
  }

  /** Every parked event, explained. */
  public List<ParkedEvent> parked() {
    return events.all();
  }

  /** At start and every minute: after an upgrade, what it taught is heard without anybody asking. */
  public void everything() {
    parking.refresh();
    parking.streams().forEach(this::stream);
  }

  /** @return how many events were heard now */
  public int stream(String stream) {
    int heard = 0;
    for (var waiting = events.ofStream(stream); !waiting.isEmpty(); waiting = events.ofStream(stream)) {
      for (var event : waiting) {
        if (!heard(event)) {
          return heard;
        }
        heard++;
      }
    }
    parking.holdsBack(stream);
    return heard;
  }

  void pathway(PathwayId pathway) {
    var streams = events.streamsOf(pathway);
    if (!streams.isEmpty()) {
      streams.forEach(this::stream);
      parking.refresh();
    }
  }

  private boolean heard(ParkedEvent event) {
    Optional<Arrival> arrival = arrival(event);
    if (arrival.isEmpty() || ear.concerns(arrival.get()) && ear.hear(arrival.get()).isPresent()) {
      return false;
    }
    events.remove(event);
    return true;
  }

  private static Optional<Arrival> arrival(ParkedEvent event) {
    try {
      return Optional.of(Arrival.of(Parking.record(event)));
    } catch (Arrival.NotAnEvent _) {
      return Optional.empty();
    }
  }
}
