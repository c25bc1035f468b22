package be.jalon.contracts.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {

  @ParameterizedTest
  @ValueSource(strings = {"account:anne", "nihdi:x", "ssin:Ab-_9", "service:referral", "account:a:b"})
  void aKeyHasAKindAndAValue(String key) {
    assertThat(new PersonKey(key)).hasToString(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "anne", ":anne", "account:anne lambert", "account:anne@example.be"})
  void whatHasNoKindOrIsNoIdIsNoKey(String key) {
    assertThatIllegalArgumentException().isThrownBy(() -> new PersonKey(key));
  }

  @ParameterizedTest
  @CsvSource(useHeadersInDisplayName = true, textBlock = """
      family,  given, shown
      Lemmens, Noah,  Noah Lemmens
      Lemmens, '',    Lemmens
      """)
  void aNameIsShownGivenNameFirst(String family, String given, String shown) {
    assertThat(new PersonName(family, given).shown()).isEqualTo(shown);
  }

  @Test
  void aNameNeedsAFamilyPartAndAnEnd() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PersonName(" ", "Noah"));
    assertThatIllegalArgumentException().isThrownBy(() -> new PersonName("L".repeat(101), "Noah"));
    assertThatIllegalArgumentException().isThrownBy(() -> new PersonName("Lemmens", "N".repeat(101)));
  }

  @ParameterizedTest
  @EnumSource
  void nobodyTreatsAndAssesses(Capacity capacity) {
    assertThat(capacity.treats() && capacity.assesses()).isFalse();
  }
}
