package be.jalon.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * How much each caller may still ask, in the memory of this instance: a caller who reaches three instances has three allowances. One who paused long enough to
 * have the whole of it back is forgotten, so that memory is bounded by who asked lately.
 */
final class Allowances {

  private static final int CALLERS_AT_MOST = 100_000;

  private final SecurityProperties.Rate rate;
  private final Ticker clock;
  private final Cache<String, Bucket> buckets;

  Allowances(SecurityProperties.Rate rate, Ticker clock) {
    this.rate = rate;
    this.clock = clock;
    this.buckets = Caffeine.newBuilder()
        .maximumSize(CALLERS_AT_MOST)
        .expireAfterAccess(Duration.ofSeconds(1 + rate.burst() / rate.perSecond()))
        .ticker(clock)
        .build();
  }

  /** Takes one request off a caller's allowance. @return how long until there is one again; zero when there was */
  Duration take(String caller) {
    return Duration.ofNanos(buckets.get(caller, _ -> full()).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
  }

  long remembered() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
        .withCustomTimePrecision(new Nanos(clock))
        .build();
  }

  private record Nanos(Ticker clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      return clock.read();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
