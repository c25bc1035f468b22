package be.jalon.returntowork;

import be.jalon.contracts.referral.ReferralEvent.WorkFile.Scheme;
import be.jalon.contracts.sections.LegalClock;
import be.jalon.contracts.sections.ReturnStatus.Procedure;
import be.jalon.returntowork.rules.BenefitReduction;
import be.jalon.returntowork.rules.ChangeIsNewRequest;
import be.jalon.returntowork.rules.DecisionOfMedecinConseil;
import be.jalon.returntowork.rules.ResumptionDeclaration;
import be.jalon.returntowork.rules.Rule;
import be.jalon.returntowork.rules.Rulebook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What something would mean before anybody says it. It is no promise: whoever says it later is judged by the rules of that day. */
public sealed interface Forecast {

  /**
   * Of a plan. It rests on no incapacity, of which a proposer may not know: each date and each share names the schemes that it holds for.
   *
   * @param newRequestNeeded whether it changes what was asked of the médecin-conseil (rule R8)
   */
  record OfPlan(boolean newRequestNeeded, List<Due> clocks, List<Share> benefit) implements Forecast {
  }

  /** A date, if the work is resumed out of a total incapacity of one of these schemes. */
  record Due(LegalClock clock, Set<Scheme> schemes) {
  }

  /**
   * What a step takes from the benefit.
   *
   * @param step counted from 1
   * @param reductionPercent of the daily benefit
   */
  record Share(int step, int reductionPercent, String rule, String ruleVersion, Set<Scheme> schemes) {
  }

  /**
   * Of hours worked in a week, told to the patient alone.
   *
   * @param planned hours foreseen for it; null where no step covers it
   * @param authorised hours that the médecin-conseil allows then at most; null where no authorisation covers it
   * @param newRequest the rule by which other hours are a new request (R8), where they are more than planned
   */
  record OfHours(@Nullable BigDecimal planned, @Nullable BigDecimal authorised, boolean exceeds, @Nullable Ruled newRequest, @Nullable Shares benefit)
      implements Forecast {
  }

  record Ruled(String rule, String ruleVersion) {
  }

  /**
   * What the benefit would be less by, in percent (rule R15).
   *
   * @param workedHoursCount whether it is the hours worked that count in a week off the plan, as the rulebook assumes today (R17)
   */
  record Shares(@Nullable Integer plannedPercent, int workedPercent, boolean workedHoursCount, String rule, String ruleVersion) {
  }

  /** @param open the return that runs, if one does: its procedure counts */
  static OfPlan of(Draft draft, Procedure procedure, Optional<Return> open, Law law, LocalDate today) {
    var change = open.map(it -> new Change(it, law, today));
    boolean newRequest = change.map(it -> it.newRequestNeeded(draft.steps())).orElse(false);
    boolean informal = open.map(Return::informal).orElse(procedure == Procedure.INFORMAL);
    boolean askedAlready = !newRequest && open.flatMap(it -> it.permission().request()).isPresent();
    var firstDay = change.map(it -> it.firstDayToAskFor(draft.steps())).orElse(draft.steps().getFirst().from());
    return new OfPlan(newRequest, informal || askedAlready ? List.of() : clocks(firstDay, law.rulebook(), today), informal ? List.of() : shares(draft, law.rulebook(), today));
  }

  static OfHours of(LocalDate weekOf, BigDecimal hours, Return it, Law law) {
    var planned = it.course().plannedFor(weekOf, it.agreement());
    boolean exceeds = planned != null && hours.compareTo(planned) > 0;
    var scheme = it.permission().request().map(Permission.Request::scheme).or(() -> law.totalBefore(weekOf.plusDays(1)).map(Incapacity::scheme));
    var term = it.permission().covering(weekOf).map(covering -> covering.words().hoursPerWeek()).orElse(null);
    var newRequest = scheme.filter(_ -> exceeds && !it.informal()).flatMap(known -> law.rule(ChangeIsNewRequest.class, known, weekOf))
        .map(rule -> new Ruled(rule.id(), rule.provenance().version())).orElse(null);
    var benefit = it.informal() ? Optional.<Shares>empty() : scheme.flatMap(known -> law.rule(BenefitReduction.class, known, weekOf))
        .flatMap(rule -> it.agreement().agreed().map(plan -> shares(rule, planned, hours, plan.fullTimeHoursPerWeek())));
    return new OfHours(planned, term, exceeds, newRequest, benefit.orElse(null));
  }

  private static Shares shares(BenefitReduction rule, @Nullable BigDecimal planned, BigDecimal worked, BigDecimal fullTime) {
    return new Shares(planned == null ? null : rule.percent(planned, fullTime), rule.percent(worked, fullTime), rule.workedHoursCount(), rule.id(), rule.provenance().version());
  }

  private static List<Due> clocks(LocalDate firstDay, Rulebook rulebook, LocalDate today) {
    return Stream.concat(
        wordings(ResumptionDeclaration.class, rulebook, today).map(rule -> due(rule, rule.clock(firstDay, rulebook.holidays()))),
        wordings(DecisionOfMedecinConseil.class, rulebook, today).map(rule -> due(rule, rule.clock(firstDay, rulebook.holidays())))).toList();
  }

  private static List<Share> shares(Draft draft, Rulebook rulebook, LocalDate today) {
    return wordings(BenefitReduction.class, rulebook, today).flatMap(rule -> IntStream.range(0, draft.steps().size())
        .mapToObj(i -> new Share(i + 1, rule.percent(draft.steps().get(i).hoursPerWeek(), draft.fullTimeHoursPerWeek()), rule.id(), rule.provenance().version(),
            rule.provenance().schemes()))).toList();
  }

  private static Due due(Rule rule, LegalClock clock) {
    return new Due(clock, rule.provenance().schemes());
  }

  private static <R extends Rule> Stream<R> wordings(Class<R> kind, Rulebook rulebook, LocalDate today) {
    return Arrays.stream(Scheme.values()).flatMap(scheme -> rulebook.inForce(kind, scheme, today).stream()).distinct();
  }
}
