package be.jalon.aggregates;

import be.jalon.contracts.Event;
import be.jalon.contracts.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command comes to: a new state and what happened, or a refusal. Pure: deciding changes nothing, and may be done again when another writer was faster.
 */
public sealed interface Decision<S> {

  /** @param events in the order in which they happened; none for a change nobody needs to hear of */
  record Decided<S>(S state, List<Event> events) implements Decision<S> {

    public Decided {
      events = List.copyOf(events);
    }
  }

  /** @param field the request's field that is at fault, as a path such as {@code seats[0].holder}; null when none is */
  record Refused<S>(Refusal refusal, @Nullable String field) implements Decision<S> {}

  static <S> Decision<S> decided(S state, Event... events) {
    return new Decided<>(state, List.of(events));
  }

  static <S> Decision<S> decided(S state, List<? extends Event> events) {
    return new Decided<>(state, List.copyOf(events));
  }

  static <S> Decision<S> unchanged(S state) {
    return new Decided<>(state, List.of());
  }

  static <S> Decision<S> refused(Refusal refusal) {
    return new Refused<>(refusal, null);
  }

  static <S> Decision<S> refused(Refusal refusal, @Nullable String field) {
    return new Refused<>(refusal, field);
  }
}
