package be.jalon.bench.growth;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Durations of one kind, in nanoseconds. */
final class Samples {

  private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

  void add(long duration) {
    nanos.add(duration);
  }

  int size() {
    return nanos.size();
  }

  double medianMillis() {
    return millis(0.50);
  }

  double millis95() {
    return millis(0.95);
  }

  /** The duration that no more than such a part of them exceeds; not a number where there are none. */
  private double millis(double part) {
    var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return sorted.length == 0 ? Double.NaN : Arrays.stream(sorted).skip((long) Math.ceil(part * sorted.length) - 1).findFirst().orElseThrow() / 1e6;
  }
}
