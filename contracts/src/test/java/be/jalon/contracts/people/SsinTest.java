package be.jalon.contracts.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number here is synthetic. */
class SsinTest {

  @ParameterizedTest
  @CsvSource(useHeadersInDisplayName = true, textBlock = """
      number,      born, meaning
      85031297781, 1985, a man born on 1985-03-12
      03070998451, 2003, a woman born on 2003-07-09: a 2 before the nine digits
      00022999125, 2000, a man born on a leap day: a 2 before the nine digits
      79452198370, 1979, BIS with the sex known: month + 40
      74000098881, 1974, month and day unknown
      85031393001, 1985, check digits 01
      85031393197, 1985, check digits 97
      """)
  void acceptsANumberAndReadsItsCentury(String number, int born, String meaning) {
    assertThat(Ssin.parse(number).birthYear()).as(meaning).isEqualTo(born);
  }

  @ParameterizedTest
  @CsvSource(useHeadersInDisplayName = true, textBlock = """
      number,       why
      85031297782,  check digits
      85033297763,  day 32 although the check digits are right
      8503129778,   ten digits
      850312977811, twelve digits
      8503129778a,  a letter
      '',           nothing
      """)
  void refusesWhatIsNoNumber(String number, String why) {
    assertThatIllegalArgumentException().as(why).isThrownBy(() -> Ssin.parse(number)).withMessage("not a national number");
  }

  @ParameterizedTest
  @CsvSource(useHeadersInDisplayName = true, textBlock = """
      month, accepted
      00,    true
      12,    true
      13,    false
      20,    true
      32,    true
      33,    false
      40,    true
      52,    true
      53,    false
      60,    false
      """)
  void acceptsTheMonthsOfTheBisForm(String month, boolean accepted) {
    var nine = "85" + month + "01001";
    var number = nine + "%02d".formatted(97 - Long.parseLong(nine) % 97);

    if (accepted) {
      assertThat(new Ssin(number).birthYear()).isEqualTo(1985);
    } else {
      assertThatIllegalArgumentException().isThrownBy(() -> new Ssin(number));
    }
  }

  @ParameterizedTest
  @CsvSource(useHeadersInDisplayName = true, textBlock = """
      number,      on,         plausible, why
      85031297781, 2026-11-20, true,      41 years old
      03070998422, 2026-11-20, false,     2003 computed without the 2 in front reads as 1903
      03070998451, 2026-11-20, true,      the same birth date rightly computed
      03070998451, 2016-11-20, false,     13 years old
      03070998451, 2017-11-20, true,      14 years old
      85031297781, 1984-01-01, false,     not yet born
      """)
  void anAgeNobodyWorksAtIsNotPlausible(String number, LocalDate on, boolean plausible, String why) {
    assertThat(Ssin.parse(number).plausibleOn(on)).as(why).isEqualTo(plausible);
  }

  @ParameterizedTest
  @ValueSource(strings = {"85.03.12-977.81", "850312 977 81", "85/03/12-977-81"})
  void acceptsTheUsualPunctuation(String written) {
    assertThat(Ssin.parse(written)).isEqualTo(new Ssin("85031297781"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = "85.03.12-977.81")
  void holdsDigitsOnly(String digits) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Ssin(digits));
  }

  @Test
  void printsNothingOfItself() {
    assertThat(new Ssin("85031297781").toString()).doesNotContainPattern("\\d");
  }
}
