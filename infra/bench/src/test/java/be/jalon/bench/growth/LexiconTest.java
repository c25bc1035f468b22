package be.jalon.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconTest {

  private static final String PATHWAY = "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0";
  private static final String SHARED = "hBq3Zc_9kW-shared-by-everybody";

  @Test
  void knowsTheNamesThatOnlyThisPathwayHas() {
    var lexicon = Lexicon.of(List.of("pathway " + PATHWAY, SHARED), List.of("pathway other", SHARED), List.of("gp-0"));

    assertThat(lexicon.own()).containsExactly(PATHWAY);
    assertThat(lexicon.replaced("referral/" + PATHWAY + "/3 by account:gp-0, not gp-01, of " + SHARED, String::toUpperCase))
        .isEqualTo("referral/" + PATHWAY.toUpperCase() + "/3 by account:GP-0, not gp-01, of " + SHARED);
  }

  @Test
  void givesEachCopyAnotherNameOfTheSameShape() {
    assertThat(Lexicon.another(PATHWAY, 1)).matches("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
        .isEqualTo(Lexicon.another(PATHWAY, 1)).isNotEqualTo(Lexicon.another(PATHWAY, 2)).isNotEqualTo(PATHWAY);
    assertThat(Lexicon.another("hBq3Zc_9kW", 1)).matches("[a-z][A-Z][a-z][0-9][A-Z][a-z]_[0-9][a-z][A-Z]");
  }
}
