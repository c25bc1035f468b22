package be.jalon.bench.speed;

/**
 * Steps up by half until a rate is too much, then halves what lies between.
 *
 * @param first the rate to begin with
 * @param borne the highest rate that was sustained; 0: none yet
 * @param tooMuch the lowest that was not; infinite: none yet
 */
record Search(double first, double borne, double tooMuch) {

  private static final double STEP = 1.5;
  /** Rates nearer to each other than this part do not differ by more than two runs at the same rate do. */
  private static final double FINE = 0.08;

  static Search from(double first) {
    return new Search(first, 0, Double.POSITIVE_INFINITY);
  }

  double next() {
    if (Double.isInfinite(tooMuch)) {
      return borne == 0 ? first : Math.round(borne * STEP);
    }
    return Math.round((borne + tooMuch) / 2);
  }

  Search after(double rate, boolean sustained) {
    return sustained ? new Search(first, Math.max(borne, rate), tooMuch) : new Search(first, borne, Math.min(tooMuch, rate));
  }

  boolean isOver() {
    return tooMuch - borne <= Math.max(1, FINE * borne);
  }
}
