package be.jalon.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SamplesTest {

  @Test
  void tellsWhatHalfAndWhatNineteenInTwentyDoNotExceed() {
    var samples = new Samples();
    LongStream.rangeClosed(1, 100).map(i -> i * 1_000_000).forEach(samples::add);

    assertThat(samples.medianMillis()).isEqualTo(50);
    assertThat(samples.millis95()).isEqualTo(95);
  }

  @Test
  void tellsNothingOfNothing() {
    assertThat(new Samples().medianMillis()).isNaN();
  }
}
