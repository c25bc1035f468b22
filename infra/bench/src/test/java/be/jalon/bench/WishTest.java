package be.jalon.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WishTest {

  private static final Path HOME = Path.of("/somewhere");

  @Test
  void measuresTheCopyItBelongsToUnlessAnotherIsNamed() {
    assertThat(Wish.parse(HOME).root()).isEqualTo(HOME);
    assertThat(Wish.parse(HOME, "--root", "/elsewhere/../other").root()).isEqualTo(Path.of("/other"));
  }

  @Test
  void takesMinutesAndPartsOfThem() {
    assertThat(Wish.parse(HOME, "--minutes", "1.5").time()).isEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void saysWhatItDoesNotUnderstand() {
    assertThatThrownBy(() -> Wish.parse(HOME, "--minute", "3")).hasMessage("unknown option --minute");
    assertThatThrownBy(() -> Wish.parse(HOME, "--minutes", "soon")).hasMessage("--minutes needs a number from 0.5 to 600");
    assertThatThrownBy(() -> Wish.parse(HOME, "--root")).hasMessage("--root needs a value");
    assertThatThrownBy(() -> Wish.parse(HOME, "leisure")).hasMessage("there is no scenario leisure");
  }
}
