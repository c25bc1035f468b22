package be.jalon.portal.agenda;

import be.jalon.contracts.AppointmentId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/**
 * An appointment for somebody's own calendar (RFC 5545), which others may look into: a time and one neutral word, neither with whom, nor where, nor from which system.
 * Holds no text that anybody wrote, so there is nothing to escape and no line to fold.
 */
final class CalendarFile {

  private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private CalendarFile() {
  }

  /**
   * @param version grows with every change: a calendar that has the appointment already moves it
   * @param title one neutral word in the reader's language
   */
  static String of(AppointmentId id, long version, Instant start, Instant end, String title, Instant now) {
    return String.join("\r\n", List.of(
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//calendar//EN",
        "BEGIN:VEVENT",
        "UID:" + UUID.nameUUIDFromBytes(id.value().getBytes(StandardCharsets.UTF_8)),
        "SEQUENCE:" + version,
        "DTSTAMP:" + UTC.format(now),
        "DTSTART:" + UTC.format(start),
        "DTEND:" + UTC.format(end),
        "SUMMARY:" + title,
        "CLASS:PRIVATE",
        "END:VEVENT",
        "END:VCALENDAR",
        ""));
  }
}
