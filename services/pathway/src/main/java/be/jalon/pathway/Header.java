package be.jalon.pathway;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.Stream;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.sections.AppointmentNote;
import be.jalon.contracts.sections.Ball;
import be.jalon.contracts.sections.CareStatus;
import be.jalon.contracts.sections.Identity;
import be.jalon.contracts.sections.LegalClock;
import be.jalon.contracts.sections.ReturnPlan;
import be.jalon.contracts.sections.ReturnStatus;
import be.jalon.contracts.sections.SeatNote;
import be.jalon.contracts.sections.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a pathway stands, as far as one reader's timeline tells it: a fold over what is visible and nothing else, so it cannot tell more than the timeline.
 *
 * @param ball who is to act next, by the latest entry that says so
 * @param seats the reader's own and those that visible entries tell of
 * @param care one for each referral told of
 * @param returns one for each return to work told of
 * @param appointments those still to come, soonest first
 */
public record Header(PathwayId pathway, Life life, Capacity capacity, @Nullable Identity identity, @Nullable Ball ball, Collection<SeatNote> seats,
    Collection<Care> care, Collection<Return> returns, List<AppointmentNote> appointments) {

  /** On what a header draws. */
  static final Set<DataCategory> CATEGORIES =
      Set.of(DataCategory.IDENTITY, DataCategory.CARE_STATUS, DataCategory.RETURN_STATUS, DataCategory.RETURN_PLAN);

  /** By what it is told who sits at the table. */
  static final Set<DataCategory> SEATS = Set.of(DataCategory.CARE_STATUS, DataCategory.RETURN_STATUS);

  /** What of it stands in a list of pathways: enough to see whom a line is about, how it stands and what comes next. */
  static final Set<DataCategory> LINE = Set.of(DataCategory.IDENTITY, DataCategory.CARE_STATUS, DataCategory.RETURN_STATUS);

  /** @param about the referral's stream */
  public record Care(Stream about, CareStatus.Stage stage, @Nullable Ball ball, @Nullable Urgency urgency, @Nullable LocalDate expectedOn) {
  }

  /** @param plan the latest revision told; it supersedes the ones before */
  public record Return(Stream about, ReturnStatus.@Nullable Stage stage, ReturnStatus.@Nullable Procedure procedure, @Nullable Ball ball, List<LegalClock> clocks,
      @Nullable ReturnPlan plan) {
  }

  /** @param shown in the order in which a timeline is shown */
  static Header of(Pathway pathway, Reader reader, List<Standing> standings, List<Shown> shown, Instant now) {
    var fold = new Fold();
    standings.forEach(fold::standing);
    shown.forEach(fold::add);
    return new Header(pathway.id(), pathway.life(), reader.capacity(), fold.identity, fold.ball, fold.allSeats(), List.copyOf(fold.care.values()), List.copyOf(fold.returns.values()),
        fold.appointments.values().stream().filter(note -> isToCome(note, now)).sorted((one, other) -> one.start().compareTo(other.start())).toList());
  }

  /** What a line of a list can say of it. */
  Header withoutPlans() {
    var withoutPlans = returns.stream().map(each -> new Return(each.about(), each.stage(), each.procedure(), each.ball(), each.clocks(), null)).toList();
    return new Header(pathway, life, capacity, identity, ball, seats, care, withoutPlans, appointments);
  }

  private static boolean isToCome(AppointmentNote note, Instant now) {
    return note.state() == AppointmentNote.State.BOOKED && note.start() != null && note.start().isAfter(now);
  }

  private static final class Fold {

    private @Nullable Identity identity;
    private @Nullable Ball ball;
    private final Map<SeatId, SeatNote> own = new LinkedHashMap<>();
    private final Map<SeatId, SeatNote> seats = new TreeMap<>(Comparator.comparing(SeatId::value));
    private final Map<Stream, Care> care = new TreeMap<>(Comparator.comparing(Stream::value));
    private final Map<Stream, Return> returns = new TreeMap<>(Comparator.comparing(Stream::value));
    private final Map<String, AppointmentNote> appointments = new LinkedHashMap<>();

    void standing(Standing standing) {
      if (standing instanceof Standing.Holding(var seat, _, _)) {
        own.put(seat.id(), seat.note());
      }
    }

    /** Their own first; of a seat of theirs the latest entry tells, like of any other. */
    List<SeatNote> allSeats() {
      var all = new LinkedHashMap<>(own);
      all.putAll(seats);
      return List.copyOf(all.values());
    }

    void add(Shown shown) {
      var about = shown.entry().stream();
      for (var section : shown.sections().present()) {
        switch (section) {
          case Identity told -> identity = told;
          case CareStatus status -> add(about, status);
          case ReturnStatus status -> add(about, status);
          case ReturnPlan plan -> returns.merge(about, new Return(about, null, null, null, List.of(), plan),
              (known, _) -> new Return(about, known.stage(), known.procedure(), known.ball(), known.clocks(), plan));
          default -> { /* the timeline tells it */ }
        }
      }
    }

    private void add(Stream about, CareStatus status) {
      ball = status.ball() == null ? ball : status.ball();
      if (status.seat() != null) {
        seats.put(status.seat().seat(), status.seat());
      } else if (status.appointment() != null) {
        appointments.put(status.appointment().appointment().value(), status.appointment());
      } else if (about.service().equals("referral")) {
        var known = care.get(about);
        care.put(about, new Care(about, status.stage(), status.ball(), status.urgency() == null && known != null ? known.urgency() : status.urgency(),
            status.expectedOn()));
      }
    }

    private void add(Stream about, ReturnStatus status) {
      ball = status.ball() == null ? ball : status.ball();
      if (status.seat() != null) {
        seats.put(status.seat().seat(), status.seat());
      } else if (status.appointment() != null) {
        appointments.put(status.appointment().appointment().value(), status.appointment());
      } else if (about.service().equals("return-to-work")) {
        var known = returns.get(about);
        returns.put(about, new Return(about, status.stage(), status.procedure() == null && known != null ? known.procedure() : status.procedure(),
            status.ball(), status.clocks(), known == null ? null : known.plan()));
      }
    }
  }
}
