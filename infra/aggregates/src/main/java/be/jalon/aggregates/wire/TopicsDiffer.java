package be.jalon.aggregates.wire;

/** The topics are not set as the guarantees need them. The message names each difference and what to do. */
public final class TopicsDiffer extends RuntimeException {

  TopicsDiffer(String message) {
    super(message);
  }
}
