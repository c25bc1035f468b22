package be.jalon.returntowork;

import static be.jalon.returntowork.Story.FRIDAY;
import static be.jalon.returntowork.Story.MONDAY;
import static be.jalon.returntowork.Story.draft;
import static be.jalon.returntowork.Story.step;
import static be.jalon.returntowork.Story.twoSteps;
import static be.jalon.returntowork.rules.RulebookFixture.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.IncapacityId;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.referral.ReferralEvent.WorkFile.Scheme;
import be.jalon.contracts.returntowork.ReturnEvent.HoursExceeded;
import be.jalon.contracts.returntowork.ReturnEvent.HoursReported;
import be.jalon.contracts.returntowork.ReturnEvent.StepBackTaken;
import be.jalon.contracts.sections.ReturnPlan.Step;
import be.jalon.contracts.sections.ReturnStatus.Procedure;
import be.jalon.returntowork.Progress.AtWorkState;
import be.jalon.returntowork.Progress.Proposed;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProgressiveReturnTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("plansThatAreNone")
  void refusesAPlanThatIsNone(ReturnRefusal refusal, Step[] steps) {
    assertThat(Story.ofNoah().proposes(steps).refusal).isEqualTo(refusal);
  }

  static Stream<Arguments> plansThatAreNone() {
    return Stream.of(
        plan(ReturnRefusal.STEPS_MISSING),
        plan(ReturnRefusal.HOURS_NOT_POSITIVE, step("2026-11-23", null, "0")),
        plan(ReturnRefusal.HOURS_NOT_POSITIVE, step("2026-11-23", null, "-4")),
        plan(ReturnRefusal.HOURS_ABOVE_FULL_TIME, step("2026-11-23", null, "38.5")),
        plan(ReturnRefusal.LAST_DAY_BEFORE_FIRST, step("2026-11-23", "2026-11-22", "19")),
        plan(ReturnRefusal.STEPS_NOT_IN_ORDER, step("2026-11-23", "2026-12-31", "19"), step("2026-11-16", null, "24")),
        plan(ReturnRefusal.STEPS_OVERLAP, step("2026-11-23", "2026-12-31", "19"), step("2026-12-31", null, "24")),
        plan(ReturnRefusal.OPEN_STEP_NOT_LAST, step("2026-11-23", null, "19"), step("2027-01-01", null, "24")));
  }

  private static Arguments plan(ReturnRefusal refusal, Step... steps) {
    return Arguments.of(refusal, steps);
  }

  @Test
  void givesTheBallBackToWhoeverProposedWhenTheWorkerDeclines() {
    var story = Story.ofNoah().proposes(twoSteps()).negotiates(Capacity.PATIENT, it -> it.decline(1, Reason.OfWorker.TOO_MANY_HOURS, "trop tôt"));

    assertThat(story.progress().proposal()).isEqualTo(Proposed.DECLINED);
    assertThat(story.it().ball().holder()).isEqualTo(Capacity.TREATING_DOCTOR);
    assertThat(story.asks(FRIDAY, MONDAY).refusal).isEqualTo(ReturnRefusal.PROPOSAL_DECLINED);
  }

  @Test
  void givesTheBallToTheTreatingDoctorWhenTheEmployerTurnsDownWhatThePatientProposed() {
    var story = Story.ofNoah().opens(Procedure.INFORMAL)
        .negotiates(Capacity.PATIENT, it -> it.propose(draft(twoSteps())))
        .negotiates(Capacity.PATIENT, it -> it.employerAnswers(1, false, Reason.OfEmployer.NO_ADAPTED_WORK));

    assertThat(story.it().ball().holder()).isEqualTo(Capacity.TREATING_DOCTOR);
  }

  @Test
  void refusesAgreementToASupersededRevision() {
    var story = Story.ofNoah().proposes(twoSteps()).negotiates(Capacity.TREATING_DOCTOR, it -> it.revise(draft(step("2026-11-30", null, "15"))));

    assertThat(story.agrees(1).refusal).isEqualTo(ReturnRefusal.REVISION_SUPERSEDED);
    assertThat(story.agrees(3).refusal).isEqualTo(ReturnRefusal.REVISION_UNKNOWN);
    assertThat(story.agrees(2).refusal).isNull();
  }

  @Test
  void runsOneReturnAtATimeInOneEngagement() {
    assertThat(Story.ofNoah().proposes(twoSteps()).opens(Procedure.INFORMAL).refusal)
        .isEqualTo(ReturnRefusal.RETURN_ALREADY_OPEN);
  }

  @Test
  void stepsBackToTheStepBeforeAndNoFurther() {
    var story = authorisedAndAtWork().on(LocalDate.of(2027, 1, 4)).starts(2, LocalDate.of(2027, 1, 4));

    story.works(it -> it.stepBack(Reason.OfStepBack.TOO_HEAVY));
    assertThat(story.last(StepBackTaken.class).step()).isEqualTo(1);
    assertThat(story.works(it -> it.stepBack(null)).refusal).isEqualTo(ReturnRefusal.NO_STEP_BEFORE);
    assertThat(story.starts(2, LocalDate.of(2027, 1, 11)).refusal).isNull();
  }

  @Test
  void startsStepsOneAfterTheOtherAndNotBeforeTheirDate() {
    var story = Story.ofNoah().proposes(twoSteps()).agrees(1).asks(FRIDAY, MONDAY);

    assertThat(story.starts(2, MONDAY).refusal).isEqualTo(ReturnRefusal.STEP_OUT_OF_ORDER);
    assertThat(story.starts(3, MONDAY).refusal).isEqualTo(ReturnRefusal.STEP_UNKNOWN);
    assertThat(story.starts(1, MONDAY).starts(1, MONDAY).refusal).isEqualTo(ReturnRefusal.STEP_ALREADY_STARTED);
    assertThat(story.starts(2, LocalDate.of(2026, 12, 1)).refusal).isEqualTo(ReturnRefusal.STEP_BEFORE_ITS_DATE);
  }

  @Test
  void tellsAnExcessOfHoursByReportedHoursAlone() {
    var story = authorisedAndAtWork().on(LocalDate.of(2026, 12, 4)).reports(LocalDate.of(2026, 11, 30), "22.5");

    assertThat(story.last(HoursExceeded.class).entry().sections().categories()).containsExactly(DataCategory.REPORTED_HOURS);
    assertThat(story.last(HoursReported.class).entry().sections().categories()).containsExactly(DataCategory.REPORTED_HOURS);
    assertThat(story.last(HoursReported.class).entry().sections().reportedHours().planned()).isEqualByComparingTo("19");
  }

  @Test
  void comparesAWeekWithTheStepsThatRanInIt() {
    var story = authorisedAndAtWork().on(LocalDate.of(2027, 1, 4)).starts(2, LocalDate.of(2027, 1, 4)).on(LocalDate.of(2027, 1, 7));
    story.works(it -> it.stepBack(Reason.OfStepBack.TOO_HEAVY)).reports(LocalDate.of(2027, 1, 4), "22");

    assertThat(story.last(HoursReported.class).entry().sections().reportedHours().planned()).isEqualByComparingTo("22");
    assertThat(story.events).noneMatch(HoursExceeded.class::isInstance);
  }

  @Test
  void foreseesNothingForAWeekThatNoStepCovered() {
    var story = authorisedAndAtWork().reports(LocalDate.of(2026, 11, 16), "3");

    assertThat(story.last(HoursReported.class).entry().sections().reportedHours().planned()).isNull();
    assertThat(story.reports(LocalDate.of(2026, 11, 17), "3").refusal).isEqualTo(ReturnRefusal.NOT_A_MONDAY);
  }

  @Test
  void stopsRelapsesAndCompletesAsOutcomes() {
    var stopped = authorisedAndAtWork().on(LocalDate.of(2026, 12, 4)).works(it -> it.stop(LocalDate.of(2026, 12, 4), Reason.OfStop.HEALTH));
    var relapsed = authorisedAndAtWork().on(LocalDate.of(2026, 12, 4)).works(it -> it.relapse(LocalDate.of(2026, 12, 4)));
    var completed = authorisedAndAtWork().on(LocalDate.of(2027, 6, 1)).ends(it -> it.complete(LocalDate.of(2027, 5, 31)));

    assertThat(stopped.progress().work()).isEqualTo(AtWorkState.STOPPED);
    assertThat(relapsed.progress().work()).isEqualTo(AtWorkState.RELAPSED);
    assertThat(completed.progress().state()).isEqualTo(Progress.State.COMPLETED);
    assertThat(completed.file.due()).isNull();
    assertThat(completed.reports(LocalDate.of(2027, 5, 31), "10").refusal).isEqualTo(ReturnRefusal.RETURN_ENDED);
  }

  @Test
  void keepsIncapacitiesApart() {
    var story = Story.ofNoah();
    var again = new Incapacity(new IncapacityId("incapacity-2"), LocalDate.of(2026, 12, 31), null, true, Scheme.AMI_SALARIED, false);

    assertThat(story.tell(story.file.incapable(again, story.by(Capacity.TREATING_DOCTOR), SHIPPED)).refusal)
        .isEqualTo(ReturnRefusal.INCAPACITY_OVERLAPS);
    assertThat(story.tell(story.file.prolonged(new IncapacityId("incapacity-1"), LocalDate.of(2026, 12, 30), story.by(Capacity.TREATING_DOCTOR))).refusal)
        .isEqualTo(ReturnRefusal.NOT_LATER_THAN_BEFORE);
    assertThat(story.tell(story.file.recovered(new IncapacityId("incapacity-1"), LocalDate.of(2026, 12, 1), story.by(Capacity.TREATING_DOCTOR))).refusal).isNull();
    assertThat(story.tell(story.file.incapable(again, story.by(Capacity.TREATING_DOCTOR), SHIPPED)).refusal).isNull();
  }

  @Test
  void keepsWhatEachWroteForItsAuthor() {
    var story = authorisedAndAtWork();

    assertThat(story.file.writings()).allSatisfy(writing -> assertThat(writing.by()).hasSize(1));
    assertThat(story.file.writings()).anySatisfy(writing -> assertThat(writing.event()).endsWith("return-proposed.v1"));
  }

  private static Story authorisedAndAtWork() {
    var story = Story.ofNoah().proposes(twoSteps()).agrees(1).asks(FRIDAY, MONDAY).isGranted("24", MONDAY, LocalDate.of(2027, 11, 22)).starts(1, MONDAY);
    assertThat(story.refusal).isNull();
    return story;
  }
}
