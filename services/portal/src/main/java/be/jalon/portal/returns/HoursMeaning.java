package be.jalon.portal.returns;

import be.jalon.portal.pathways.Rulebook;
import be.jalon.portal.services.Returns.HoursForecast;
import be.jalon.portal.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What hours would mean, before they are reported.
 *
 * @param facts hours foreseen and authorised
 * @param advice what to do; empty where nothing is above the plan
 */
public record HoursMeaning(boolean exceeds, List<String> facts, String advice, List<Consequence> consequences) {

  /** @param rule which rule says so, in which wording. @param unconfirmed what of it is to be confirmed */
  public record Consequence(String said, String rule, String source, boolean unconfirmed) {
  }

  static HoursMeaning of(HoursForecast forecast, Rulebook rules, Words words) {
    var facts = new ArrayList<String>();
    if (forecast.planned() != null) {
      facts.add(words.of("return.meaning.planned", words.number(forecast.planned())));
    }
    if (forecast.authorised() != null) {
      facts.add(words.of("return.meaning.authorised", words.number(forecast.authorised())));
    }
    var consequences = new ArrayList<Consequence>();
    if (forecast.newRequest() != null) {
      consequences.add(consequence(words.of("return.meaning.new-request"), forecast.newRequest().rule(), forecast.newRequest().ruleVersion(), rules, words));
    }
    var benefit = forecast.benefit();
    if (forecast.exceeds() && benefit != null) {
      var said = benefit.plannedPercent() == null ? words.of("return.meaning.benefit", benefit.workedPercent())
          : words.of("return.meaning.benefits", benefit.plannedPercent(), benefit.workedPercent());
      consequences.add(consequence(said, benefit.rule(), benefit.ruleVersion(), rules, words));
    }
    return new HoursMeaning(forecast.exceeds(), facts, forecast.advice() == null ? "" : forecast.advice().text(), consequences);
  }

  private static Consequence consequence(String said, String rule, String version, Rulebook rules, Words words) {
    var source = rules.source(rule, version);
    return new Consequence(said, words.of("clock.rule", rule, words.date(LocalDate.parse(version))), source.map(it -> it.source()).orElse(""),
        source.filter(it -> it.unconfirmed() != null && !it.unconfirmed().isEmpty()).isPresent());
  }
}
