package be.jalon.returntowork;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The codes in which an engagement tells what weighs and what supports. Conflict and relations at work are none of them: third parties appear there, so they
 * are a category of their own, told with a referral.
 */
public record WorkFactors(Set<String> demands, Set<String> resources) {

  public WorkFactors {
    demands = Set.copyOf(demands);
    resources = Set.copyOf(resources);
  }

  Optional<Objection> objection(Engagement engagement) {
    return unknown(engagement.work().demands(), demands, "demands").or(() -> unknown(engagement.work().resources(), resources, "resources"));
  }

  private static Optional<Objection> unknown(List<String> told, Set<String> known, String field) {
    return told.stream().filter(code -> !known.contains(code)).findFirst()
        .map(code -> new Objection(ReturnRefusal.WORK_FACTOR_UNKNOWN, field + "[" + told.indexOf(code) + "]"));
  }
}
