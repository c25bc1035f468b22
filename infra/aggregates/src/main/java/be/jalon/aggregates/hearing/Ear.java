package be.jalon.aggregates.hearing;

import be.jalon.aggregates.Hearings;
import be.jalon.aggregates.NotYetKnown;
import be.jalon.aggregates.Tables;
import be.jalon.aggregates.store.Failure;
import be.jalon.aggregates.store.ParkedEvent.Reason;
import be.jalon.aggregates.wire.Arrival;
import be.jalon.contracts.Envelope;
import be.jalon.contracts.Event;
import be.jalon.contracts.pathway.PathwayEvent;
import be.jalon.keys.PathwayErased;
import be.jalon.keys.SealingMapper;
import be.jalon.keys.UnreadableContent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hears one record: hands it to the table and the service's handlers, or says why not. */
final class Ear {

  private final Hearings hearings;
  private final @Nullable Tables tables;
  private final Erasing erasing;
  private final SealingMapper mapper;
  private final Catalogue catalogue;

  Ear(Hearings hearings, @Nullable Tables tables, Erasing erasing, SealingMapper mapper, Catalogue catalogue) {
    this.hearings = hearings;
    this.tables = tables;
    this.erasing = erasing;
    this.mapper = mapper;
    this.catalogue = catalogue;
  }

  /** Why an event could not be heard. */
  record Deaf(Reason reason, String explanation) {}

  /**
   * Empty when it was heard. To be asked only for what concerns this service.
   *
   * @throws RuntimeException trouble with store or broker: to be tried again
   */
  Optional<Deaf> hear(Arrival arrival) {
    var type = catalogue.type(arrival.topic(), arrival.type());
    return type.isPresent() ? heard(arrival, type.get()) : Optional.of(new Deaf(Reason.UNKNOWN_TYPE, arrival.type()));
  }

  /** Whoever hears single types has an effect for each event, and nothing to gain from several. */
  boolean hearsTogether() {
    return hearings.hearsEverything();
  }

  /**
   * Hears at once what came together of one pathway. False when one of them has to be heard by itself: they are all to be heard one by one then, which does
   * nothing twice.
   *
   * @throws RuntimeException trouble with store or broker: to be tried again
   */
  boolean hearTogether(List<Arrival> arrivals) {
    boolean ofOnePathway = arrivals.stream().map(Arrival::pathway).distinct().count() == 1;
    if (!ofOnePathway || !arrivals.stream().allMatch(this::isOrdinary)) {
      return false;
    }
    try {
      handle(arrivals.stream().<Envelope<?>>map(this::opened).toList());
      return true;
    } catch (RuntimeException e) {
      if (Trouble.is(e)) {
        throw e;
      }
      return false;
    }
  }

  private boolean isOrdinary(Arrival arrival) {
    return catalogue.type(arrival.topic(), arrival.type()).filter(type -> type != PathwayEvent.PathwayErased.class).isPresent();
  }

  private Envelope<?> opened(Arrival arrival) {
    var type = catalogue.type(arrival.topic(), arrival.type()).orElseThrow();
    return envelope(arrival, mapper.read(arrival.pathway(), arrival.body(), type));
  }

  private static Envelope<?> envelope(Arrival arrival, Event event) {
    return new Envelope<>(arrival.stream(), arrival.sequence(), arrival.time(), arrival.traceparent(), event);
  }

  /** Whether this service listens to such events at all. */
  boolean concerns(Arrival arrival) {
    return catalogue.type(arrival.topic(), arrival.type()).map(this::concerns).orElse(hearings.hearsEverything());
  }

  private boolean concerns(Class<? extends Event> type) {
    return hearings.wants(type) || type == PathwayEvent.PathwayErased.class || tables != null && Tables.concerns(type);
  }

  private Optional<Deaf> heard(Arrival arrival, Class<? extends Event> type) {
    Event event;
    try {
      event = mapper.read(arrival.pathway(), arrival.body(), type);
    } catch (PathwayErased _) {
      return Optional.empty();
    } catch (UnreadableContent e) {
      return Optional.of(new Deaf(Reason.UNREADABLE, e.getMessage()));
    } catch (RuntimeException e) {
      return deaf(e, Reason.UNREADABLE);
    }
    try {
      handle(List.of(envelope(arrival, event)));
      return Optional.empty();
    } catch (PathwayErased _) {
      return Optional.empty();
    } catch (NotYetKnown e) {
      return Optional.of(new Deaf(Reason.EARLY, e.getMessage()));
    } catch (RuntimeException e) {
      return deaf(e, Reason.NOT_HANDLED);
    }
  }

  private void handle(List<Envelope<?>> heard) {
    heard.forEach(this::tellTheHouse);
    hearings.handle(heard);
  }

  private void tellTheHouse(Envelope<?> envelope) {
    if (envelope.event() instanceof PathwayEvent.PathwayErased erased) {
      erasing.erase(new Envelope<>(envelope.stream(), envelope.sequence(), envelope.time(), envelope.traceparent(), erased));
    } else if (tables != null && envelope.event() instanceof PathwayEvent event && Tables.concerns(event.getClass())) {
      tables.hear(new Envelope<>(envelope.stream(), envelope.sequence(), envelope.time(), envelope.traceparent(), event));
    }
  }

  /** Classes only: a message may repeat what stood in the event. That of {@link UnreadableContent} says where, and never what. */
  private static Optional<Deaf> deaf(RuntimeException e, Reason reason) {
    if (Trouble.is(e)) {
      throw e;
    }
    return Optional.of(new Deaf(reason, Failure.describe(e)));
  }
}
