package be.jalon.appointment;

import be.jalon.contracts.Brussels;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of time.
 *
 * @param start first instant (UTC)
 * @param end first instant (UTC) after it
 */
public record Slot(Instant start, Instant end) {

  public Slot {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("a slot ends after it starts");
    }
  }

  public static Slot of(Instant start, int minutes) {
    return new Slot(start, start.plus(Duration.ofMinutes(minutes)));
  }

  /** The whole date in Brussels: 23, 24 or 25 hours. */
  static Slot day(LocalDate date) {
    return new Slot(Brussels.startOf(date), Brussels.endOf(date));
  }

  /** Nothing when there is no time between the two. */
  static Optional<Slot> between(Instant start, Instant end) {
    return start.isBefore(end) ? Optional.of(new Slot(start, end)) : Optional.empty();
  }

  boolean overlaps(Slot other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  boolean contains(Slot other) {
    return !other.start.isBefore(start) && !other.end.isAfter(end);
  }

  Optional<Slot> common(Slot other) {
    return between(start.isAfter(other.start) ? start : other.start, end.isBefore(other.end) ? end : other.end);
  }

  /** What is left of this when the busy times are taken out, in order. */
  List<Slot> without(List<Slot> busy) {
    var left = new ArrayList<Slot>();
    var from = start;
    for (var taken : busy.stream().filter(this::overlaps).sorted(Comparator.comparing(Slot::start)).toList()) {
      between(from, taken.start).ifPresent(left::add);
      from = from.isAfter(taken.end) ? from : taken.end;
    }
    between(from, end).ifPresent(left::add);
    return left;
  }

  /** The same times, in order, with those that touch or overlap made one. */
  static List<Slot> joined(List<Slot> slots) {
    var joined = new ArrayList<Slot>();
    for (var slot : slots.stream().sorted(Comparator.comparing(Slot::start)).toList()) {
      if (joined.isEmpty() || joined.getLast().end.isBefore(slot.start)) {
        joined.add(slot);
      } else {
        var last = joined.removeLast();
        joined.add(new Slot(last.start, last.end.isAfter(slot.end) ? last.end : slot.end));
      }
    }
    return List.copyOf(joined);
  }

  int minutes() {
    return Math.toIntExact(Duration.between(start, end).toMinutes());
  }

  /** The Brussels dates it touches, in order. */
  List<LocalDate> dates() {
    return Brussels.dayOf(start).datesUntil(Brussels.dayOf(end.minusNanos(1)).plusDays(1)).toList();
  }
}
