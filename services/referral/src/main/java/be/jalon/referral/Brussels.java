package be.jalon.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days are Belgian days; instants are UTC. */
final class Brussels {

  private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

  private Brussels() {
  }

  static LocalDate dayOf(Instant at) {
    return at.atZone(ZONE).toLocalDate();
  }

  /** The first instant that is not of that day any more. */
  static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZONE).toInstant();
  }
}
