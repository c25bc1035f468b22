package be.jalon.referral;

import static be.jalon.referral.Story.MEUSE;
import static be.jalon.referral.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.contracts.ConsentId;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.pathway.ConsentTerms;
import be.jalon.contracts.pathway.ConsentTerms.Decision;
import be.jalon.contracts.pathway.ConsentTerms.Purpose;
import be.jalon.contracts.pathway.ConsentTerms.Reach;
import be.jalon.contracts.pathway.Recipient;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NetworkConsentsTest {

  private static final NetworkConsents NONE = NetworkConsents.none(new PathwayId("p1"));

  @Test
  void aGrantCoversUntilItIsWithdrawnOrOver() {
    var granted = NONE.with(terms("c1", Decision.GRANT, DataCategory.CARE_STATUS, DataCategory.CLINICAL));

    assertThat(granted.cover(MEUSE, List.of(), NOW)).isTrue();
    assertThat(granted.cover(MEUSE, List.of(), NOW.minusSeconds(1))).isFalse();
    assertThat(granted.cover(MEUSE, List.of(), NOW.plusSeconds(60))).isFalse();
    assertThat(granted.without(new ConsentId("c1")).cover(MEUSE, List.of(), NOW)).isFalse();
  }

  @Test
  void aWithdrawalHeardBeforeItsGrantStillCounts() {
    var withdrawn = NONE.without(new ConsentId("c1"));
    var terms = terms("c1", Decision.GRANT, DataCategory.CARE_STATUS, DataCategory.CLINICAL);

    assertThat(withdrawn.with(terms).cover(MEUSE, List.of(), NOW)).isFalse();
    assertThat(withdrawn.cover(MEUSE, List.of(NetworkGrant.from(terms).orElseThrow()), NOW)).isFalse();
  }

  @Test
  void aRefusalWinsOverAnyGrant() {
    var both = NONE.with(terms("c1", Decision.GRANT, DataCategory.CARE_STATUS, DataCategory.CLINICAL)).with(terms("c2", Decision.REFUSAL, DataCategory.CLINICAL));

    assertThat(both.cover(MEUSE, List.of(), NOW)).isFalse();
  }

  private static ConsentTerms terms(String id, Decision decision, DataCategory... categories) {
    return new ConsentTerms(new ConsentId(id), decision, new Recipient.Network(MEUSE), Set.of(categories), Purpose.CARE, NOW, NOW.plusSeconds(60), Reach.FROM_NOW);
  }
}
