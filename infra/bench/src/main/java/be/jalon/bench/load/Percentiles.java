package be.jalon.bench.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;

/** How long many things took, each of them counted. Kept in microseconds with three digits that count, told in milliseconds. */
public final class Percentiles {

  private static final int DIGITS = 3;
  /** The few quickest ones tell nothing and would take most of the room. */
  private static final double LOWEST_STEP = 5;

  private final Histogram micros = new Histogram(DIGITS);

  private Percentiles() {
  }

  public static Percentiles ofNanos(LongStream nanos) {
    var percentiles = new Percentiles();
    nanos.forEach(each -> percentiles.micros.recordValue(Math.max(0, each) / 1000));
    return percentiles;
  }

  public static Percentiles together(Collection<Percentiles> some) {
    var all = new Percentiles();
    some.forEach(each -> all.micros.add(each.micros));
    return all;
  }

  public long count() {
    return micros.getTotalCount();
  }

  /** @param percentile from 0 to 100 */
  public double at(double percentile) {
    return micros.getTotalCount() == 0 ? Double.NaN : micros.getValueAtPercentile(percentile) / 1000.0;
  }

  public double median() {
    return at(50);
  }

  public double longest() {
    return at(100);
  }

  /** One point for every step of the curve: how many in a hundred took so long or less. */
  public List<Step> steps() {
    var steps = new ArrayList<Step>();
    for (var value : micros.percentiles(5)) {
      if (value.getPercentileLevelIteratedTo() > LOWEST_STEP && value.getPercentileLevelIteratedTo() < 100) {
        steps.add(new Step(value.getPercentileLevelIteratedTo(), value.getValueIteratedTo() / 1000.0));
      }
    }
    return steps;
  }

  public record Step(double percentile, double millis) {

    /** One in so many takes longer: the scale on which rare things have room. */
    public double oneIn() {
      return 100 / (100 - percentile);
    }
  }
}
