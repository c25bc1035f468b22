package be.jalon.faults.truth;

import java.time.Instant;

/** A time that an appointment holds. */
public record Taken(String practitioner, String appointment, Instant start, Instant end) {

  boolean overlaps(Taken other) {
    return practitioner.equals(other.practitioner) && start.isBefore(other.end) && other.start.isBefore(end);
  }
}
