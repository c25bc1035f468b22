package be.jalon.aggregates;

import be.jalon.contracts.Refusal;
import be.jalon.security.CommonProblem;
import be.jalon.security.RefusedException;
import org.jspecify.annotations.Nullable;

/** What became of a command, once the store has acknowledged it. */
public sealed interface Outcome<S> {

  /** @param repeated the same keyed command was done before; nothing was done now */
  record Done<S>(Current<S> now, boolean repeated) implements Outcome<S> {}

  /** @param sequence of the aggregate that refused, told as ETag; null when there is none yet */
  record Refused<S>(Refusal refusal, @Nullable String field, @Nullable Long sequence) implements Outcome<S> {}

  record NotFound<S>() implements Outcome<S> {}

  /** The caller's {@code If-Match} is not the sequence any more: this one is. */
  record Stale<S>(long sequence) implements Outcome<S> {}

  /** The caller's {@code Idempotency-Key} came with another body before. */
  record KeyReused<S>() implements Outcome<S> {}

  record Erased<S>() implements Outcome<S> {}

  /**
   * What is there now.
   *
   * @throws RefusedException for every other outcome: the problem that the caller gets
   */
  default Current<S> orThrow() {
    return switch (this) {
      case Done<S>(var now, _) -> now;
      case Refused<S>(var refusal, var field, var sequence) -> throw new RefusedException(refusal, field, sequence);
      case NotFound<S> _ -> throw new RefusedException(CommonProblem.NOT_FOUND);
      case Stale<S>(var sequence) -> throw new RefusedException(CommonProblem.STALE, null, sequence);
      case KeyReused<S> _ -> throw new RefusedException(CommonProblem.IDEMPOTENCY_KEY_REUSED);
      case Erased<S> _ -> throw new RefusedException(CommonProblem.ERASED);
    };
  }
}
