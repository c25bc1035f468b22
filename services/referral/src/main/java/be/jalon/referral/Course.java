package be.jalon.referral;

import be.jalon.referral.Status.Accepted;
import be.jalon.referral.Status.Awaiting;
import be.jalon.referral.Status.Ended;
import be.jalon.referral.Status.InCare;
import be.jalon.referral.Status.Interrupted;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a referral passed its stages (UTC), so that a network knows how long people wait.
 *
 * @param sent when care was asked for, wherever the request went since
 * @param taken when a clinician took the person in; null before that
 * @param started when care began; null before that
 * @param moved when something was last done or told
 */
public record Course(Instant sent, @Nullable Instant taken, @Nullable Instant started, Instant moved) {

  static Course begun(Instant at) {
    return new Course(at, null, null, at);
  }

  /** Somebody else in charge is no stage: their status begins when it did. */
  Course reaching(Status next) {
    var there = movedAt(next.since());
    return switch (next) {
      case Accepted accepted when taken == null -> new Course(sent, accepted.since(), null, there.moved);
      case InCare care when started == null -> new Course(sent, taken, care.since(), there.moved);
      case Awaiting _, Accepted _, InCare _, Interrupted _, Ended _ -> there;
    };
  }

  Course movedAt(Instant at) {
    return at.isAfter(moved) ? new Course(sent, taken, started, at) : this;
  }
}
