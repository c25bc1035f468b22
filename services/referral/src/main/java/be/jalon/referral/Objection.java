package be.jalon.referral;

import be.jalon.aggregates.Decision;
import be.jalon.contracts.Refusal;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a rule holds against a request.
 *
 * @param field path of the field at fault; null when none is
 */
record Objection(Refusal refusal, @Nullable String field) {

  /** Any rule's objection refuses the whole; the first one is told. */
  @SafeVarargs
  static Optional<Objection> first(Supplier<Optional<Objection>>... rules) {
    return Stream.of(rules).map(Supplier::get).flatMap(Optional::stream).findFirst();
  }

  static Optional<Objection> when(boolean broken, Refusal refusal, @Nullable String field) {
    return broken ? Optional.of(new Objection(refusal, field)) : Optional.empty();
  }

  <S> Decision<S> refusing() {
    return Decision.refused(refusal, field);
  }
}
