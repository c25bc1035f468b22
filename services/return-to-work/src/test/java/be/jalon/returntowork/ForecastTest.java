package be.jalon.returntowork;

import static be.jalon.returntowork.Story.FRIDAY;
import static be.jalon.returntowork.Story.MONDAY;
import static be.jalon.returntowork.Story.draft;
import static be.jalon.returntowork.Story.hours;
import static be.jalon.returntowork.Story.step;
import static be.jalon.returntowork.Story.twoSteps;
import static be.jalon.returntowork.rules.RulebookFixture.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.referral.ReferralEvent.WorkFile.Scheme;
import be.jalon.contracts.sections.ReturnStatus.Procedure;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What Noah and his doctors are told before they say anything. */
class ForecastTest {

  private static final Law NOTHING_KNOWN_OF_HIM = new Law(SHIPPED, List.of());

  @Test
  void aPlanIsToldTheDatesItWouldSetWithTheirRulesAndForWhom() {
    var forecast = Forecast.of(draft(twoSteps()), Procedure.AUTHORISED_RESUMPTION, Optional.empty(), NOTHING_KNOWN_OF_HIM, FRIDAY);

    assertThat(forecast.clocks()).extracting(due -> due.clock().rule() + " " + due.clock().due() + " " + due.schemes()).containsExactly(
        "R1 2026-11-20 [AMI_SALARIED]", "R1 2026-11-20 [AMI_SELF_EMPLOYED]", "R3 2027-01-06 [AMI_SALARIED]", "R3 2027-01-06 [AMI_SELF_EMPLOYED]");
  }

  @Test
  void everyStepIsToldWhatItTakesFromTheBenefit() {
    var forecast = Forecast.of(draft(twoSteps()), Procedure.AUTHORISED_RESUMPTION, Optional.empty(), NOTHING_KNOWN_OF_HIM, FRIDAY);

    assertThat(forecast.benefit()).extracting(share -> share.step() + ": " + share.reductionPercent() + " % by " + share.rule()).containsExactly("1: 30 % by R15", "2: 43 % by R15");
  }

  @Test
  void anInformalReturnStartsNoClock() {
    var forecast = Forecast.of(draft(twoSteps()), Procedure.INFORMAL, Optional.empty(), NOTHING_KNOWN_OF_HIM, FRIDAY);

    assertThat(forecast.clocks()).isEmpty();
    assertThat(forecast.benefit()).isEmpty();
  }

  @Test
  void otherHoursThanThoseAskedForAreANewRequestFromTheFirstStepThatChanges() {
    var asked = Story.ofNoah().proposes(twoSteps()).agrees(1).asks(FRIDAY, MONDAY);
    var other = draft(twoSteps()[0], step("2027-01-04", null, "30"));

    var forecast = Forecast.of(other, Procedure.AUTHORISED_RESUMPTION, Optional.of(asked.it()), law(asked), FRIDAY);

    assertThat(forecast.newRequestNeeded()).isTrue();
    assertThat(forecast.clocks()).extracting(due -> due.clock().due()).contains(LocalDate.of(2026, 12, 31));
    assertThat(Forecast.of(draft(twoSteps()), Procedure.AUTHORISED_RESUMPTION, Optional.of(asked.it()), law(asked), FRIDAY).clocks()).as("asked already").isEmpty();
  }

  @Test
  void moreHoursThanPlannedAreANewRequestAndTakeMoreFromTheBenefitIfWorkedHoursCount() {
    var forecast = Forecast.of(MONDAY, hours("24"), atWork().it(), law(atWork()));

    assertThat(forecast.planned()).isEqualByComparingTo("19");
    assertThat(forecast.authorised()).isEqualByComparingTo("19");
    assertThat(forecast.exceeds()).isTrue();
    assertThat(forecast.newRequest()).isEqualTo(new Forecast.Ruled("R8", "2013-04-12"));
    assertThat(forecast.benefit()).isEqualTo(new Forecast.Shares(30, 43, false, "R15", "2018-04-01"));
  }

  @Test
  void hoursWithinThePlanAskForNothing() {
    var forecast = Forecast.of(MONDAY, hours("19"), atWork().it(), law(atWork()));

    assertThat(forecast.exceeds()).isFalse();
    assertThat(forecast.newRequest()).isNull();
  }

  @Test
  void ofASchemeThatNoRuleSpeaksOfNothingIsSaid() {
    var story = Story.of(Scheme.STATUTORY).opens(Procedure.INFORMAL).negotiates(Capacity.TREATING_DOCTOR, it -> it.propose(draft(twoSteps()))).agrees(1).resumes(MONDAY);

    var forecast = Forecast.of(MONDAY, hours("30"), story.it(), law(story));

    assertThat(forecast.exceeds()).isTrue();
    assertThat(forecast.newRequest()).isNull();
    assertThat(forecast.benefit()).isNull();
  }

  private static Story atWork() {
    return Story.ofNoah().proposes(twoSteps()).agrees(1).asks(FRIDAY, MONDAY).isGranted("19", MONDAY, LocalDate.of(2027, 6, 30)).starts(1, MONDAY);
  }

  private static Law law(Story story) {
    return new Law(SHIPPED, story.file.incapacities());
  }
}
