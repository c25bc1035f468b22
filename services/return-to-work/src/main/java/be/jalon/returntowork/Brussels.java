package be.jalon.returntowork;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The law counts days where the patient lives; everything else counts UTC. */
final class Brussels {

  private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

  private Brussels() {
  }

  static LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, ZONE);
  }

  /** First instant of that day. */
  static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }
}
