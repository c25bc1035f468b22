package be.jalon.aggregates;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a command came, apart from what it says.
 *
 * @param ifMatch the sequence that the caller saw; null when they do not care
 * @param key the caller's {@code Idempotency-Key}; null when they gave none
 * @param traceparent W3C trace context, carried on by the events; null when there is none
 */
public record Command(@Nullable Long ifMatch, @Nullable IdempotencyKey key, @Nullable String traceparent) {

  /**
   * @param keyHash keyed hash of caller, route and key; shaped as an id
   * @param bodyHash keyed hash of the request's body
   */
  public record IdempotencyKey(String keyHash, String bodyHash) {}

  private static final Command PLAIN = new Command(null, null, null);

  /** A command without precondition or key, such as what a clock or an event brings about. */
  public static Command plain() {
    return PLAIN;
  }

  /** The id of what this command creates: told by the key, so that a repeat meets the first one's document; random without a key. */
  public String newId() {
    return key == null ? UUID.randomUUID().toString() : key.keyHash();
  }
}
