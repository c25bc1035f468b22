package be.jalon.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Free time is open time without what is taken: computed whenever somebody asks, never stored. */
public final class FreeTime {

  /** @param start first instant (UTC) of a session that could be booked */
  public record Start(Instant start, Place place) {}

  private FreeTime() {
  }

  /**
   * The starts of one date, back to back from the beginning of each free stretch, so that sessions leave no unusable rests.
   *
   * @param busy times taken, in any order
   * @param notBefore nothing before this instant is offered
   */
  static List<Start> on(LocalDate date, Agenda agenda, List<Slot> busy, int minutes, @Nullable Boolean byVideo, Instant notBefore) {
    var starts = new ArrayList<Start>();
    for (var open : agenda.openOn(date)) {
      if (open.place().suits(byVideo)) {
        for (var gap : open.time().without(busy)) {
          for (var session = Slot.of(gap.start(), minutes); gap.contains(session); session = Slot.of(session.end(), minutes)) {
            if (!session.start().isBefore(notBefore)) {
              starts.add(new Start(session.start(), open.place()));
            }
          }
        }
      }
    }
    return starts;
  }
}
