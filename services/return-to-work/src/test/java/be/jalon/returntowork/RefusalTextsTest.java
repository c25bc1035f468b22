package be.jalon.returntowork;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.security.testing.ProblemTexts;
import org.junit.jupiter.api.Test;

class RefusalTextsTest {

  @Test
  void everyRefusalIsToldInFourLanguages() {
    assertThat(ProblemTexts.gaps(ReturnRefusal.values())).isEmpty();
  }
}
