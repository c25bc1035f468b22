package be.jalon.pathway.web;

import be.jalon.contracts.people.PersonKey;
import be.jalon.pathway.PathwayRefusal;
import be.jalon.security.RefusedException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many streams may be open at this instance: altogether, and for one account, so that nobody's forgotten tabs take the place of others. Altogether as many
 * as half of this JVM's heap bears, unless somebody who knows better says so: a viewer too many is to be refused, not to end the service for all.
 */
@Component
class OpenStreams {

  /** Measured 170 KB with 5,000 streams, most of it Tomcat's buffers ({@code infra/bench/run growth-streams}). */
  private static final long BYTES_A_STREAM = 176 * 1024;
  private static final int MOST = 20_000;

  private final int perCaller;
  private final Semaphore places;
  private final Map<PersonKey, Integer> byCaller = new ConcurrentHashMap<>();

  OpenStreams(@Value("${jalon.streams.per-caller:20}") int perCaller, @Value("${jalon.streams.at-most:0}") int atMost, MeterRegistry meters) {
    this.perCaller = perCaller;
    this.places = new Semaphore(atMost > 0 ? atMost : borneBy(Runtime.getRuntime().maxMemory()));
    Gauge.builder("jalon.streams.places", places, Semaphore::availablePermits).description("streams that may still be opened here").register(meters);
  }

  static int borneBy(long heapBytes) {
    return (int) Math.min(MOST, heapBytes / 2 / BYTES_A_STREAM);
  }

  /**
   * @return gives the place back; once, however often it is run
   * @throws RefusedException {@code too-many-streams} of this caller, {@code streams-full} here
   */
  Runnable take(PersonKey caller) {
    if (!places.tryAcquire()) {
      throw new RefusedException(PathwayRefusal.STREAMS_FULL);
    }
    if (byCaller.merge(caller, 1, Integer::sum) > perCaller) {
      giveBack(caller);
      throw new RefusedException(PathwayRefusal.TOO_MANY_STREAMS);
    }
    var open = new AtomicBoolean(true);
    return () -> {
      if (open.compareAndSet(true, false)) {
        giveBack(caller);
      }
    };
  }

  private void giveBack(PersonKey caller) {
    byCaller.computeIfPresent(caller, (_, open) -> open == 1 ? null : open - 1);
    places.release();
  }
}
