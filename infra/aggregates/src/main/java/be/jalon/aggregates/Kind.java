package be.jalon.aggregates;

import be.jalon.contracts.PathwayId;
import java.time.Instant;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One kind of aggregate: where it is kept and what the store must know of its state.
 *
 * @param collection the store's collection; also the kind's name in logs and metrics
 * @param pathway to which pathway a state belongs; null for a kind of no pathway, which then holds nothing confidential and says no events
 * @param due when a state wants to be woken (UTC), null for never
 * @param wake what happens then, at the given time (UTC); deciding must move {@code due} on
 * @param keys by what a state can be looked up, such as {@code "sender:account:x"}; never anything personal
 * @param streamId the second part of the stream's name, from the document's id
 * @param outlivesErasure whether documents stay when their pathway is erased
 */
public record Kind<S>(
    String collection,
    Class<S> type,
    @Nullable Function<S, PathwayId> pathway,
    Function<S, @Nullable Instant> due,
    @Nullable BiFunction<S, Instant, Decision<S>> wake,
    Function<S, Set<String>> keys,
    UnaryOperator<String> streamId,
    boolean outlivesErasure) {

  public static <S> Builder<S> of(String collection, Class<S> type) {
    return new Builder<>(collection, type);
  }

  /** Whether the library takes its documents away when their pathway is erased. */
  public boolean erasable() {
    return speaks() && !outlivesErasure;
  }

  boolean speaks() {
    return pathway != null;
  }

  @Nullable PathwayId pathwayOf(S state) {
    return pathway == null ? null : pathway.apply(state);
  }

  public static final class Builder<S> {

    private final String collection;
    private final Class<S> type;
    private @Nullable Function<S, PathwayId> pathway;
    private Function<S, @Nullable Instant> due = _ -> null;
    private @Nullable BiFunction<S, Instant, Decision<S>> wake;
    private Function<S, Set<String>> keys = _ -> Set.of();
    private UnaryOperator<String> streamId = UnaryOperator.identity();
    private boolean outlivesErasure;

    private Builder(String collection, Class<S> type) {
      this.collection = collection;
      this.type = type;
    }

    public Builder<S> pathway(Function<S, PathwayId> pathway) {
      this.pathway = pathway;
      return this;
    }

    public Builder<S> due(Function<S, @Nullable Instant> due) {
      this.due = due;
      return this;
    }

    public Builder<S> wake(BiFunction<S, Instant, Decision<S>> wake) {
      this.wake = wake;
      return this;
    }

    public Builder<S> keys(Function<S, Set<String>> keys) {
      this.keys = keys;
      return this;
    }

    /** For a kind whose ids are another kind's too, since two aggregates of a service must not share a stream. */
    Builder<S> streamId(UnaryOperator<String> streamId) {
      this.streamId = streamId;
      return this;
    }

    /** For the one who erases: documents of this kind stay, and their own commands take out what is personal. */
    public Builder<S> outlivesErasure() {
      this.outlivesErasure = true;
      return this;
    }

    public Kind<S> build() {
      return new Kind<>(collection, type, pathway, due, wake, keys, streamId, outlivesErasure);
    }
  }
}
