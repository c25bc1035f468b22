package be.jalon.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

  private static final List<String> FAULTS = List.of("kill", "freeze");

  @Test
  void takesTimeDiceAndFaults() {
    var options = Options.parse(new String[] {"--minutes", "3", "--seed", "42", "--only", "freeze,kill"}, FAULTS);

    assertThat(options.time()).isEqualTo(Duration.ofMinutes(3));
    assertThat(options.seed()).isEqualTo(42);
    assertThat(options.only()).containsExactly("freeze", "kill");
  }

  @Test
  void throwsNewDiceWhenNoneAreGiven() {
    assertThat(Options.parse(new String[0], FAULTS).seed()).isNotNegative();
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      --minutes, ten,   --minutes needs a number
      --minutes, 0,     --minutes needs a number
      --seed,    -1,    --seed needs a number
      --only,    flood, there is no fault named flood
      --colour,  red,   unknown option --colour
      """)
  void refusesWhatItCannotTake(String option, String value, String says) {
    assertThatThrownBy(() -> Options.parse(new String[] {option, value}, FAULTS)).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith(says);
  }

  @Test
  void refusesAnOptionWithoutItsValue() {
    assertThatThrownBy(() -> Options.parse(new String[] {"--seed"}, FAULTS)).hasMessageContaining("--seed needs a value");
  }
}
