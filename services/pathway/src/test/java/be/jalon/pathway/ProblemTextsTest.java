package be.jalon.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.security.testing.ProblemTexts;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

  @Test
  void everyRefusalHasItsWordsInFourLanguages() {
    assertThat(ProblemTexts.gaps(PathwayRefusal.values())).isEmpty();
  }
}
