package be.jalon.appointment;

import java.time.Duration;

/**
 * A time during which a practitioner receives nobody: leave, illness, training. No reason is kept.
 */
public record Closure(String id, Slot time) {

  static final Duration LONGEST = Duration.ofDays(366);
}
