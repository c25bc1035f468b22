package be.jalon.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way: the CloudEvents 1.0 attributes and the event itself.
 *
 * @param stream the aggregate that says it
 * @param sequence 1, 2, 3 ... within the stream; grows without gaps except after a restore
 * @param time when it was written down (UTC)
 * @param traceparent W3C trace context, if there was one
 */
public record Envelope<E extends Event>(Stream stream, long sequence, Instant time, @Nullable String traceparent, E event) {

  /** Unique for ever: {@code <service>/<id>/<sequence>}. */
  public String id() {
    return stream + "/" + sequence;
  }

  public String type() {
    return Event.wireName(event.getClass());
  }
}
