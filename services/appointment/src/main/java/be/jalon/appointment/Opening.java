package be.jalon.appointment;

import java.time.LocalTime;
import java.util.List;

/**
 * Hours on one day during which a practitioner receives.
 *
 * @param from Europe/Brussels wall time, inclusive
 * @param until exclusive; midnight is the end of the day
 */
public record Opening(LocalTime from, LocalTime until, Place place) {

  boolean ordered() {
    return until.equals(LocalTime.MIDNIGHT) || from.isBefore(until);
  }

  boolean overlaps(Opening other) {
    return from.isBefore(other.lastMoment()) && other.from.isBefore(lastMoment());
  }

  static boolean anyOverlap(List<Opening> openings) {
    return openings.stream().anyMatch(one -> openings.stream().anyMatch(other -> one != other && one.overlaps(other)));
  }

  private LocalTime lastMoment() {
    return until.equals(LocalTime.MIDNIGHT) ? LocalTime.MAX : until;
  }
}
