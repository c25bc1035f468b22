package be.jalon.aggregates;

import be.jalon.aggregates.store.StoredDocument;

/** One attempt at a command: it is settled without a write, or it comes to one. */
sealed interface Step<S> {

  record Settled<S>(Outcome<S> outcome) implements Step<S> {}

  /** @param outcome what the caller gets if the write succeeds */
  record Write<S>(StoredDocument next, Outcome<S> outcome) implements Step<S> {}
}
