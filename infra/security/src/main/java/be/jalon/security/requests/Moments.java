package be.jalon.security.requests;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;

/**
 * Dates and times as requests tell them: ISO 8601 text and nothing else, from 1900 to 2199. No life, contract or rule reaches further, while calendars, stores and
 * loops over days come to grief long before Java's own limits.
 */
public final class Moments {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  static final Map<Class<?>, Function<String, ?>> READERS = Map.of(LocalDate.class, Moments::day, LocalTime.class, LocalTime::parse, Instant.class, Moments::instant,
      OffsetDateTime.class, Moments::moment);

  private Moments() {
  }

  /** @throws DateTimeException for anything but such a date */
  public static LocalDate day(String text) {
    return within(LocalDate.parse(text));
  }

  /** @throws DateTimeException for anything but such a moment with its offset */
  public static OffsetDateTime moment(String text) {
    var moment = OffsetDateTime.parse(text);
    within(moment.toLocalDate());
    return moment;
  }

  /** @throws DateTimeException for anything but such a moment with its offset */
  public static Instant instant(String text) {
    return moment(text).withOffsetSameInstant(ZoneOffset.UTC).toInstant();
  }

  private static LocalDate within(LocalDate day) {
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw new DateTimeException("a year from " + FIRST_YEAR + " to " + LAST_YEAR + " expected");
    }
    return day;
  }
}
