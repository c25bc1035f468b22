package be.jalon.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

  private static Percentiles millis(long from, long to) {
    return Percentiles.ofNanos(LongStream.rangeClosed(from, to).map(each -> each * 1_000_000));
  }

  @Test
  void tellsMillisecondsWithThreeDigitsThatCount() {
    var hundred = millis(1, 100);

    assertThat(hundred.median()).isCloseTo(50, within(0.1));
    assertThat(hundred.at(99)).isCloseTo(99, within(0.1));
    assertThat(hundred.longest()).isCloseTo(100, within(0.1));
  }

  @Test
  void addsRunsValueByValueAndNotByTheirAverages() {
    var together = Percentiles.together(List.of(millis(1, 50), millis(51, 100)));

    assertThat(together.count()).isEqualTo(100);
    assertThat(together.at(99)).isCloseTo(99, within(0.1));
  }

  @Test
  void takesWhatOvertookItsAnswerForNoTime() {
    assertThat(Percentiles.ofNanos(LongStream.of(-5_000_000)).longest()).isZero();
  }

  @Test
  void drawsACurveThatOnlyRises() {
    assertThat(millis(1, 1000).steps()).isSortedAccordingTo((one, other) -> Double.compare(one.millis(), other.millis())).hasSizeGreaterThan(10);
  }
}
