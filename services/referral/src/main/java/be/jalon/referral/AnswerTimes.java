package be.jalon.referral;

import be.jalon.contracts.Brussels;
import be.jalon.contracts.sections.Urgency;
import java.time.Duration;
import java.time.Instant;

/**
 * How soon a network is to answer, and how soon a concern is to be acknowledged.
 *
 * @param routine working days (WD5), as are {@code soon} and {@code urgent}; the last of them counts until its end in Belgium
 */
public record AnswerTimes(int routine, int soon, int urgent, Duration acknowledgement) {

  public AnswerTimes {
    if (urgent < 1 || soon < urgent || routine < soon || acknowledgement.isNegative() || acknowledgement.isZero()) {
      throw new IllegalArgumentException("jalon.referral: answer-within asks for 1 <= urgent <= soon <= routine working days, acknowledge-within for more than nothing");
    }
  }

  Instant dueAfter(Urgency urgency, Instant submitted) {
    return Brussels.endOf(WorkingDays.after(Brussels.dayOf(submitted), workingDays(urgency)));
  }

  public int workingDays(Urgency urgency) {
    return switch (urgency) {
      case ROUTINE -> routine;
      case SOON -> soon;
      case URGENT -> urgent;
    };
  }
}
