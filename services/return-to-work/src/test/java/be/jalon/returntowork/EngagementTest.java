package be.jalon.returntowork;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.referral.ReferralEvent.WorkFile.EngagementKind;
import be.jalon.contracts.sections.WorkContent;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngagementTest {

  private static final OrganisationId BOREAL = new OrganisationId("prevention-boreal");
  private static final OrganisationId OTHER = new OrganisationId("prevention-other");
  private static final Engagement PLANNER = new Engagement(EngagementKind.EMPLOYEE, BOREAL, work("planner", "38"));

  @Test
  void whatIsNotToldAnewStaysAsItWas() {
    assertThat(PLANNER.toldAnew(null, null, work("planner", "30"))).isEqualTo(new Engagement(EngagementKind.EMPLOYEE, BOREAL, work("planner", "30")));
    assertThat(PLANNER.toldAnew(EngagementKind.INTERIM, OTHER, work("planner", "30"))).isEqualTo(new Engagement(EngagementKind.INTERIM, OTHER, work("planner", "30")));
  }

  private static WorkContent work(String job, String hours) {
    return new WorkContent(job, null, new BigDecimal(hours), null, List.of(), List.of(), null);
  }
}
