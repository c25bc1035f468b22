package be.jalon.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {

  private static final List<Double> RATES = List.of(1.0, 20.0, 50.0, 100.0, 200.0);

  private static List<Double> ran(double capacity) {
    var rounds = new Rounds(RATES, 2, 50);
    var ran = new ArrayList<Double>();
    for (var next = rounds.next(); next.isPresent(); next = rounds.next()) {
      ran.add(next.getAsDouble());
      rounds.ran(next.getAsDouble(), next.getAsDouble() <= capacity);
    }
    return ran;
  }

  @Test
  void goesThroughAllRatesInEveryRound() {
    assertThat(ran(1000)).containsExactly(1.0, 20.0, 50.0, 100.0, 200.0, 1.0, 20.0, 50.0, 100.0, 200.0);
  }

  @Test
  void doesNotTryAgainWhatWasTooMuch() {
    assertThat(ran(60)).containsExactly(1.0, 20.0, 50.0, 100.0, 1.0, 20.0, 50.0);
  }

  @Test
  void runsOneRateInEveryRoundEvenWhenItIsTooMuch() {
    assertThat(ran(10)).containsExactly(1.0, 20.0, 50.0, 1.0, 50.0);
  }

  @Test
  void sharesOutTimeByWhatIsStillToCome() {
    var rounds = new Rounds(RATES, 2, 50);

    assertThat(rounds.left(100)).isEqualTo(8);
    rounds.ran(1, true);
    assertThat(rounds.left(100)).isEqualTo(7);
  }
}
