package be.jalon.returntowork;

import be.jalon.contracts.referral.ReferralEvent.WorkFile.Scheme;
import be.jalon.contracts.sections.ReturnPlan;
import be.jalon.contracts.sections.ReturnPlan.Authorisation;
import be.jalon.returntowork.rules.LengthOfAuthorisation;
import be.jalon.returntowork.rules.MedicalReduction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the médecin-conseil grants (rule R6), and what they found before (rule R5). The findings are checked and told to nobody.
 *
 * @param until last day, inclusive
 * @param medicalReductionPercent reduction of capacity on medical ground alone
 * @param workCompatible whether the work is compatible with health
 */
public record Grant(String nature, BigDecimal hoursPerWeek, String conditions, LocalDate from, LocalDate until, BigDecimal medicalReductionPercent,
    boolean workCompatible) {

  Authorisation words() {
    return new Authorisation(nature, hoursPerWeek, conditions, from, until);
  }

  Optional<Objection> objection(ReturnPlan askedFor, Scheme scheme, Law law, LocalDate today) {
    if (until.isBefore(from)) {
      return because(ReturnRefusal.LAST_DAY_BEFORE_FIRST, "until");
    }
    if (hoursPerWeek.signum() <= 0) {
      return because(ReturnRefusal.HOURS_NOT_POSITIVE, "hoursPerWeek");
    }
    if (hoursPerWeek.compareTo(askedFor.fullTimeHoursPerWeek()) > 0) {
      return because(ReturnRefusal.HOURS_ABOVE_FULL_TIME, "hoursPerWeek");
    }
    if (!workCompatible) {
      return because(ReturnRefusal.WORK_NOT_COMPATIBLE, "workCompatible");
    }
    if (law.rule(MedicalReduction.class, scheme, today).filter(rule -> !rule.met(medicalReductionPercent)).isPresent()) {
      return because(ReturnRefusal.MEDICAL_REDUCTION_BELOW_HALF, "medicalReductionPercent");
    }
    return law.rule(LengthOfAuthorisation.class, scheme, today).filter(rule -> !rule.allows(from, until)).isPresent()
        ? because(ReturnRefusal.AUTHORISATION_TOO_LONG, "until")
        : Optional.empty();
  }

  private static Optional<Objection> because(ReturnRefusal refusal, String field) {
    return Optional.of(new Objection(refusal, field));
  }
}
