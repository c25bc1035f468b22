package be.jalon.returntowork;

import be.jalon.contracts.sections.ReturnPlan;
import be.jalon.contracts.sections.ReturnPlan.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plan as somebody proposes it, before it has a revision.
 *
 * @param fullTimeHoursPerWeek hours a week of the reference full-timer in the same function (rule R15)
 */
public record Draft(BigDecimal fullTimeHoursPerWeek, List<Step> steps, @Nullable String note) {

  private static final BigDecimal HOURS_OF_A_WEEK = BigDecimal.valueOf(168);

  public Draft {
    steps = List.copyOf(steps);
  }

  ReturnPlan as(int revision) {
    return new ReturnPlan(revision, fullTimeHoursPerWeek, steps, null, note);
  }

  /** What makes this no plan: steps follow each other in time, only the last may be open, hours lie above nothing and within full time. */
  Optional<Objection> objection() {
    if (fullTimeHoursPerWeek.signum() <= 0) {
      return because(ReturnRefusal.HOURS_NOT_POSITIVE, "fullTimeHoursPerWeek");
    }
    if (fullTimeHoursPerWeek.compareTo(HOURS_OF_A_WEEK) > 0) {
      return because(ReturnRefusal.HOURS_IMPOSSIBLE, "fullTimeHoursPerWeek");
    }
    if (steps.isEmpty()) {
      return because(ReturnRefusal.STEPS_MISSING, "steps");
    }
    for (int i = 0; i < steps.size(); i++) {
      var objection = objection(i);
      if (objection.isPresent()) {
        return objection;
      }
    }
    return Optional.empty();
  }

  private Optional<Objection> objection(int i) {
    var step = steps.get(i);
    if (step.hoursPerWeek().signum() <= 0) {
      return because(ReturnRefusal.HOURS_NOT_POSITIVE, field(i, "hoursPerWeek"));
    }
    if (step.hoursPerWeek().compareTo(fullTimeHoursPerWeek) > 0) {
      return because(ReturnRefusal.HOURS_ABOVE_FULL_TIME, field(i, "hoursPerWeek"));
    }
    if (step.until() != null && step.until().isBefore(step.from())) {
      return because(ReturnRefusal.LAST_DAY_BEFORE_FIRST, field(i, "until"));
    }
    return i == 0 ? Optional.empty() : objectionAfter(steps.get(i - 1), step.from(), i);
  }

  private static Optional<Objection> objectionAfter(Step before, LocalDate from, int i) {
    if (!from.isAfter(before.from())) {
      return because(ReturnRefusal.STEPS_NOT_IN_ORDER, field(i, "from"));
    }
    if (before.until() == null) {
      return because(ReturnRefusal.OPEN_STEP_NOT_LAST, field(i - 1, "until"));
    }
    return from.isAfter(before.until()) ? Optional.empty() : because(ReturnRefusal.STEPS_OVERLAP, field(i, "from"));
  }

  private static Optional<Objection> because(ReturnRefusal refusal, String field) {
    return Optional.of(new Objection(refusal, field));
  }

  private static String field(int step, String name) {
    return "steps[" + step + "]." + name;
  }
}
