package be.jalon.returntowork;

import be.jalon.aggregates.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What stands against something, and in which field of the request.
 */
record Objection(ReturnRefusal refusal, @Nullable String field) {

  <S> Decision<S> refused() {
    return Decision.refused(refusal, field);
  }
}
