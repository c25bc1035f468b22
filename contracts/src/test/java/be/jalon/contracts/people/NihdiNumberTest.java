package be.jalon.contracts.people;

import static be.jalon.contracts.people.NihdiNumber.KNOWN_MODULI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number here is synthetic. */
class NihdiNumberTest {

  @ParameterizedTest
  @CsvSource(useHeadersInDisplayName = true, textBlock = """
      number,      modulus, other, meaning
      19999123004, 97,      89,    general practitioner
      19997440780, 97,      89,    competence 780
      19993777000, 97,      89,    no competence
      19999280003, 89,      97,    general practitioner of the newer series
      49999012401, 89,      97,    nurse
      """)
  void acceptsANumberUnderItsModulusOnly(String number, int modulus, int other, String meaning) {
    assertThat(NihdiNumber.parse(number, KNOWN_MODULI).digits()).as(meaning).isEqualTo(number);
    assertThat(NihdiNumber.parse(number, Set.of(modulus)).digits()).isEqualTo(number);
    assertThatIllegalArgumentException().isThrownBy(() -> NihdiNumber.parse(number, Set.of(other)));
  }

  @ParameterizedTest
  @CsvSource(useHeadersInDisplayName = true, textBlock = """
      number,       why
      19999124004,  check digits
      1999912304,   ten digits
      199991230044, twelve digits
      09999123004,  no profession begins with 0
      1999912300x,  a letter
      '',           nothing
      """)
  void refusesWhatIsNoNumber(String number, String why) {
    assertThatIllegalArgumentException().as(why).isThrownBy(() -> NihdiNumber.parse(number, KNOWN_MODULI)).withMessage("not a NIHDI number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1-99991-23-004", "1/99991/23/004", "1.99991.23.004", "1 99991 23 004"})
  void acceptsTheUsualPunctuation(String written) {
    assertThat(NihdiNumber.parse(written, KNOWN_MODULI)).isEqualTo(new NihdiNumber("19999123004"));
  }

  @Test
  void thePersonStaysTheSameWhenTheCompetenceChanges() {
    var inTraining = NihdiNumber.parse("19999123005", KNOWN_MODULI);
    var recognised = NihdiNumber.parse("19999123004", KNOWN_MODULI);

    assertThat(inTraining.person()).isEqualTo(recognised.person()).isEqualTo("19999123");
  }

  @Test
  void printsNothingOfItself() {
    assertThat(new NihdiNumber("19999123004").toString()).doesNotContainPattern("\\d");
  }
}
