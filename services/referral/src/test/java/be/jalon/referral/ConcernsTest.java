package be.jalon.referral;

import static be.jalon.referral.Story.NOW;
import static be.jalon.referral.Story.aReferralWithADanger;
import static be.jalon.referral.Story.aSubmittedReferral;
import static be.jalon.referral.Story.by;
import static be.jalon.referral.Story.dujardin;
import static be.jalon.referral.Story.events;
import static be.jalon.referral.Story.lambert;
import static be.jalon.referral.Story.refusal;
import static be.jalon.referral.Story.state;
import static be.jalon.referral.Story.theOne;
import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.contracts.ConcernId;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Release;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.referral.ReferralEvent.SafetyConcernAcknowledged;
import be.jalon.contracts.referral.ReferralEvent.SafetyConcernRaised;
import be.jalon.contracts.referral.ReferralEvent.SafetyConcernUnanswered;
import be.jalon.contracts.sections.Safety;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConcernsTest {

  private static final ConcernId FIRST = new ConcernId("r1.s1");
  private static final Duration LATE = Duration.ofHours(4);

  @Test
  void aDangerIsOnlyToldTogetherWithWhatWasDone() {
    var referral = aSubmittedReferral();
    var bare = new Safety(Safety.Kind.SUICIDE, " ", null);

    assertThat(refusal(referral.concerns().raise(referral, by(lambert()), bare, Map.of(), NOW.plus(LATE)))).isEqualTo(ReferralRefusal.SAY_WHAT_WAS_DONE);
  }

  @Test
  void aDangerReachesThoseWhoTreatAndNobodyElse() {
    var referral = aSubmittedReferral();
    var danger = new Safety(Safety.Kind.SUICIDE, "J'ai appelé son épouse.", null);

    var raised = theOne(referral.concerns().raise(referral, by(lambert()), danger, Map.of(), NOW.plus(LATE)), SafetyConcernRaised.class);

    assertThat(raised.entry().sections().categories()).containsExactly(DataCategory.SAFETY);
    assertThat(raised.entry().released().of(DataCategory.SAFETY).capacities()).containsExactlyInAnyOrder(Capacity.TREATING_DOCTOR, Capacity.CLINICIAN);
    assertThat(raised.acknowledgeBy()).isEqualTo(NOW.plus(LATE));
  }

  @Test
  void somebodyElseAcknowledgesByNameAndThenItIsClosed() {
    var referral = aReferralWithADanger();

    assertThat(refusal(referral.concerns().acknowledge(referral, by(lambert()), FIRST))).isEqualTo(ReferralRefusal.NOT_YOUR_OWN_CONCERN);
    assertThat(refusal(referral.concerns().close(referral, by(dujardin()), FIRST, null))).isEqualTo(ReferralRefusal.CONCERN_NOT_ACKNOWLEDGED);
    assertThat(refusal(referral.concerns().acknowledge(referral, by(dujardin()), new ConcernId("r1.s2")))).isEqualTo(ReferralRefusal.NO_SUCH_CONCERN);

    var decision = referral.concerns().acknowledge(referral, by(dujardin()), FIRST);
    var acknowledged = state(decision);

    assertThat(theOne(decision, SafetyConcernAcknowledged.class).entry().act().responsible().key()).isEqualTo(dujardin().key());
    assertThat(acknowledged.concerns().waiting()).isEmpty();
    assertThat(refusal(acknowledged.concerns().acknowledge(acknowledged, by(dujardin()), FIRST))).isEqualTo(ReferralRefusal.CONCERN_ALREADY_ACKNOWLEDGED);

    var closed = state(acknowledged.concerns().close(acknowledged, by(lambert()), FIRST, null));

    assertThat(refusal(closed.concerns().close(closed, by(lambert()), FIRST, null))).isEqualTo(ReferralRefusal.CONCERN_ALREADY_CLOSED);
  }

  @Test
  void unacknowledgedInTimeTheSenderIsToldToTelephone() {
    var referral = aReferralWithADanger();

    assertThat(referral.due()).isEqualTo(NOW.plus(LATE));
    var decision = referral.wake(NOW.plus(LATE));

    var told = theOne(decision, SafetyConcernUnanswered.class).entry();
    assertThat(told.sections().careStatus().ball().holder()).isEqualTo(Capacity.TREATING_DOCTOR);
    assertThat(told.sections().safety().done()).isNull();
    assertThat(told.released().of(DataCategory.CARE_STATUS).capacities()).doesNotContain(Capacity.OCCUPATIONAL_PHYSICIAN, Capacity.MEDECIN_CONSEIL);
    assertThat(state(decision).concerns().sendToTheTelephone()).isTrue();
    assertThat(events(state(decision).wake(NOW.plus(LATE).plusSeconds(60)))).isEmpty();
    assertThat(events(state(decision).concerns().acknowledge(state(decision), by(dujardin()), FIRST))).hasSize(1);
  }

  @Test
  void whatIsWithheldFromThePatientStaysWithheldWhateverBecomesOfIt() {
    var referral = aSubmittedReferral();
    var withheld = new Release(Set.of(Capacity.CLINICIAN), Set.of(), Release.Withholding.THERAPEUTIC_EXCEPTION);
    var danger = new Safety(Safety.Kind.HARM_TO_OTHERS, "Police de proximité prévenue.", null);
    var raised = state(referral.concerns().raise(referral, by(lambert()), danger, Map.of(DataCategory.SAFETY, withheld), NOW.plus(LATE)));

    var told = theOne(raised.wake(NOW.plus(LATE)), SafetyConcernUnanswered.class).entry();

    assertThat(told.sections().categories()).allSatisfy(category ->
        assertThat(told.released().of(category).withheldFromPatient()).isEqualTo(Release.Withholding.THERAPEUTIC_EXCEPTION));
  }

  @Test
  void anEndedReferralIsNoPlaceToNameADanger() {
    var ended = state(aSubmittedReferral().decline(by(dujardin()), "no-capacity", Told.NOTHING));

    assertThat(refusal(ended.concerns().raise(ended, by(lambert()), new Safety(Safety.Kind.OTHER, "Appelé.", null), Map.of(), NOW)))
        .isEqualTo(ReferralRefusal.NOT_IN_THIS_STATE);
  }
}
