package be.jalon.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.security.testing.ProblemTexts;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

  @Test
  void everyRefusalCanBeToldInFourLanguages() {
    assertThat(ProblemTexts.gaps(ReferralRefusal.values())).isEmpty();
  }
}
