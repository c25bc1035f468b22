package be.jalon.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllowancesTest {

  private final AtomicLong now = new AtomicLong();
  private final Allowances allowances = new Allowances(new SecurityProperties.Rate(2, 3), now::get);

  @Test
  void aBurstIsAllowedAndThenWhatComesBackEverySecond() {
    assertThat(IntStream.range(0, 3).mapToObj(_ -> allowances.take("lambert"))).containsOnly(Duration.ZERO);
    assertThat(allowances.take("lambert")).isEqualTo(Duration.ofMillis(500));

    pass(Duration.ofMillis(500));

    assertThat(allowances.take("lambert")).isZero();
    assertThat(allowances.take("lambert")).isPositive();
  }

  @Test
  void nobodyPaysForAnother() {
    IntStream.range(0, 10).forEach(_ -> allowances.take("lambert"));

    assertThat(allowances.take("dujardin")).isZero();
  }

  @Test
  void whoPausesIsForgottenAndHasNoMoreThanABurstAfterwards() {
    IntStream.range(0, 3).forEach(_ -> allowances.take("lambert"));

    pass(Duration.ofHours(1));

    assertThat(allowances.remembered()).isZero();
    assertThat(IntStream.range(0, 4).mapToObj(_ -> allowances.take("lambert").isZero())).containsExactly(true, true, true, false);
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
