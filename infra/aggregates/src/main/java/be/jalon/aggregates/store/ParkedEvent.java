package be.jalon.aggregates.store;

import be.jalon.contracts.PathwayId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * A record that could not be read or handled, or that waits for one that could not: kept as it came, sealed as it came.
 *
 * @param place {@code <topic>/<partition>/<offset>}
 * @param stream its own, or its place where none could be read
 * @param explanation classes of what went wrong; never a message that could hold something of the event
 * @param parkedAt UTC, milliseconds
 */
@Document("parked")
public record ParkedEvent(@MongoId String place, @Field("stream") String stream, @Field("sequence") long sequence,
    @Field("pathway") @Nullable PathwayId pathway, @Field("reason") Reason reason, @Field("explanation") String explanation,
    @Field("parkedAt") Instant parkedAt, @Field("key") @Nullable String key, @Field("headers") List<Header> headers, @Field("body") byte[] body) {

  public enum Reason {
    /** The record is none of our CloudEvents. */
    NOT_AN_EVENT,
    /** An upgrade will know it. */
    UNKNOWN_TYPE,
    /** Its content is not what its type says. */
    UNREADABLE,
    /** A handler threw. */
    NOT_HANDLED,
    /** It is about something that another topic has still to tell. */
    EARLY,
    /** An earlier event of its stream is parked. */
    FOLLOWS
  }

  /** One of the record's headers. */
  public record Header(@Field("name") String name, @Field("value") byte[] value) {}
}
