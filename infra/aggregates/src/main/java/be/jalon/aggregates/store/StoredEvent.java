package be.jalon.aggregates.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * An event as it lies in an outbox or the journal.
 *
 * @param time when it was written down (UTC, milliseconds)
 * @param body sealed JSON, UTF-8
 */
public record StoredEvent(@Field("sequence") long sequence, @Field("type") String type, @Field("time") Instant time,
    @Field("traceparent") @Nullable String traceparent, @Field("body") byte[] body) {}
