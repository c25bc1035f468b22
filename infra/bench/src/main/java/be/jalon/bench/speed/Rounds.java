package be.jalon.bench.speed;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Which rate is run next: round after round over all of them from low to high, so that what drifts with time touches them all alike. A rate that was too
 * much is not run again, nor one beyond it; but one rate is run in every round, whatever becomes of it.
 */
final class Rounds {

  private final List<Double> rates;
  private final int rounds;
  private final double always;
  private int round;
  private int place;
  private double tooMuch = Double.POSITIVE_INFINITY;

  Rounds(List<Double> rates, int rounds, double always) {
    this.rates = List.copyOf(rates);
    this.rounds = rounds;
    this.always = always;
  }

  OptionalDouble next() {
    while (round < rounds) {
      while (place < rates.size()) {
        if (isWanted(rates.get(place))) {
          return OptionalDouble.of(rates.get(place));
        }
        place++;
      }
      round++;
      place = 0;
    }
    return OptionalDouble.empty();
  }

  void ran(double rate, boolean sustained) {
    tooMuch = sustained ? tooMuch : Math.min(tooMuch, rate);
    place++;
  }

  /** How many are still to come, the next one included, if nothing above a rate is borne. At least one, for sharing out the time that is left. */
  int left(double guess) {
    double most = Double.isInfinite(tooMuch) ? guess : tooMuch;
    long each = rates.stream().filter(rate -> isWanted(rate) && rate <= most).count();
    long thisRound = rates.stream().skip(place).filter(rate -> isWanted(rate) && rate <= most).count();
    return (int) Math.max(1, thisRound + (rounds - round - 1) * each);
  }

  private boolean isWanted(double rate) {
    return rate < tooMuch || rate == always;
  }
}
