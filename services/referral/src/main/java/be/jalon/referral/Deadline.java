package be.jalon.referral;

import be.jalon.contracts.Brussels;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a network is to have answered. What was asked of the sender meanwhile does not stop it: the patient waits all the same.
 *
 * @param at first instant (UTC) that is too late
 * @param escalatedAt when the coordinator was asked to see to it; null while there was no need. Once per deadline
 */
public record Deadline(Instant at, @Nullable Instant escalatedAt) {

  static Deadline at(Instant at) {
    return new Deadline(at, null);
  }

  static Deadline endOf(LocalDate day) {
    return at(Brussels.endOf(day));
  }

  Deadline escalated(Instant now) {
    return new Deadline(at, now);
  }

  @Nullable Instant due() {
    return escalatedAt == null ? at : null;
  }

  /** The last day (Europe/Brussels) on which an answer is in time. */
  LocalDate lastDay() {
    return Brussels.dayOf(at.minusMillis(1));
  }
}
