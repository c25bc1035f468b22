package be.jalon.security;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.security.example.ExampleRefusal;
import be.jalon.security.testing.ProblemTexts;
import org.junit.jupiter.api.Test;

class TextsTest {

  @Test
  void everyCommonProblemCanBeToldInFourLanguages() {
    assertThat(ProblemTexts.gaps(CommonProblem.values())).isEmpty();
  }

  @Test
  void aRefusalWithoutWordsIsFound() {
    assertThat(ProblemTexts.gaps(ExampleRefusal.values())).containsExactly("FR wordless", "NL wordless", "DE wordless", "EN wordless");
  }
}
