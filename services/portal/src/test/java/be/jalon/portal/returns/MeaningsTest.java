package be.jalon.portal.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.sections.LegalClock;
import be.jalon.portal.PortalTest;
import be.jalon.portal.login.Hat;
import be.jalon.portal.login.Visitor;
import be.jalon.portal.pathways.Rulebook;
import be.jalon.portal.services.Returns;
import be.jalon.portal.services.Returns.Advice;
import be.jalon.portal.services.Returns.Due;
import be.jalon.portal.services.Returns.HoursForecast;
import be.jalon.portal.services.Returns.PlanForecast;
import be.jalon.portal.services.Returns.Provenance;
import be.jalon.portal.services.Returns.Rule;
import be.jalon.portal.services.Returns.Ruled;
import be.jalon.portal.services.Returns.Share;
import be.jalon.portal.services.Returns.Shares;
import be.jalon.portal.services.Returns.Unconfirmed;
import be.jalon.portal.words.Dictionary;
import be.jalon.portal.words.Words;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is said of money or a date names its rule, the wording, the source, and what of it is not confirmed. */
@PortalTest
class MeaningsTest {

  @Autowired
  Dictionary dictionary;

  private Words words;
  private Rulebook rules;

  @BeforeEach
  void rulesWithTheirSources() {
    var patient = new Hat(Capacity.PATIENT, null, null);
    words = dictionary.of(new Visitor("noah", "Noah Lemmens", List.of(patient), patient), Locale.UK);
    var returns = mock(Returns.class);
    when(returns.rules()).thenReturn(List.of(
        new Rule("R8", new Provenance(LocalDate.of(2013, 4, 12), "Partena", List.of(), List.of()), null),
        new Rule("R15", new Provenance(LocalDate.of(2018, 4, 1), "AR 3-7-1996 art. 230", List.of(), List.of(new Unconfirmed("workedHoursCount", "R17"))), null)));
    rules = new Rulebook(returns, Clock.systemUTC());
  }

  @Test
  void hoursAboveThePlanSayWhatFollowsByWhichRule() {
    var meaning = HoursMeaning.of(new HoursForecast(BigDecimal.TEN, new BigDecimal("28.5"), true, new Ruled("R8", "2013-04-12"), new Shares(6, 17, false, "R15", "2018-04-01"),
        new Advice("hours-exceeded-advice", "Talk first.")), rules, words);

    assertThat(meaning.facts()).containsExactly("Planned for that week: 10 h", "Authorised at most: 28.5 h");
    assertThat(meaning.consequences()).extracting(HoursMeaning.Consequence::rule).containsExactly("Rule R8, wording of 12 April 2013", "Rule R15, wording of 1 April 2018");
    assertThat(meaning.consequences()).extracting(HoursMeaning.Consequence::source).containsExactly("Partena", "AR 3-7-1996 art. 230");
    assertThat(meaning.consequences()).extracting(HoursMeaning.Consequence::unconfirmed).containsExactly(false, true);
  }

  @Test
  void hoursWithinThePlanMeanNothing() {
    var meaning = HoursMeaning.of(new HoursForecast(BigDecimal.TEN, null, false, null, new Shares(6, 0, false, "R15", "2018-04-01"), null), rules, words);

    assertThat(meaning.exceeds()).isFalse();
    assertThat(meaning.consequences()).isEmpty();
  }

  @Test
  void oneDateForTwoKindsOfInsuredIsSaidOnce() {
    var due = LocalDate.of(2027, 1, 8);
    var forecast = new PlanForecast(false, List.of(
        new Due(new LegalClock("R1", "2013-04-12", "ask-authorisation", due, LegalClock.Effect.LATE_REQUEST), List.of("AMI_SALARIED")),
        new Due(new LegalClock("R1", "2023-01-01", "ask-authorisation", due, LegalClock.Effect.LATE_REQUEST), List.of("AMI_SELF_EMPLOYED"))),
        List.of(new Share(1, 30, "R15", "2018-04-01", List.of("AMI_SALARIED"))));

    var meaning = PlanMeaning.of(List.of(), forecast, rules, words);

    assertThat(meaning.dates()).singleElement().extracting(PlanMeaning.Date::whom).asString().contains("employees", "self-employed");
    assertThat(meaning.benefitBasis()).isNotNull().satisfies(basis -> assertThat(basis.unconfirmed()).isTrue());
  }
}
