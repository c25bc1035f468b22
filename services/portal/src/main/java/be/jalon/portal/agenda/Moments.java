package be.jalon.portal.agenda;

import be.jalon.contracts.Brussels;
import be.jalon.portal.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Times as the clock on the wall in Brussels shows them. In the night in which it is put back an hour comes twice: then it is said which of the two is meant. */
final class Moments {

  private final Words words;

  Moments(Words words) {
    this.words = words;
  }

  String time(Instant at) {
    var offsets = Brussels.ZONE.getRules().getValidOffsets(LocalDateTime.ofInstant(at, Brussels.ZONE));
    if (offsets.size() < 2) {
      return words.time(at);
    }
    return words.of(Brussels.ZONE.getRules().isDaylightSavings(at) ? "agenda.summer-time" : "agenda.winter-time", words.time(at));
  }

  String fromUntil(Instant from, Instant until) {
    return words.of("agenda.from-until", time(from), time(until));
  }

  String when(Instant from, Instant until) {
    return words.of("agenda.when", words.day(words.dayOf(from)), fromUntil(from, until));
  }

  String when(Instant at) {
    return words.of("agenda.when", words.day(words.dayOf(at)), time(at));
  }

  /** However long it is: within a day by the clock, whole days by their dates. */
  String span(Instant from, Instant until) {
    var first = words.dayOf(from);
    var last = words.dayOf(until.minusNanos(1));
    boolean wholeDays = from.equals(first.atStartOfDay(Brussels.ZONE).toInstant()) && until.equals(last.plusDays(1).atStartOfDay(Brussels.ZONE).toInstant());
    return wholeDays ? first.equals(last) ? words.day(first) : period(first, last)
        : first.equals(last) ? when(from, until) : words.of("agenda.closed-period", when(from), when(until));
  }

  String period(LocalDate from, LocalDate until) {
    return words.of("period", words.shortDate(from), words.date(until));
  }

  /**
   * What somebody typed by the clock on the wall; of an hour that comes twice, the first. Null for what is no time, and for the hour that is left out when the clock
   * is put forward: nobody is given an appointment at another time than they typed.
   */
  static @Nullable Instant typed(String dateTime) {
    try {
      var local = LocalDateTime.parse(dateTime);
      var offsets = Brussels.ZONE.getRules().getValidOffsets(local);
      return offsets.isEmpty() ? null : local.toInstant(offsets.getFirst());
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
