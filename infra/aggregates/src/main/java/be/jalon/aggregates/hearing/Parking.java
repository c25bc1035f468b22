package be.jalon.aggregates.hearing;

import be.jalon.aggregates.store.Erasures;
import be.jalon.aggregates.store.ParkedEvent;
import be.jalon.aggregates.store.ParkedEvents;
import be.jalon.aggregates.wire.Arrival;
import be.jalon.contracts.PathwayId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Parks events and knows which streams are held back: in memory as a hint that costs nothing, in the store for certain. */
final class Parking {

  private static final Logger LOG = LoggerFactory.getLogger(Parking.class);

  private final ParkedEvents events;
  private final Erasures erasures;
  private final Clock clock;
  private final Set<String> streams = ConcurrentHashMap.newKeySet();
  private final Set<PathwayId> early = ConcurrentHashMap.newKeySet();

  Parking(ParkedEvents events, Erasures erasures, Clock clock) {
    this.events = events;
    this.erasures = erasures;
    this.clock = clock;
  }

  /** What other instances parked is learnt when partitions come over from them. */
  void refresh() {
    events.all().forEach(this::remember);
  }

  private void remember(ParkedEvent event) {
    streams.add(event.stream());
    if (event.reason() == ParkedEvent.Reason.EARLY && event.pathway() != null) {
      early.add(event.pathway());
    }
  }

  boolean holdsBack(String stream) {
    if (streams.contains(stream) && !events.holds(stream)) {
      streams.remove(stream);
    }
    return streams.contains(stream);
  }

  /** How many streams are held back, as far as this instance knows. */
  int size() {
    return streams.size();
  }

  Set<String> streams() {
    return Set.copyOf(streams);
  }

  /** Something more was heard of the pathway: whether anything came too early and waits for that. */
  boolean wasEarly(PathwayId pathway) {
    return early.remove(pathway);
  }

  void park(ConsumerRecord<String, byte[]> record, @Nullable Arrival arrival, ParkedEvent.Reason reason, String explanation) {
    if (arrival != null && erasures.has(arrival.pathway())) {
      return;
    }
    var headers = new ArrayList<ParkedEvent.Header>();
    record.headers().forEach(header -> headers.add(new ParkedEvent.Header(header.key(), header.value())));
    var place = Arrival.placeOf(record);
    var parked = new ParkedEvent(place, arrival == null ? place : arrival.stream().value(), arrival == null ? 0 : arrival.sequence(),
        arrival == null ? null : arrival.pathway(), reason, explanation, clock.instant(), record.key(), headers,
        record.value() == null ? new byte[0] : record.value());
    remember(parked);
    events.park(parked);
    LOG.warn("{} of {} is parked: {} ({})", place, parked.stream(), reason, explanation);
  }

  /** The record as it once came. */
  static ConsumerRecord<String, byte[]> record(ParkedEvent event) {
    var place = event.place().split("/");
    var headers = new RecordHeaders();
    event.headers().forEach(header -> headers.add(header.name(), header.value()));
    return new ConsumerRecord<>(place[0], Integer.parseInt(place[1]), Long.parseLong(place[2]), event.parkedAt().toEpochMilli(),
        TimestampType.CREATE_TIME, -1, event.body().length, event.key(), event.body(), headers, Optional.empty());
  }
}
