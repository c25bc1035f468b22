package be.jalon.returntowork;

import static be.jalon.contracts.people.Capacity.MEDECIN_CONSEIL;
import static be.jalon.contracts.people.Capacity.TREATING_DOCTOR;

import be.jalon.aggregates.Decision;
import be.jalon.aggregates.Decision.Decided;
import be.jalon.aggregates.Decision.Refused;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Event;
import be.jalon.contracts.returntowork.ReturnEvent.RelapseReported;
import be.jalon.contracts.returntowork.ReturnEvent.ResumptionDeclared;
import be.jalon.contracts.returntowork.ReturnEvent.ResumptionStopped;
import be.jalon.contracts.returntowork.ReturnEvent.StepBackTaken;
import be.jalon.contracts.returntowork.ReturnEvent.StepStarted;
import be.jalon.contracts.sections.LegalClock;
import be.jalon.contracts.sections.ReturnPlan;
import be.jalon.contracts.sections.ReturnStatus.Stage;
import be.jalon.returntowork.Course.Work;
import be.jalon.returntowork.Permission.Request;
import be.jalon.returntowork.Permission.Standing;
import be.jalon.returntowork.rules.DecisionOfMedecinConseil;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Back at work: the first day, steps forward and back, stopping and relapse. */
record AtWork(Return it, Said said, Law law) {

  /** How far ahead somebody may write down that work or a step begins. */
  private static final int DAYS_AHEAD = 31;

  Decision<Return> resume(LocalDate firstDay) {
    if (it.atWork()) {
      return Decision.refused(ReturnRefusal.ALREADY_AT_WORK);
    }
    if (it.agreement().agreed().isEmpty()) {
      return Decision.refused(ReturnRefusal.NO_AGREED_PLAN);
    }
    if (firstDay.isAfter(said.today().plusDays(DAYS_AHEAD))) {
      return Decision.refused(ReturnRefusal.TOO_FAR_AHEAD, "firstDay");
    }
    return new Going(it, law).objectionToStart(firstDay).<Decision<Return>>map(Objection::refused).orElseGet(() -> resumed(firstDay));
  }

  /** Starting a step declares the resumption with it, where nobody did before. */
  Decision<Return> startStep(int step, LocalDate on) {
    if (it.atWork()) {
      return it.agreement().agreed().map(plan -> startStep(plan, step, on)).orElseGet(() -> Decision.refused(ReturnRefusal.NO_AGREED_PLAN));
    }
    return switch (resume(on)) {
      case Refused<Return> refused -> refused;
      case Decided<Return>(var resumed, var before) -> switch (new AtWork(resumed, said, law).startStep(step, on)) {
        case Refused<Return> refused -> refused;
        case Decided<Return>(var started, var after) -> {
          var events = new ArrayList<>(before);
          events.addAll(after);
          yield Decision.decided(started, events);
        }
      };
    };
  }

  /** Back to the step before, of the plan that runs, without reopening the file. */
  Decision<Return> stepBack(Reason.@Nullable OfStepBack reason) {
    if (!it.atWork()) {
      return Decision.refused(ReturnRefusal.NOT_AT_WORK);
    }
    var running = it.course().running();
    if (running.step() <= 1) {
      return Decision.refused(ReturnRefusal.NO_STEP_BEFORE);
    }
    int before = running.step() - 1;
    var next = it.with(it.course().started(said.today(), running.revision(), before));
    return Decision.decided(next, new StepBackTaken(it.id(), running.revision(), before, said.today(),
        said.entry(it.pathway(), next.status(Stage.STEPPED_BACK, said.today(), null, reason == null ? null : reason.code()))));
  }

  Decision<Return> stop(LocalDate lastDay, Reason.OfStop reason) {
    return sinceResumed(lastDay, "lastDay", said.today().plusDays(DAYS_AHEAD)).orElseGet(() -> {
      var next = it.with(it.course().over(new Work.Stopped(lastDay), lastDay.plusDays(1))).ballWith(TREATING_DOCTOR, said.at(), null);
      return Decision.decided(next, new ResumptionStopped(it.id(), lastDay, said.entry(it.pathway(), next.status(Stage.STOPPED, null, lastDay, reason.code()))));
    });
  }

  Decision<Return> relapse(LocalDate from) {
    return sinceResumed(from, "from", said.today()).orElseGet(() -> {
      var next = it.with(it.course().over(new Work.Relapsed(from), from)).ballWith(TREATING_DOCTOR, said.at(), null);
      return Decision.decided(next, new RelapseReported(it.id(), from, said.entry(it.pathway(), next.status(Stage.RELAPSED, from, null, null))));
    });
  }

  /** What stands against telling of that day: nobody is at work, or it lies before the first day or too far ahead. */
  Optional<Decision<Return>> sinceResumed(LocalDate day, String field, LocalDate latest) {
    if (!(it.course().work() instanceof Work.Working(var firstDay))) {
      return Optional.of(Decision.refused(ReturnRefusal.NOT_AT_WORK));
    }
    if (day.isBefore(firstDay)) {
      return Optional.of(Decision.refused(ReturnRefusal.BEFORE_FIRST_DAY, field));
    }
    return day.isAfter(latest) ? Optional.of(Decision.refused(ReturnRefusal.DATE_IN_FUTURE, field)) : Optional.empty();
  }

  private Decision<Return> resumed(LocalDate firstDay) {
    var clock = clockOf(firstDay);
    var clocks = clock.map(due -> it.clocks().start(due, due.due(), said.releaseOf(DataCategory.RETURN_STATUS))).orElse(it.clocks());
    var permission = it.permission().standing() instanceof Standing.Asked(var request)
        ? it.permission().asked(request.startingOn(firstDay)) : it.permission();
    var next = waiting(it.with(it.course().resumed(firstDay)).with(clocks).with(permission));
    var event = new ResumptionDeclared(it.id(), firstDay, said.entry(it.pathway(), next.status(Stage.RESUMED, firstDay, null, null)));
    return Decision.decided(next, clock.<List<? extends Event>>map(due -> List.of(event, next.started(due, said))).orElse(List.of(event)));
  }

  /** Rule R3 counts from the first day really worked: another day than the one asked for moves the clock. */
  private Optional<LegalClock> clockOf(LocalDate firstDay) {
    return it.permission().standing() instanceof Standing.Asked(Request request) && request.timeliness() == Permission.Timeliness.IN_TIME
        && !request.firstDay().equals(firstDay)
        ? law.rule(DecisionOfMedecinConseil.class, request.scheme(), firstDay).map(rule -> rule.clock(firstDay, law.holidays()))
        : Optional.empty();
  }

  private Decision<Return> startStep(ReturnPlan plan, int step, LocalDate on) {
    return new Going(it, law).objectionToStep(plan, step, on, said.today().plusDays(DAYS_AHEAD)).<Decision<Return>>map(Objection::refused).orElseGet(() -> {
      var next = waiting(it.with(it.course().started(on, plan.revision(), step)));
      return Decision.decided(next, new StepStarted(it.id(), plan.revision(), step, on,
          said.entry(it.pathway(), next.status(Stage.STEP_STARTED, on, plan.steps().get(step - 1).until(), null))));
    });
  }

  /** While work goes on nobody has anything to do, unless a decision is awaited. */
  private Return waiting(Return next) {
    return next.permission().standing() instanceof Standing.Asked
        ? next.ballWith(MEDECIN_CONSEIL, said.at(), next.clocks().due(DecisionOfMedecinConseil.KIND).orElse(null))
        : next.ballWith(null, said.at(), null);
  }
}
