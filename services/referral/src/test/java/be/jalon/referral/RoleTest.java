package be.jalon.referral;

import static be.jalon.referral.Story.aReferralInCare;
import static be.jalon.referral.Story.aSubmittedReferral;
import static be.jalon.referral.Story.actor;
import static be.jalon.referral.Story.by;
import static be.jalon.referral.Story.caller;
import static be.jalon.referral.Story.dujardin;
import static be.jalon.referral.Story.lambert;
import static be.jalon.referral.Story.noah;
import static be.jalon.referral.Story.peeters;
import static be.jalon.referral.Story.state;
import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.aggregates.Sitting;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.people.Capacity;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoleTest {

  @Test
  void beforeTheAnswerAnyClinicianOfTheNetworkMayAnswer() {
    var other = actor("maes", "Maes", "Lien", Capacity.CLINICIAN, "network-sambre");
    var elsewhere = actor("maes", "Maes", "Lien", Capacity.CLINICIAN, "network-meuse");

    assertThat(Role.of(caller(other), aSubmittedReferral(), Optional.empty())).containsExactly(Role.TRIAGE);
    assertThat(Role.of(caller(elsewhere), aSubmittedReferral(), Optional.empty())).isEmpty();
  }

  @Test
  void afterwardsOnlyTheOneInChargeKnowsOfIt() {
    var other = actor("maes", "Maes", "Lien", Capacity.CLINICIAN, "network-sambre");

    assertThat(Role.of(caller(dujardin()), aReferralInCare(), Optional.empty())).containsExactly(Role.IN_CHARGE);
    assertThat(Role.of(caller(other), aReferralInCare(), Optional.empty())).isEmpty();
  }

  @Test
  void aStandInOnTheNetworksSeatIsInCharge() {
    var other = actor("maes", "Maes", "Lien", Capacity.CLINICIAN, "network-sambre");
    var sitting = new Sitting(new SeatId("s"), Capacity.CLINICIAN, Story.SAMBRE, other.person(), true);

    assertThat(Role.of(caller(other), aReferralInCare(), Optional.of(sitting))).containsExactlyInAnyOrder(Role.IN_CHARGE, Role.TABLE);
  }

  @Test
  void aStrangerIsNothingToIt() {
    assertThat(Role.of(caller(actor("claes", "Claes", "Jan", Capacity.TREATING_DOCTOR, null)), aSubmittedReferral(), Optional.empty())).isEmpty();
    assertThat(Role.of(caller(peeters()), aSubmittedReferral(), Optional.empty())).isEmpty();
    assertThat(Role.of(caller(actor("lambert", "Lambert", "Anne", Capacity.MEDECIN_CONSEIL, null)), aSubmittedReferral(), Optional.empty())).isEmpty();
  }

  @Test
  void senderPatientAndCoordinatorKnowOfItAllAlong() {
    var carlier = actor("carlier", "Carlier", "Inès", Capacity.NETWORK_COORDINATOR, "network-sambre");

    assertThat(Role.of(caller(lambert()), aReferralInCare(), Optional.empty())).containsExactly(Role.SENDER);
    assertThat(Role.of(caller(noah()), aReferralInCare(), Optional.empty())).containsExactly(Role.PATIENT);
    assertThat(Role.of(caller(carlier), aReferralInCare(), Optional.empty())).containsExactly(Role.COORDINATOR);
  }

  @Test
  void whoeverDeclinedItKeepsSightOfThat() {
    var declined = state(aSubmittedReferral().decline(by(dujardin()), "no-capacity", Told.NOTHING));

    assertThat(Role.of(caller(dujardin()), declined, Optional.empty())).containsExactly(Role.ENDED_IT);
  }
}
