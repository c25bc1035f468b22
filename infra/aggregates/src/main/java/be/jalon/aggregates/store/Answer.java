package be.jalon.aggregates.store;

import java.time.Instant;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * That a keyed command was done: enough to tell a repeat from a reuse, and nothing of what was answered.
 *
 * @param status what it did
 * @param at when it was done (UTC, milliseconds)
 */
public record Answer(@Field("key") String keyHash, @Field("body") String bodyHash, @Field("status") Status status, @Field("at") Instant at) {

  public enum Status { CREATED, CHANGED }
}
