package be.jalon.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.security.testing.RequestBounds;
import org.junit.jupiter.api.Test;

class RequestBoundsTest {

  @Test
  void everyListAndEveryTextThatIsTakenHasAnEnd() {
    assertThat(RequestBounds.gaps("be.jalon.pathway")).isEmpty();
  }
}
