package be.jalon.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The wall clock of the field: the law counts days where the patient lives, agendas are written and shown there. Everything between is UTC. */
public final class Brussels {

  public static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

  private Brussels() {
  }

  public static LocalDate dayOf(Instant at) {
    return at.atZone(ZONE).toLocalDate();
  }

  /** First instant of that day. */
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  /** First instant that is not of that day any more: 23, 24 or 25 hours after its start. */
  public static Instant endOf(LocalDate day) {
    return startOf(day.plusDays(1));
  }

  /** With the offset that the clock on the wall has then. */
  public static OffsetDateTime shown(Instant at) {
    return at.atZone(ZONE).toOffsetDateTime();
  }
}
