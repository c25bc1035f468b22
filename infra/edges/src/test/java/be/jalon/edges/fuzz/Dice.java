package be.jalon.edges.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** The same seed falls the same way. */
final class Dice {

  private final SplittableRandom random;

  Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  boolean chance(double of) {
    return random.nextDouble() < of;
  }

  /** @return from 0 to one below the bound */
  int number(int bound) {
    return random.nextInt(bound);
  }

  long seed() {
    return random.nextLong();
  }

  <T> T oneOf(List<T> many) {
    return many.get(random.nextInt(many.size()));
  }

  @SafeVarargs
  final <T> T oneOf(T... many) {
    return many[random.nextInt(many.length)];
  }
}
