package be.jalon.returntowork.rules;

import be.jalon.contracts.sections.ReturnPlan.Step;
import java.util.List;
import java.util.Objects;

/**
 * R8: other hours, days or conditions than those asked for are a new request, made before they begin.
 *
 * @param tasksCount whether other tasks are one too
 */
public record ChangeIsNewRequest(Provenance provenance, boolean tasksCount) implements Rule {

  /** Whether this step stands among those that were asked for. */
  public boolean covered(Step step, List<Step> askedFor) {
    return askedFor.stream().anyMatch(asked -> same(step, asked));
  }

  public boolean changes(List<Step> steps, List<Step> askedFor) {
    return !steps.stream().allMatch(step -> covered(step, askedFor));
  }

  private boolean same(Step one, Step other) {
    return one.from().equals(other.from())
        && Objects.equals(one.until(), other.until())
        && one.hoursPerWeek().compareTo(other.hoursPerWeek()) == 0
        && Objects.equals(one.conditions(), other.conditions())
        && (!tasksCount || Objects.equals(one.tasks(), other.tasks()));
  }
}
