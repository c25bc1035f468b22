package be.jalon.referral;

import be.jalon.contracts.sections.CareStatus.Stage;
import be.jalon.contracts.sections.Urgency;
import be.jalon.referral.Status.Awaiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a network keeps up: counts and durations, nothing of anybody.
 *
 * @param asOf when they were counted (UTC)
 * @param stillAfter how long without anything counts as standing still
 * @param lookedBack of how long ago the waits are told
 * @param unanswered requests that wait for an answer
 * @param waits of those taken in meanwhile
 * @param running people in care
 * @param dangers that nobody has acknowledged
 */
public record Figures(Instant asOf, Duration stillAfter, Duration lookedBack, List<Unanswered> unanswered, List<Waits> waits, List<Running> running, Dangers dangers) {

  static final Duration LOOKED_BACK = Duration.ofDays(90);

  /** Fewer would tell of somebody's own wait. */
  static final int AT_LEAST = 5;

  private static final double MEDIAN = 0.5;
  private static final double SLOW_END = 0.9;
  private static final Set<Stage> AWAITING = EnumSet.of(Stage.REQUESTED, Stage.INFORMATION_ASKED, Stage.WAITING_LIST);
  private static final Set<Stage> TAKEN = EnumSet.of(Stage.ACCEPTED, Stage.IN_CARE, Stage.INTERRUPTED);

  /** @param late not answered in time. @param longest since the first of them was sent */
  public record Unanswered(Urgency urgency, Stage state, int count, int late, Duration longest) {
  }

  /**
   * @param taken how many were taken in
   * @param toTaken from asking to being taken in; null of fewer than five
   * @param started how many of them have had their first appointment
   * @param toStart from asking to the first appointment; null of fewer than five
   */
  public record Waits(Urgency urgency, int taken, @Nullable Spread toTaken, int started, @Nullable Spread toStart) {
  }

  /** @param median half of them waited no longer. @param slowEnd nine in ten did */
  public record Spread(Duration median, Duration slowEnd) {
  }

  /** @param still of which nothing was done or told for a while. @param longest since when of any of these; null for none */
  public record Running(Stage state, int count, int still, @Nullable Duration longest) {
  }

  /** @param late nobody acknowledged them in time. @param longest since the first was named; null for none */
  public record Dangers(int count, int late, @Nullable Duration longest) {
  }

  /** @param taken in the time looked back on, whatever became of it */
  static Figures of(Collection<Referral> awaiting, Collection<Referral> running, Collection<Referral> taken, Collection<Concern> concerns, Duration stillAfter, Instant now) {
    return new Figures(now, stillAfter, LOOKED_BACK,
        byUrgency().flatMap(urgency -> AWAITING.stream().map(state -> those(awaiting, each -> each.urgency() == urgency && each.stage() == state)).filter(those -> !those.isEmpty())
            .map(those -> unanswered(those, now))).toList(),
        byUrgency().map(urgency -> those(taken, each -> each.urgency() == urgency)).filter(those -> !those.isEmpty()).map(Figures::waits).toList(),
        TAKEN.stream().map(state -> those(running, each -> each.stage() == state)).filter(those -> !those.isEmpty()).map(those -> running(those, stillAfter, now)).toList(),
        new Dangers(concerns.size(), (int) concerns.stream().filter(concern -> concern.state() instanceof Concern.Unanswered).count(),
            longest(concerns.stream().map(Concern::raisedAt), now)));
  }

  private static Stream<Urgency> byUrgency() {
    return Stream.of(Urgency.values()).sorted(Comparator.reverseOrder());
  }

  private static List<Referral> those(Collection<Referral> referrals, Predicate<Referral> which) {
    return referrals.stream().filter(which).toList();
  }

  private static Unanswered unanswered(List<Referral> those, Instant now) {
    var one = those.getFirst();
    return new Unanswered(one.urgency(), one.stage(), those.size(), (int) those.stream().filter(each -> isLate(each, now)).count(),
        Objects.requireNonNull(longest(those.stream().map(Referral::sentAt), now)));
  }

  private static boolean isLate(Referral referral, Instant now) {
    return referral.status() instanceof Awaiting awaiting && !now.isBefore(awaiting.deadline().at());
  }

  private static Waits waits(List<Referral> those) {
    var toTaken = durations(those, Course::taken);
    var toStart = durations(those, Course::started);
    return new Waits(those.getFirst().urgency(), toTaken.size(), spread(toTaken), toStart.size(), spread(toStart));
  }

  private static Running running(List<Referral> those, Duration stillAfter, Instant now) {
    var still = those.stream().map(Referral::movedAt).filter(moved -> !now.isBefore(moved.plus(stillAfter))).toList();
    return new Running(those.getFirst().stage(), those.size(), still.size(), longest(still.stream(), now));
  }

  private static List<Duration> durations(List<Referral> those, Function<Course, @Nullable Instant> until) {
    var durations = new ArrayList<Duration>();
    for (var referral : those) {
      var course = referral.course();
      var end = course == null ? null : until.apply(course);
      if (end != null) {
        durations.add(between(course.sent(), end));
      }
    }
    durations.sort(Comparator.naturalOrder());
    return durations;
  }

  /** @param sorted the shortest first */
  private static @Nullable Spread spread(List<Duration> sorted) {
    return sorted.size() < AT_LEAST ? null : new Spread(at(sorted, MEDIAN), at(sorted, SLOW_END));
  }

  /** The shortest that at least such a share of them does not exceed. */
  private static Duration at(List<Duration> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  private static @Nullable Duration longest(Stream<Instant> since, Instant now) {
    return since.min(Comparator.naturalOrder()).map(first -> between(first, now)).orElse(null);
  }

  /** What was written down afterwards may have begun before. */
  private static Duration between(Instant from, Instant until) {
    return from.isAfter(until) ? Duration.ZERO : Duration.between(from, until);
  }
}
