package be.jalon.referral;

import static be.jalon.referral.Story.MEUSE;
import static be.jalon.referral.Story.NOW;
import static be.jalon.referral.Story.SAMBRE;
import static be.jalon.referral.Story.aReferralInCare;
import static be.jalon.referral.Story.aSubmittedReferral;
import static be.jalon.referral.Story.anAcceptedReferral;
import static be.jalon.referral.Story.by;
import static be.jalon.referral.Story.dujardin;
import static be.jalon.referral.Story.events;
import static be.jalon.referral.Story.lambert;
import static be.jalon.referral.Story.noah;
import static be.jalon.referral.Story.refusal;
import static be.jalon.referral.Story.state;
import static be.jalon.referral.Story.theOne;
import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.aggregates.Decision;
import be.jalon.contracts.ConsentId;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.referral.ReferralEvent.CareStarted;
import be.jalon.contracts.referral.ReferralEvent.CareStatusUpdated;
import be.jalon.contracts.referral.ReferralEvent.InformationProvided;
import be.jalon.contracts.referral.ReferralEvent.ReferralAccepted;
import be.jalon.contracts.referral.ReferralEvent.ReferralDeclined;
import be.jalon.contracts.referral.ReferralEvent.ReferralEscalated;
import be.jalon.contracts.referral.ReferralEvent.ReferralRedirected;
import be.jalon.contracts.sections.CareStatus.Stage;
import be.jalon.contracts.sections.WorkCapacity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReferralTest {

  private static final Told NOTE = Told.note("Merci de préciser le traitement en cours.", Map.of());
  private static final NetworkConsents NO_MORE = NetworkConsents.none(new PathwayId("p1"));

  @Test
  void aClinicianTakesThePersonIntoCare() {
    var decision = aSubmittedReferral().accept(by(dujardin()));

    assertThat(theOne(decision, ReferralAccepted.class).clinician().key()).isEqualTo(dujardin().key());
    assertThat(theOne(decision, ReferralAccepted.class).entry().sections().categories()).containsExactly(DataCategory.CARE_STATUS);
    assertThat(state(decision).stage()).isEqualTo(Stage.ACCEPTED);
    assertThat(state(decision).ball().holder()).isEqualTo(Capacity.CLINICIAN);
    assertThat(state(decision).due()).isNull();
  }

  @Test
  void whatWasAnsweredIsNotAnsweredAgain() {
    var accepted = anAcceptedReferral();

    assertThat(refusal(accepted.accept(by(dujardin())))).isEqualTo(ReferralRefusal.ALREADY_ANSWERED);
    assertThat(refusal(accepted.decline(by(dujardin()), "no-capacity", NOTE))).isEqualTo(ReferralRefusal.ALREADY_ANSWERED);
    assertThat(refusal(accepted.waitlist(by(dujardin()), LocalDate.of(2027, 1, 4), Told.NOTHING))).isEqualTo(ReferralRefusal.ALREADY_ANSWERED);
    assertThat(refusal(accepted.ask(by(dujardin()), NOTE))).isEqualTo(ReferralRefusal.ALREADY_ANSWERED);
  }

  @Test
  void refusesAcceptanceOfAWithdrawnReferral() {
    var withdrawn = state(aSubmittedReferral().withdraw(by(lambert()), "patient-changed-mind", false));

    assertThat(refusal(withdrawn.accept(by(dujardin())))).isEqualTo(ReferralRefusal.ALREADY_ANSWERED);
  }

  @Test
  void aDeclineGivesTheBallBackWithReasonAndAdvice() {
    var decision = aSubmittedReferral().decline(by(dujardin()), "no-capacity", NOTE);

    var sections = theOne(decision, ReferralDeclined.class).entry().sections();
    assertThat(sections.careStatus().reason()).isEqualTo("no-capacity");
    assertThat(sections.clinical().note()).isNotBlank();
    assertThat(state(decision).ball().holder()).isEqualTo(Capacity.TREATING_DOCTOR);
  }

  @Test
  void aQuestionPassesTheBallToTheSenderAndStopsNoClock() {
    var asked = state(aSubmittedReferral().ask(by(dujardin()), NOTE));

    assertThat(asked.ball().holder()).isEqualTo(Capacity.TREATING_DOCTOR);
    assertThat(asked.due()).isEqualTo(aSubmittedReferral().due());

    var answered = asked.inform(by(lambert()), NOTE, true);

    assertThat(theOne(answered, InformationProvided.class).entry().sections().careStatus().stage()).isEqualTo(Stage.REQUESTED);
    assertThat(state(answered).ball().holder()).isEqualTo(Capacity.CLINICIAN);
    assertThat(state(answered).due()).isEqualTo(aSubmittedReferral().due());
  }

  @Test
  void whatThePatientAddsAnswersNoQuestionOfTheNetworks() {
    var asked = state(aSubmittedReferral().ask(by(dujardin()), NOTE));

    var added = asked.inform(by(noah()), NOTE, false);

    assertThat(theOne(added, InformationProvided.class).entry().act().actedBy().capacity()).isEqualTo(Capacity.PATIENT);
    assertThat(state(added).ball()).isEqualTo(asked.ball());
  }

  @Test
  void aWaitingListNeedsADayToCome() {
    assertThat(refusal(aSubmittedReferral().waitlist(by(dujardin()), LocalDate.of(2026, 11, 20), Told.NOTHING))).isEqualTo(ReferralRefusal.DATE_IN_THE_PAST);

    var waiting = state(aSubmittedReferral().waitlist(by(dujardin()), LocalDate.of(2026, 12, 14), Told.NOTHING));

    assertThat(waiting.ball().until()).isEqualTo(LocalDate.of(2026, 12, 14));
    assertThat(waiting.due()).isEqualTo(Instant.parse("2026-12-14T23:00:00Z"));
    assertThat(state(waiting.accept(by(dujardin()))).stage()).isEqualTo(Stage.ACCEPTED);
  }

  @Test
  void isPassedOnOnlyToANetworkThatThePatientAgreedTo() {
    var there = Instant.parse("2026-11-24T23:00:00Z");

    assertThat(refusal(aSubmittedReferral().redirect(by(dujardin()), MEUSE, there, NO_MORE, Told.NOTHING)))
        .isEqualTo(ReferralRefusal.CONSENT_DOES_NOT_COVER_NETWORK);
    assertThat(refusal(aSubmittedReferral().redirect(by(dujardin()), SAMBRE, there, NO_MORE, Told.NOTHING))).isEqualTo(ReferralRefusal.SAME_NETWORK);

    var grant = new NetworkGrant(new ConsentId("c9"), MEUSE, false, NOW.minusSeconds(60), null);
    var agreed = new NetworkConsents(new PathwayId("p1"), List.of(grant), Set.of());
    var decision = aSubmittedReferral().redirect(by(dujardin()), MEUSE, there, agreed, Told.NOTHING);

    assertThat(theOne(decision, ReferralRedirected.class).from()).isEqualTo(SAMBRE);
    assertThat(theOne(decision, ReferralRedirected.class).entry().sections().careStatus().stage()).isEqualTo(Stage.REDIRECTED);
    assertThat(state(decision).network()).isEqualTo(MEUSE);
    assertThat(state(decision).due()).isEqualTo(there);
    assertThat(state(decision).stage()).isEqualTo(Stage.REQUESTED);
  }

  @Test
  void careStartsWithTheFirstAttendedAppointmentOnly() {
    var attendedAt = NOW.plus(Duration.ofDays(5));

    var started = anAcceptedReferral().care().start(by(dujardin()).act(), attendedAt);

    assertThat(theOne(started, CareStarted.class).entry().occurredAt()).isEqualTo(attendedAt);
    assertThat(state(started).stage()).isEqualTo(Stage.IN_CARE);
    assertThat(events(state(started).care().start(by(dujardin()).act(), attendedAt.plusSeconds(60)))).isEmpty();
    assertThat(events(aSubmittedReferral().care().start(by(dujardin()).act(), attendedAt))).isEmpty();
  }

  @Test
  void anUpdateTellsOnlyWhatItsAuthorSaid() {
    var limits = new Told(List.of(new WorkCapacity(List.of("Pas d'horaires de nuit"), null, null, null, null)), Map.of());

    var update = aReferralInCare().care().update(by(dujardin()), limits, null);

    assertThat(theOne(update, CareStatusUpdated.class).entry().sections().categories()).containsExactly(DataCategory.WORK_CAPACITY);
    assertThat(refusal(aReferralInCare().care().update(by(dujardin()), Told.NOTHING, null))).isEqualTo(ReferralRefusal.NOTHING_TOLD);
    assertThat(refusal(aSubmittedReferral().care().update(by(dujardin()), limits, null))).isEqualTo(ReferralRefusal.NOT_IN_THIS_STATE);
  }

  @Test
  void careIsInterruptedResumedAndCompleted() {
    var interrupted = state(aReferralInCare().care().interrupt(by(dujardin()), "other"));
    var resumed = state(interrupted.care().resume(by(dujardin())));
    var completed = state(resumed.care().complete(by(dujardin()), "aims-reached", Told.NOTHING));

    assertThat(interrupted.reason()).isEqualTo("other");
    assertThat(resumed.stage()).isEqualTo(Stage.IN_CARE);
    assertThat(completed.reason()).isEqualTo("aims-reached");
    assertThat(completed.ball().holder()).isEqualTo(Capacity.TREATING_DOCTOR);
    assertThat(refusal(completed.care().resume(by(dujardin())))).isEqualTo(ReferralRefusal.NOT_IN_THIS_STATE);
    assertThat(refusal(anAcceptedReferral().care().complete(by(dujardin()), "aims-reached", Told.NOTHING))).isEqualTo(ReferralRefusal.NOT_IN_THIS_STATE);
  }

  @Test
  void onceCareRunsOnlyThePatientStopsIt() {
    assertThat(refusal(aReferralInCare().withdraw(by(lambert()), "patient-changed-mind", false))).isEqualTo(ReferralRefusal.CARE_RUNS);
    assertThat(state(aReferralInCare().withdraw(by(noah()), "patient-changed-mind", true)).stage()).isEqualTo(Stage.WITHDRAWN);
    assertThat(state(anAcceptedReferral().withdraw(by(lambert()), "patient-changed-mind", false)).ball().holder()).isNull();
  }

  @Test
  void pastItsTimeTheCoordinatorIsAskedOnce() {
    var due = aSubmittedReferral().due();

    var decision = aSubmittedReferral().wake(due);

    assertThat(theOne(decision, ReferralEscalated.class).dueAt()).isEqualTo(due);
    assertThat(state(decision).ball().holder()).isEqualTo(Capacity.NETWORK_COORDINATOR);
    assertThat(state(decision).due()).isNull();
    assertThat(events(state(decision).wake(due.plusSeconds(3600)))).isEmpty();
    assertThat(events(aSubmittedReferral().wake(due.minusMillis(1)))).isEmpty();
    assertThat(state(state(decision).accept(by(dujardin()))).stage()).isEqualTo(Stage.ACCEPTED);
  }

  @Test
  void aWaitingListDayThatPassesIsANewDeadline() {
    var escalated = state(aSubmittedReferral().wake(aSubmittedReferral().due()));
    var waiting = state(escalated.waitlist(by(dujardin()), LocalDate.of(2026, 12, 14), Told.NOTHING));

    assertThat(waiting.ball().holder()).isEqualTo(Capacity.CLINICIAN);
    assertThat(theOne(waiting.wake(waiting.due()), ReferralEscalated.class).dueAt()).isEqualTo(waiting.due());
  }

  @Test
  void aLaterHolderOfTheSeatHasThePersonInCharge() {
    var successor = Story.actor("maes", "Maes", "Lien", Capacity.CLINICIAN, "network-sambre").person();

    assertThat(((Status.Taken) aReferralInCare().care().handedTo(successor, NOW).status()).clinician()).isEqualTo(successor);
    assertThat(anAcceptedReferral().care().handedTo(successor, NOW.minusSeconds(1))).as("late news of who sat there before").isEqualTo(anAcceptedReferral());
    assertThat(aSubmittedReferral().care().handedTo(successor, NOW)).isEqualTo(aSubmittedReferral());
  }

  @Test
  void everyEventTellsAtLeastOneSection() {
    var decisions = List.<Decision<Referral>>of(
        aSubmittedReferral().accept(by(dujardin())), aSubmittedReferral().decline(by(dujardin()), "no-capacity", NOTE),
        aSubmittedReferral().ask(by(dujardin()), NOTE), aSubmittedReferral().wake(aSubmittedReferral().due()),
        aReferralInCare().care().interrupt(by(dujardin()), "other"), aReferralInCare().care().complete(by(dujardin()), "aims-reached", Told.NOTHING),
        aSubmittedReferral().withdraw(by(lambert()), "patient-changed-mind", false));

    assertThat(decisions).flatMap(Story::events).allSatisfy(event -> {
      assertThat(event.entry().sections().isEmpty()).isFalse();
      assertThat(event.entry().released().byCategory().keySet()).containsAll(event.entry().sections().categories());
    });
  }
}
