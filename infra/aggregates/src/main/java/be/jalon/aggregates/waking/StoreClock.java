package be.jalon.aggregates.waking;

import java.time.Clock;
import java.time.Duration;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Compares this instance's clock with the store's. One that is more than five seconds off is not ready, wakes nothing, and closes its streams:
 * consents and legal clocks end at an instant.
 */
public final class StoreClock {

  private static final Duration TOLERATED = Duration.ofSeconds(5);
  private static final Logger LOG = LoggerFactory.getLogger(StoreClock.class);

  private final MongoOperations store;
  private final Clock clock;
  private volatile Duration off = Duration.ZERO;

  public StoreClock(MongoOperations store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  public boolean agrees() {
    return off.abs().compareTo(TOLERATED) <= 0;
  }

  /** How far this instance is ahead of the store; negative when behind. */
  public Duration ahead() {
    return off;
  }

  public void compare() {
    var before = clock.instant();
    var theirs = store.executeCommand(new Document("hello", 1)).getDate("localTime").toInstant();
    var middle = before.plus(Duration.between(before, clock.instant()).dividedBy(2));
    off = Duration.between(theirs, middle);
    if (!agrees()) {
      LOG.error("this instance's clock is {} ahead of the store's: it is not ready and wakes nothing until that is put right", off);
    }
  }
}
