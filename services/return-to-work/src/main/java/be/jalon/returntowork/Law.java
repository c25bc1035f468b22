package be.jalon.returntowork;

import be.jalon.contracts.referral.ReferralEvent.WorkFile.Scheme;
import be.jalon.returntowork.rules.Rule;
import be.jalon.returntowork.rules.Rulebook;
import be.jalon.returntowork.rules.StartBeforeDecision;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The rules as they apply to one engagement: its incapacities say under which scheme. */
record Law(Rulebook rulebook, List<Incapacity> incapacities) {

  <R extends Rule> Optional<R> rule(Class<R> kind, Scheme scheme, LocalDate on) {
    return rulebook.inForce(kind, scheme, on);
  }

  Predicate<LocalDate> holidays() {
    return rulebook.holidays();
  }

  /** The total incapacity that a resumption on that day comes out of (rule R2); without a rule for its scheme, one that began before that day. */
  Optional<Incapacity> totalBefore(LocalDate firstDay) {
    return incapacities.stream()
        .filter(incapacity -> !incapacity.partial() && enough(incapacity, firstDay))
        .max(Comparator.comparing(Incapacity::from));
  }

  private boolean enough(Incapacity incapacity, LocalDate firstDay) {
    return rule(StartBeforeDecision.class, incapacity.scheme(), firstDay)
        .map(rule -> rule.satisfiedBy(incapacity.from(), firstDay))
        .orElse(incapacity.from().isBefore(firstDay));
  }
}
