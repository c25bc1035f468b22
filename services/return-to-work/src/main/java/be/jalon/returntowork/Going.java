package be.jalon.returntowork;

import be.jalon.contracts.sections.ReturnPlan;
import be.jalon.contracts.sections.ReturnPlan.Step;
import be.jalon.returntowork.Permission.Request;
import be.jalon.returntowork.Permission.Standing;
import be.jalon.returntowork.Permission.Timeliness;
import be.jalon.returntowork.rules.ChangeIsNewRequest;
import be.jalon.returntowork.rules.ResumptionDeclaration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether work may begin, or a step of it: after a request in time without waiting (R2), under an authorisation that covers it, never under silence after a late
 * request, a refusal, an expiry or a change that was not asked for (R8). An informal return needs the worker's agreement alone.
 */
record Going(Return it, Law law) {

  Optional<Objection> objectionToStart(LocalDate firstDay) {
    if (it.informal() || it.permission().covering(firstDay).isPresent() && !(it.permission().standing() instanceof Standing.Refused)) {
      return Optional.empty();
    }
    return switch (it.permission().standing()) {
      case Standing.NotAsked _ -> because(ReturnRefusal.ASK_BEFORE_STARTING);
      case Standing.Refused _ -> because(ReturnRefusal.AUTHORISATION_WAS_REFUSED);
      case Standing.Expired _ -> because(ReturnRefusal.AUTHORISATION_EXPIRED);
      case Standing.Granted _ -> because(ReturnRefusal.OUTSIDE_AUTHORISATION);
      case Standing.Asked(var request) -> inTime(request, firstDay) ? Optional.empty() : because(ReturnRefusal.DECISION_NEEDED_FIRST);
    };
  }

  Optional<Objection> objectionToStep(ReturnPlan plan, int number, LocalDate on, LocalDate latest) {
    if (number < 1 || number > plan.steps().size()) {
      return because(ReturnRefusal.STEP_UNKNOWN);
    }
    int running = it.course().stepOf(plan.revision());
    if (number <= running) {
      return because(ReturnRefusal.STEP_ALREADY_STARTED);
    }
    if (running > 0 && number > running + 1 || running == 0 && plan.revision() == 1 && number > 1) {
      return because(ReturnRefusal.STEP_OUT_OF_ORDER);
    }
    var step = plan.steps().get(number - 1);
    if (on.isBefore(step.from())) {
      return Optional.of(new Objection(ReturnRefusal.STEP_BEFORE_ITS_DATE, "on"));
    }
    if (on.isAfter(latest)) {
      return Optional.of(new Objection(ReturnRefusal.TOO_FAR_AHEAD, "on"));
    }
    return it.informal() ? Optional.empty() : objectionToStep(step, on);
  }

  private Optional<Objection> objectionToStep(Step step, LocalDate on) {
    var start = objectionToStart(on);
    if (start.isPresent() || underTerm(step, on)) {
      return start;
    }
    return switch (it.permission().standing()) {
      case Standing.Asked(var request) -> !askedFor(step, request) ? because(ReturnRefusal.NEW_REQUEST_NEEDED)
          : inTime(request, request.firstDay()) ? Optional.empty() : because(ReturnRefusal.DECISION_NEEDED_FIRST);
      case Standing.Granted(var request) -> because(askedFor(step, request) ? ReturnRefusal.BEYOND_AUTHORISED_HOURS : ReturnRefusal.NEW_REQUEST_NEEDED);
      case Standing.NotAsked _, Standing.Refused _, Standing.Expired _ -> because(ReturnRefusal.NEW_REQUEST_NEEDED);
    };
  }

  /** Whether an authorisation in force that day was given for this very step and allows its hours. */
  private boolean underTerm(Step step, LocalDate on) {
    return it.permission().covering(on)
        .filter(term -> step.hoursPerWeek().compareTo(term.words().hoursPerWeek()) <= 0 && covered(step, it.agreement().plan(term.decided().revision())))
        .isPresent();
  }

  private boolean askedFor(Step step, Request request) {
    return covered(step, it.agreement().plan(request.revision()));
  }

  /** Rule R8; where it speaks of no such scheme nothing counts as a change. */
  private boolean covered(Step step, ReturnPlan asked) {
    return it.permission().request()
        .flatMap(request -> law.rule(ChangeIsNewRequest.class, request.scheme(), request.askedOn()))
        .map(rule -> rule.covered(step, asked.steps()))
        .orElse(true);
  }

  /** A request in time for the day that was named may be late for an earlier one. */
  private boolean inTime(Request request, LocalDate firstDay) {
    return request.timeliness() == Timeliness.IN_TIME && law.rule(ResumptionDeclaration.class, request.scheme(), request.askedOn())
        .map(rule -> rule.inTime(request.askedOn(), firstDay, law.holidays()))
        .orElse(false);
  }

  private static Optional<Objection> because(ReturnRefusal refusal) {
    return Optional.of(new Objection(refusal, null));
  }
}
