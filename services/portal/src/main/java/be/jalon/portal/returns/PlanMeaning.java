package be.jalon.portal.returns;

import be.jalon.portal.chart.ReturnChart;
import be.jalon.portal.pathways.PathwayPage;
import be.jalon.portal.pathways.Rulebook;
import be.jalon.portal.services.Returns.Due;
import be.jalon.portal.services.Returns.PlanForecast;
import be.jalon.portal.services.Returns.Share;
import be.jalon.portal.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a plan looks like and what it would mean, while it is being written.
 *
 * @param told whether it means anything yet: a plan that cannot be read, or cannot be, does not
 */
public record PlanMeaning(List<ReturnChart> charts, boolean told, boolean newRequestNeeded, List<Date> dates, List<String> benefit, @Nullable Basis benefitBasis) {

  /** A date that the law would set. @param whom for which insured */
  public record Date(PathwayPage.Clock clock, String whom) {
  }

  /** Which rule says so. @param whom for which insured */
  public record Basis(String rule, String source, boolean unconfirmed, String whom) {
  }

  static PlanMeaning of(List<ReturnChart> charts, @Nullable PlanForecast forecast, Rulebook rules, Words words) {
    return forecast == null ? new PlanMeaning(charts, false, false, List.of(), List.of(), null)
        : new PlanMeaning(charts, true, forecast.newRequestNeeded(), dates(forecast.clocks(), rules, words),
            forecast.benefit().stream().map(share -> words.of("plan.benefit.step", share.step(), share.reductionPercent())).toList(),
            forecast.benefit().stream().findFirst().map(share -> basis(share, rules, words)).orElse(null));
  }

  /** The same date by the same rule for two kinds of insured is told once, in the wording of the first. */
  private static List<Date> dates(List<Due> clocks, Rulebook rules, Words words) {
    return clocks.stream().map(due -> due.clock().rule() + due.clock().due()).distinct().map(which -> {
      var same = clocks.stream().filter(due -> which.equals(due.clock().rule() + due.clock().due())).toList();
      return new Date(PathwayPage.clock(same.getFirst().clock(), rules, words), whom(same.stream().flatMap(due -> due.schemes().stream()), words));
    }).toList();
  }

  private static Basis basis(Share share, Rulebook rules, Words words) {
    var source = rules.source(share.rule(), share.ruleVersion());
    return new Basis(words.of("clock.rule", share.rule(), words.date(LocalDate.parse(share.ruleVersion()))), source.map(it -> it.source()).orElse(""),
        source.filter(it -> it.unconfirmed() != null && !it.unconfirmed().isEmpty()).isPresent(), whom(share.schemes().stream(), words));
  }

  private static String whom(Stream<String> schemes, Words words) {
    return schemes.distinct().sorted().map(scheme -> words.known("scheme." + scheme, "scheme.unknown")).collect(Collectors.joining(", "));
  }
}
