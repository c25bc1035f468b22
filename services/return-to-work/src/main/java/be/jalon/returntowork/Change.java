package be.jalon.returntowork;

import be.jalon.contracts.sections.ReturnPlan.Step;
import be.jalon.returntowork.rules.ChangeIsNewRequest;
import java.time.LocalDate;
import java.util.List;

/** What a plan changes of what was asked of the médecin-conseil before (rule R8). */
record Change(Return it, Law law, LocalDate today) {

  boolean newRequestNeeded(List<Step> steps) {
    return it.permission().request()
        .flatMap(request -> law.rule(ChangeIsNewRequest.class, request.scheme(), today)
            .map(rule -> rule.changes(steps, it.agreement().plan(request.revision()).steps())))
        .orElse(false);
  }

  /** The first day of the first step that was not asked for. */
  LocalDate firstDayToAskFor(List<Step> steps) {
    var askedFor = it.permission().request().map(request -> it.agreement().plan(request.revision()).steps()).orElse(List.of());
    return steps.stream().filter(step -> !askedFor.contains(step)).map(Step::from).findFirst().orElse(steps.getFirst().from());
  }
}
