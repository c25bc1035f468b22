package be.jalon.aggregates;

import be.jalon.contracts.Entry;
import be.jalon.contracts.Envelope;
import be.jalon.contracts.Event;
import be.jalon.contracts.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a service listens to, and what it does then. One bean per service. Events of one stream come in their order and, after trouble, again; what they do
 * to aggregates is done with {@link Aggregates#hear}, which is done once. A type that no handler was given for is passed over.
 *
 * <p>A handler that throws parks the event with all that follow in its stream, unless store or broker are in trouble: then it is called again until they
 * are not. A handler that throws {@link NotYetKnown} is called again after the next event of the pathway.
 */
public final class Hearings {

  private final Topic service;
  private final List<Handler<?>> handlers = new ArrayList<>();
  private @Nullable Consumer<List<Envelope<?>>> everything;
  private @Nullable Function<Entry, ? extends Event> erased;

  private record Handler<E extends Event>(Class<E> type, Consumer<Envelope<E>> handle) {

    @SuppressWarnings("unchecked") // the event's own class says so
    void offer(Envelope<?> envelope) {
      if (type.isInstance(envelope.event())) {
        handle.accept((Envelope<E>) envelope);
      }
    }
  }

  private Hearings(Topic service) {
    this.service = service;
  }

  /** @param service the one that listens */
  public static Hearings of(Topic service) {
    return new Hearings(service);
  }

  /** @param type an event, or the sealed interface of several */
  public <E extends Event> Hearings on(Class<E> type, Consumer<Envelope<E>> handle) {
    handlers.add(new Handler<>(type, handle));
    return this;
  }

  /**
   * Every event of every topic; an unknown type is parked until an upgrade knows it.
   *
   * @param handle given what came together of one pathway, in its order: one event as a rule, many after a pause or when a journal is said again
   */
  public Hearings everything(Consumer<List<Envelope<?>>> handle) {
    everything = handle;
    return this;
  }

  /** How this service reports that it erased all it held of a pathway. */
  public Hearings erasedBy(Function<Entry, ? extends Event> event) {
    erased = event;
    return this;
  }

  public Topic service() {
    return service;
  }

  public Optional<Function<Entry, ? extends Event>> erasedEvent() {
    return Optional.ofNullable(erased);
  }

  public boolean hearsEverything() {
    return everything != null;
  }

  /** The topics on which something is heard. Everybody hears who sits at the table and when a pathway is erased. */
  public Set<Topic> topics() {
    return Arrays.stream(Topic.values()).filter(topic -> topic == Topic.PATHWAY || topic.types().values().stream().anyMatch(this::wants)).collect(Collectors.toSet());
  }

  public boolean wants(Class<? extends Event> type) {
    return everything != null || handlers.stream().anyMatch(handler -> handler.type().isAssignableFrom(type));
  }

  /**
   * Calls every handler of each event, in the order in which they were declared.
   *
   * @param heard of one pathway, in its order
   */
  public void handle(List<Envelope<?>> heard) {
    heard.forEach(each -> handlers.forEach(handler -> handler.offer(each)));
    if (everything != null) {
      everything.accept(heard);
    }
  }
}
