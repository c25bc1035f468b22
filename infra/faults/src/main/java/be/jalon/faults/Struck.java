package be.jalon.faults;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A fault that happened.
 *
 * @param at since the beginning of the run
 * @param whom what was struck
 * @param readyAfter until every instance of every service was ready again, counted from the end of the cause; null where nobody waited for it
 */
record Struck(Duration at, String fault, String whom, Duration lasted, @Nullable Duration readyAfter) {

  @Override
  public String toString() {
    return "%5d s  %-16s %s (%.1f s)%s".formatted(at.toSeconds(), fault, whom, lasted.toMillis() / 1000.0,
        readyAfter == null ? "" : ", ready after %.1f s".formatted(readyAfter.toMillis() / 1000.0));
  }
}
