package be.jalon.returntowork.rules;

import static be.jalon.contracts.referral.ReferralEvent.WorkFile.Scheme.AMI_SALARIED;
import static be.jalon.contracts.referral.ReferralEvent.WorkFile.Scheme.AMI_SELF_EMPLOYED;
import static be.jalon.returntowork.rules.RulebookFixture.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.contracts.referral.ReferralEvent.WorkFile.Scheme;
import be.jalon.contracts.sections.ReturnPlan.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @ParameterizedTest(name = "first day {0}: asked at the latest on {1} ({2})")
  @CsvSource(textBlock = """
      2026-01-14, 2026-01-13, INAMI's own example
      2026-01-12, 2026-01-09, INAMI's own example
      2023-01-16, 2023-01-13, INAMI's own example on the calendar of 2023
      2026-11-12, 2026-11-10, 11 November is a holiday
      2026-11-23, 2026-11-20, the safe date
      """)
  void r1RemindsOfTheLastWorkingDayBeforeTheFirstDay(LocalDate firstDay, LocalDate due, String why) {
    assertThat(rule(ResumptionDeclaration.class).remindBy(firstDay, SHIPPED.holidays())).as(why).isEqualTo(due);
  }

  @ParameterizedTest(name = "first day {0}, asked on {1}: in time {2}")
  @CsvSource(textBlock = """
      2026-11-23, 2026-11-20, true
      2026-11-23, 2026-11-21, true
      2026-11-23, 2026-11-22, false
      2026-11-18, 2026-11-17, true
      2026-11-18, 2026-11-18, false
      2026-11-18, 2026-11-20, false
      """)
  void r1IsFoundLateByTheLaterDateOnly(LocalDate firstDay, LocalDate askedOn, boolean inTime) {
    assertThat(rule(ResumptionDeclaration.class).inTime(askedOn, firstDay, SHIPPED.holidays())).isEqualTo(inTime);
  }

  @ParameterizedTest(name = "first day {0}: {1} (WD5), {2} (WD6)")
  @CsvSource(textBlock = """
      2026-11-23, 2027-01-06, 2026-12-29
      2026-11-02, 2026-12-15, 2026-12-08
      """)
  void r3EndsThirtyWorkingDaysAfterTheFirstDay(LocalDate firstDay, LocalDate wd5, LocalDate wd6) {
    var shipped = rule(DecisionOfMedecinConseil.class);
    var saturdaysToo = new DecisionOfMedecinConseil(shipped.provenance(), 30, WorkingDays.WD6, false);

    assertThat(shipped.due(firstDay, SHIPPED.holidays())).isEqualTo(wd5);
    assertThat(saturdaysToo.due(firstDay, SHIPPED.holidays())).isEqualTo(wd6);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(textBlock = """
      WD5, 2027-01-05
      WD6, 2026-12-28
      """)
  void r3EndsOneWorkingDayEarlierIfTheFirstDayItselfCounts(WorkingDays calendar, LocalDate due) {
    var rule = new DecisionOfMedecinConseil(rule(DecisionOfMedecinConseil.class).provenance(), 30, calendar, true);

    assertThat(rule.due(LocalDate.of(2026, 11, 23), SHIPPED.holidays())).isEqualTo(due);
  }

  @ParameterizedTest(name = "{0} h of {1} h: the benefit is {2} % less")
  @CsvSource(textBlock = """
      19,    38, 30, the mutualities' own example
      7.6,   38,  0, a fifth reduces nothing
      7.75,  38,  0, 0.39
      7.8,   38,  1, 0.53
      8,     38,  1, 1.05
      15,    38, 19, 19.47
      20,    38, 33, 32.63
      24,    38, 43, 43.16
      30.4,  38, 60, four fifths
      10,    40,  5, a former part-timer counts against full time too
      0,     38,  0, nothing worked
      """)
  void r15ReducesTheBenefitByWhatIsAboveAFifthOfFullTime(BigDecimal hours, BigDecimal fullTime, int percent, String why) {
    assertThat(rule(BenefitReduction.class).percent(hours, fullTime)).as(why).isEqualTo(percent);
  }

  /** 14 h 14 of 39 h lie at the edge: which way a hundredth is rounded is to be confirmed. */
  @ParameterizedTest(name = "{0}: {1} %")
  @CsvSource(textBlock = """
      HALF_UP, 17
      DOWN,    16
      """)
  void r15RoundsAHundredthAsThePlaceHasItWritten(RoundingMode hundredths, int percent) {
    var shipped = rule(BenefitReduction.class);
    var hours = new BigDecimal(14 * 60 + 14).divide(new BigDecimal(60), 10, RoundingMode.HALF_UP);

    assertThat(new BenefitReduction(shipped.provenance(), shipped.freePercent(), hundredths, false).percent(hours, new BigDecimal(39))).isEqualTo(percent);
  }

  @ParameterizedTest(name = "medical reduction {0} %: {1}")
  @CsvSource(textBlock = """
      55, true
      50, true
      49.9, false
      45, false
      """)
  void r5AsksForHalfOnMedicalGroundWhateverTheHours(BigDecimal percent, boolean met) {
    assertThat(rule(MedicalReduction.class).met(percent)).isEqualTo(met);
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource(textBlock = """
      2026-03-02, 2028-03-01, true
      2026-03-02, 2028-03-02, false
      2028-02-29, 2030-02-27, true
      2028-02-29, 2030-02-28, false
      """)
  void r7EndsTwoYearsAfterItsFirstDayAtTheLatest(LocalDate from, LocalDate until, boolean allowed) {
    assertThat(rule(LengthOfAuthorisation.class).allows(from, until)).isEqualTo(allowed);
  }

  @ParameterizedTest(name = "{0} hours until {1}, {2}, {3}: covered {4}")
  @CsvSource(nullValues = "-", textBlock = """
      19.0, 2026-12-31, stock counts, no nights, true
      20,   2026-12-31, stock counts, no nights, false
      19,   2027-01-31, stock counts, no nights, false
      19,   2026-12-31, stock counts, -,         false
      19,   2026-12-31, planning,     no nights, true
      """)
  void r8CallsOtherHoursDaysOrConditionsANewRequest(BigDecimal hours, LocalDate until, String tasks, String conditions, boolean covered) {
    var from = LocalDate.of(2026, 11, 23);
    var asked = List.of(new Step(from, LocalDate.of(2026, 12, 31), new BigDecimal("19"), "stock counts", "no nights"));

    assertThat(rule(ChangeIsNewRequest.class).covered(new Step(from, until, hours, tasks, conditions), asked)).isEqualTo(covered);
  }

  @ParameterizedTest
  @EnumSource(names = {"STATUTORY", "WORK_ACCIDENT"})
  void computesNothingForASchemeNoRuleSpeaksOf(Scheme scheme) {
    assertThat(SHIPPED.knows(scheme, TODAY)).isFalse();
  }

  @Test
  void picksTheWordingInForceOnTheDay() {
    var before = LocalDate.of(2022, 12, 31);

    assertThat(SHIPPED.knows(AMI_SELF_EMPLOYED, before)).isFalse();
    assertThat(SHIPPED.inForce(ResumptionDeclaration.class, AMI_SELF_EMPLOYED, TODAY)).get()
        .extracting(rule -> rule.provenance().version()).isEqualTo("2023-01-01");
    assertThat(rule(ResumptionDeclaration.class).provenance().version()).isEqualTo("2013-04-12");
  }

  private static <R extends Rule> R rule(Class<R> kind) {
    return SHIPPED.inForce(kind, AMI_SALARIED, TODAY).orElseThrow();
  }
}
