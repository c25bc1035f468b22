package be.jalon.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.security.testing.RequestBounds;
import org.junit.jupiter.api.Test;

class RequestBoundsTest {

  @Test
  void everyListAndEveryTextThatIsTakenHasAnEnd() {
    assertThat(RequestBounds.gaps("be.jalon.referral")).isEmpty();
  }
}
