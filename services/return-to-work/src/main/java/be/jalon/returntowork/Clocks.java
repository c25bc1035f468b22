package be.jalon.returntowork;

import be.jalon.contracts.Release;
import be.jalon.contracts.sections.LegalClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The legal clocks of one return. One of a kind runs at a time; one that lapsed stays until what it was for is done. */
public record Clocks(List<Running> running) {

  static final Clocks NONE = new Clocks(List.of());

  /**
   * @param lastDay last day (Europe/Brussels) on which it has not lapsed; later than the clock's own due date where a finding takes the later calendar (R61);
   *     null for a clock that only asks for somebody's attention
   * @param said whether its lapse was announced
   * @param release to whom the author of what started it opened the status: its lapse goes no further
   */
  public record Running(LegalClock clock, @Nullable LocalDate lastDay, boolean said, Release release) {

    boolean lapsedOn(LocalDate today) {
      return lastDay != null && today.isAfter(lastDay);
    }

    boolean of(String kind) {
      return clock.kind().equals(kind);
    }
  }

  public Clocks {
    running = List.copyOf(running);
  }

  Clocks start(LegalClock clock, @Nullable LocalDate lastDay, Release release) {
    return new Clocks(Stream.concat(without(clock.kind()), Stream.of(new Running(clock, lastDay, false, release))).toList());
  }

  Clocks stop(String kind) {
    return new Clocks(without(kind).toList());
  }

  /** The same clocks, this one's lapse announced. */
  Clocks announced(Running lapsed) {
    return new Clocks(running.stream().map(clock -> clock.equals(lapsed) ? new Running(clock.clock(), clock.lastDay(), true, clock.release()) : clock).toList());
  }

  Optional<Running> lapsedUnsaid(LocalDate today) {
    return running.stream().filter(clock -> !clock.said() && clock.lapsedOn(today)).findFirst();
  }

  boolean lapsed(String kind, LocalDate today) {
    return running.stream().anyMatch(clock -> clock.of(kind) && clock.lapsedOn(today));
  }

  Optional<LocalDate> due(String kind) {
    return running.stream().filter(clock -> clock.of(kind)).map(clock -> clock.clock().due()).findFirst();
  }

  /** The first day on which a lapse is still to be announced. */
  Optional<LocalDate> nextAnnouncement() {
    return running.stream().filter(clock -> !clock.said()).map(Running::lastDay).<LocalDate>mapMulti((day, keep) -> {
      if (day != null) {
        keep.accept(day.plusDays(1));
      }
    }).min(LocalDate::compareTo);
  }

  List<LegalClock> legal() {
    return running.stream().map(Running::clock).toList();
  }

  private Stream<Running> without(String kind) {
    return running.stream().filter(clock -> !clock.of(kind));
  }
}
