package be.jalon.returntowork.rules;

import be.jalon.contracts.referral.ReferralEvent.WorkFile.Scheme;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All wordings of all rules, and the legal holidays they count around.
 *
 * @param holidays the ten legal holidays of R62
 */
public record Rulebook(List<Rule> rules, Predicate<LocalDate> holidays) {

  public Rulebook {
    rules = List.copyOf(rules);
  }

  /** The wording in force on that day for that scheme; empty where the rule says nothing of the scheme, so that nothing is computed for it. */
  public <R extends Rule> Optional<R> inForce(Class<R> kind, Scheme scheme, LocalDate on) {
    return rules.stream()
        .filter(kind::isInstance).map(kind::cast)
        .filter(rule -> rule.provenance().schemes().contains(scheme) && !rule.provenance().validFrom().isAfter(on))
        .max(Comparator.comparing(rule -> rule.provenance().validFrom()));
  }

  /** Whether any clock is computed for that scheme on that day. */
  public boolean knows(Scheme scheme, LocalDate on) {
    return inForce(ResumptionDeclaration.class, scheme, on).isPresent();
  }
}
