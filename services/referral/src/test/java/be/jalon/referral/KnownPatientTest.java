package be.jalon.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.contracts.PathwayId;
import be.jalon.contracts.PatientId;
import be.jalon.contracts.ReferralId;
import org.junit.jupiter.api.Test;

class KnownPatientTest {

  private static final PathwayId FIRST = new PathwayId("p1");
  private static final PathwayId SECOND = new PathwayId("p2");
  private static final PatientId NOAH = new PatientId("noah");
  private static final PatientId NEW = new PatientId("new");

  private final KnownPatient known = KnownPatient.joining(null, Story.NOAH, NOAH, FIRST);

  @Test
  void aSecondReferralJoinsThePathwayThatRuns() {
    assertThat(KnownPatient.joining(known, Story.NOAH, NEW, SECOND)).isEqualTo(known);
  }

  @Test
  void afterTheEndOfAPathwayTheSamePatientGetsANewOne() {
    var next = KnownPatient.joining(known.closed(FIRST), Story.NOAH, NEW, SECOND);

    assertThat(next.patient()).isEqualTo(NOAH);
    assertThat(next.pathway()).isEqualTo(SECOND);
    assertThat(next.closed(FIRST)).as("a late word of the former pathway").isEqualTo(next);
    assertThat(next.reopened(FIRST)).isEqualTo(next);
  }

  @Test
  void aReopenedPathwayIsJoinedAgain() {
    var reopened = known.closed(FIRST).reopened(FIRST);

    assertThat(KnownPatient.joining(reopened, Story.NOAH, NEW, SECOND).pathway()).isEqualTo(FIRST);
  }

  @Test
  void nothingLeadsFromAnErasedPatientToTheNextOne() {
    var erased = known.erased(FIRST);

    assertThat(erased.patient()).isNull();
    assertThat(erased.pathway()).isNull();
    assertThat(KnownPatient.joining(erased, Story.NOAH, NEW, SECOND).patient()).isEqualTo(NEW);
  }

  @Test
  void aNetworkTakesOneReferralAtATime() {
    var taking = known.takingCare(Story.SAMBRE, new ReferralId("r1"));

    assertThat(taking.careIn(Story.SAMBRE)).contains(new ReferralId("r1"));
    assertThat(taking.careIn(Story.MEUSE)).isEmpty();
    assertThat(taking.takingCare(Story.SAMBRE, new ReferralId("r2")).careIn(Story.SAMBRE)).contains(new ReferralId("r2"));
  }
}
