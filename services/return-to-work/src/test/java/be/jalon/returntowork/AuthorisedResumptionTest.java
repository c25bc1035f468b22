package be.jalon.returntowork;

import static be.jalon.returntowork.Story.FRIDAY;
import static be.jalon.returntowork.Story.MONDAY;
import static be.jalon.returntowork.Story.draft;
import static be.jalon.returntowork.Story.step;
import static be.jalon.returntowork.Story.twoSteps;
import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.contracts.Brussels;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.referral.ReferralEvent.WorkFile.Scheme;
import be.jalon.contracts.returntowork.ReturnEvent.AuthorisationExpired;
import be.jalon.contracts.returntowork.ReturnEvent.AuthorisationGranted;
import be.jalon.contracts.returntowork.ReturnEvent.AuthorisationRefused;
import be.jalon.contracts.returntowork.ReturnEvent.AuthorisationRequested;
import be.jalon.contracts.returntowork.ReturnEvent.ClockLapsed;
import be.jalon.contracts.returntowork.ReturnEvent.ClockStarted;
import be.jalon.contracts.returntowork.ReturnEvent.ResumptionStopped;
import be.jalon.contracts.returntowork.ReturnEvent.ReturnRevised;
import be.jalon.contracts.returntowork.ReturnEvent.StepStarted;
import be.jalon.contracts.sections.LegalClock;
import be.jalon.contracts.sections.LegalClock.Effect;
import be.jalon.contracts.sections.ReturnStatus.Procedure;
import be.jalon.returntowork.Progress.Authorised;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuthorisedResumptionTest {

  private static final LocalDate DECISION_DUE = LocalDate.of(2027, 1, 6);

  @Test
  void remindsTheWorkerOnAgreementByWhenToAsk() {
    var story = Story.ofNoah().on(LocalDate.of(2026, 11, 16)).proposes(twoSteps()).agrees(1);

    assertThat(story.last(ClockStarted.class).clock())
        .isEqualTo(new LegalClock("R1", "2013-04-12", "ask-authorisation", LocalDate.of(2026, 11, 20), Effect.LATE_REQUEST));
    assertThat(story.it().ball().holder()).isEqualTo(Capacity.PATIENT);
    assertThat(story.it().ball().until()).isEqualTo(LocalDate.of(2026, 11, 20));
  }

  @Test
  void saysThatNobodyAskedOnlyAfterTheLaterOfBothCalendars() {
    var story = Story.ofNoah().on(LocalDate.of(2026, 11, 16)).proposes(twoSteps()).agrees(1);

    assertThat(story.file.due()).isEqualTo(Brussels.startOf(LocalDate.of(2026, 11, 22)));
    assertThat(story.wakesOn(LocalDate.of(2026, 11, 22)).last(ClockLapsed.class).clock().effect()).isEqualTo(Effect.LATE_REQUEST);
    assertThat(story.file.due()).isNull();
  }

  @Test
  void startsTheClockOfTheDecisionOnTheFirstDayOfWorkAndGivesTheBallToTheMedecinConseil() {
    var story = Story.ofNoah().proposes(twoSteps()).agrees(1).asks(FRIDAY, MONDAY);

    assertThat(story.last(AuthorisationRequested.class).inTime()).isTrue();
    assertThat(story.last(ClockStarted.class).clock())
        .isEqualTo(new LegalClock("R3", "2013-04-12", "decision-of-medecin-conseil", DECISION_DUE, Effect.PENDING_OVERDUE));
    assertThat(story.it().ball().holder()).isEqualTo(Capacity.MEDECIN_CONSEIL);
    assertThat(story.it().ball().until()).isEqualTo(DECISION_DUE);
  }

  @Test
  void takesNoSilenceForAYes() {
    var story = Story.ofNoah().proposes(twoSteps()).agrees(1).asks(FRIDAY, MONDAY);

    assertThat(story.on(DECISION_DUE).progress().authorisation()).isEqualTo(Authorised.PENDING);
    assertThat(story.on(DECISION_DUE.plusDays(1)).progress().authorisation()).isEqualTo(Authorised.PENDING_OVERDUE);
    assertThat(story.wakesOn(DECISION_DUE.plusDays(1)).last(ClockLapsed.class).clock().effect()).isEqualTo(Effect.PENDING_OVERDUE);
    assertThat(story.it().permission().standing()).isInstanceOf(Permission.Standing.Asked.class);
    assertThat(story.file.due()).isNull();
  }

  @Test
  void movesTheClockWhenWorkBeginsOnAnotherDayThanTheOneNamed() {
    var story = Story.ofNoah().proposes(twoSteps()).agrees(1).asks(FRIDAY, MONDAY).resumes(LocalDate.of(2026, 11, 24));

    assertThat(story.last(ClockStarted.class).clock().due()).isEqualTo(LocalDate.of(2027, 1, 7));
  }

  @Test
  void letsWorkBeginUndecidedAfterARequestInTime() {
    var story = Story.ofNoah().proposes(twoSteps()).agrees(1).asks(FRIDAY, MONDAY).starts(1, MONDAY);

    assertThat(story.last(StepStarted.class).step()).isEqualTo(1);
    assertThat(story.it().ball().holder()).isEqualTo(Capacity.MEDECIN_CONSEIL);
  }

  @Test
  void runsNoClockAfterALateRequestAndLetsNothingBeginBeforeTheDecision() {
    var story = Story.ofNoah().on(MONDAY).proposes(twoSteps()).agrees(1).asks(MONDAY, MONDAY);

    assertThat(story.last(AuthorisationRequested.class).inTime()).isFalse();
    assertThat(story.progress().authorisation()).isEqualTo(Authorised.PENDING_LATE_REQUEST);
    assertThat(story.it().clocks().legal()).isEmpty();
    assertThat(story.starts(1, MONDAY).refusal).isEqualTo(ReturnRefusal.DECISION_NEEDED_FIRST);
    assertThat(story.isGranted("24", MONDAY, LocalDate.of(2027, 11, 22)).starts(1, MONDAY).refusal).isNull();
  }

  @Test
  void callsARequestInTimeLateForADayBeforeTheOneNamed() {
    var story = Story.ofNoah().proposes(twoSteps()).agrees(1).asks(FRIDAY, MONDAY);

    assertThat(story.resumes(FRIDAY).refusal).isEqualTo(ReturnRefusal.DECISION_NEEDED_FIRST);
  }

  @ParameterizedTest
  @EnumSource(value = Scheme.class, names = {"STATUTORY", "WORK_ACCIDENT"})
  void computesNoClockForASchemeNoRuleSpeaksOf(Scheme scheme) {
    var story = Story.of(scheme).proposes(twoSteps()).agrees(1).asks(FRIDAY, MONDAY);

    assertThat(story.progress().authorisation()).isEqualTo(Authorised.PENDING_NO_CLOCK);
    assertThat(story.last(AuthorisationRequested.class).entry().sections().returnStatus().reason()).isEqualTo("no-clock-computed");
    assertThat(story.file.due()).isNull();
  }

  @Test
  void asksForADayOfTotalIncapacityBefore() {
    assertThat(Story.stillAtWork().proposes(twoSteps()).asks(FRIDAY, MONDAY).refusal).isEqualTo(ReturnRefusal.NO_TOTAL_INCAPACITY_BEFORE);
  }

  @Test
  void isGrantedBeforeTheWorkerAgreedButBeginsOnlyAfter() {
    var story = Story.ofNoah().proposes(twoSteps()).asks(FRIDAY, MONDAY).isGranted("24", MONDAY, LocalDate.of(2027, 11, 22));

    assertThat(story.starts(1, MONDAY).refusal).isEqualTo(ReturnRefusal.NO_AGREED_PLAN);
    assertThat(story.agrees(1).starts(1, MONDAY).refusal).isNull();
  }

  @Test
  void tellsWhatWasGrantedAndNothingOfWhatWasFound() {
    var granted = Story.ofNoah().proposes(twoSteps()).asks(FRIDAY, MONDAY).isGranted("24", MONDAY, LocalDate.of(2027, 11, 22)).last(AuthorisationGranted.class);

    assertThat(granted.entry().sections().returnPlan().authorisation().nature()).isEqualTo("travail adapté");
    assertThat(granted.entry().sections().toString()).doesNotContain("55");
  }

  @Test
  void refusesMoreThanTwoYearsAndLessThanHalf() {
    var story = Story.ofNoah().proposes(twoSteps()).asks(FRIDAY, MONDAY);

    assertThat(story.isGranted("24", MONDAY, LocalDate.of(2028, 11, 23)).refusal).isEqualTo(ReturnRefusal.AUTHORISATION_TOO_LONG);
    assertThat(story.decides(Capacity.MEDECIN_CONSEIL, it -> it.grant(
        new Grant("x", Story.hours("10"), "", MONDAY, MONDAY, Story.hours("45"), true))).refusal).isEqualTo(ReturnRefusal.MEDICAL_REDUCTION_BELOW_HALF);
    assertThat(story.decides(Capacity.MEDECIN_CONSEIL, it -> it.grant(
        new Grant("x", Story.hours("30.4"), "", MONDAY, MONDAY, Story.hours("55"), true))).refusal).isNull();
  }

  @Test
  void showsMoreThanTwoYearsInTotalForReviewAndRefusesThemNot() {
    var story = Story.ofNoah().proposes(twoSteps()).agrees(1).asks(FRIDAY, MONDAY).isGranted("24", MONDAY, LocalDate.of(2028, 11, 22));
    story.on(LocalDate.of(2028, 11, 10)).asks(LocalDate.of(2028, 11, 10), LocalDate.of(2028, 11, 23))
        .isGranted("24", LocalDate.of(2028, 11, 23), LocalDate.of(2029, 5, 22));

    assertThat(story.refusal).isNull();
    assertThat(story.last(ClockStarted.class).clock())
        .isEqualTo(new LegalClock("R7", "2018-04-01", "authorised-in-total", LocalDate.of(2028, 11, 22), Effect.FOR_REVIEW));
  }

  @Test
  void expiresOnTheDayAfterItsLast() {
    var story = Story.ofNoah().proposes(twoSteps()).agrees(1).asks(FRIDAY, MONDAY).isGranted("24", MONDAY, LocalDate.of(2027, 5, 31)).starts(1, MONDAY);

    assertThat(story.file.due()).isEqualTo(Brussels.startOf(LocalDate.of(2027, 6, 1)));
    assertThat(story.wakesOn(LocalDate.of(2027, 6, 1)).last(AuthorisationExpired.class).lastDay()).isEqualTo(LocalDate.of(2027, 5, 31));
    assertThat(story.progress().authorisation()).isEqualTo(Authorised.EXPIRED);
    assertThat(story.starts(2, LocalDate.of(2027, 6, 1)).refusal).isEqualTo(ReturnRefusal.AUTHORISATION_EXPIRED);
  }

  @Test
  void stopsWorkAtOnceOnARefusalAndKeepsThePastAfterARequestInTime() {
    var story = Story.ofNoah().proposes(twoSteps()).agrees(1).asks(FRIDAY, MONDAY).starts(1, MONDAY).on(LocalDate.of(2026, 12, 4))
        .isRefused(LocalDate.of(2026, 12, 3));

    assertThat(story.last(AuthorisationRefused.class).pastKept()).isTrue();
    assertThat(story.last(ResumptionStopped.class).lastDay()).isEqualTo(LocalDate.of(2026, 12, 3));
    assertThat(story.it().clocks().legal()).isEmpty();
    assertThat(story.starts(2, LocalDate.of(2026, 12, 5)).refusal).isEqualTo(ReturnRefusal.AUTHORISATION_WAS_REFUSED);
  }

  @Test
  void keepsNothingOfThePastOnARefusalAfterALateRequest() {
    var story = Story.ofNoah().on(MONDAY).proposes(twoSteps()).agrees(1).asks(MONDAY, MONDAY).isRefused(MONDAY);

    assertThat(story.last(AuthorisationRefused.class).pastKept()).isFalse();
  }

  @Test
  void asksAnewForChangedHoursBeforeTheirStepBegins() {
    var story = Story.ofNoah().proposes(twoSteps()).agrees(1).asks(FRIDAY, MONDAY).isGranted("24", MONDAY, LocalDate.of(2027, 11, 22)).starts(1, MONDAY);
    story.negotiates(Capacity.OCCUPATIONAL_PHYSICIAN, it -> it.revise(draft(step("2026-11-23", "2026-12-31", "19"), step("2027-01-01", null, "30.4")))).agrees(2);

    assertThat(story.last(ReturnRevised.class).newRequestNeeded()).isTrue();
    assertThat(story.progress().newRequestNeeded()).isTrue();
    story.on(LocalDate.of(2027, 1, 4));
    assertThat(story.starts(2, LocalDate.of(2027, 1, 4)).refusal).isEqualTo(ReturnRefusal.NEW_REQUEST_NEEDED);
    story.asks(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 5)).starts(2, LocalDate.of(2027, 1, 5));
    assertThat(story.refusal).isNull();
    assertThat(story.progress().newRequestNeeded()).isFalse();
  }

  @Test
  void startsNoStepAboveTheAuthorisedHoursOrOutsideItsDates() {
    var story = Story.ofNoah().proposes(twoSteps()).agrees(1).asks(FRIDAY, MONDAY).isGranted("19", MONDAY, LocalDate.of(2027, 1, 10)).starts(1, MONDAY);

    assertThat(story.on(LocalDate.of(2027, 1, 4)).starts(2, LocalDate.of(2027, 1, 4)).refusal).isEqualTo(ReturnRefusal.BEYOND_AUTHORISED_HOURS);
    assertThat(story.starts(2, LocalDate.of(2027, 1, 11)).refusal).isEqualTo(ReturnRefusal.OUTSIDE_AUTHORISATION);
  }

  @Test
  void asksForNothingInAnInformalReturnAndRunsNoClock() {
    var story = Story.ofNoah().opens(Procedure.INFORMAL)
        .negotiates(Capacity.CLINICIAN, it -> it.propose(draft(twoSteps()))).agrees(1);

    assertThat(story.asks(FRIDAY, MONDAY).refusal).isEqualTo(ReturnRefusal.INFORMAL_NEEDS_NO_AUTHORISATION);
    assertThat(story.starts(1, MONDAY).refusal).isNull();
    assertThat(story.events).noneMatch(ClockStarted.class::isInstance);
    assertThat(story.file.due()).isNull();
  }
}
