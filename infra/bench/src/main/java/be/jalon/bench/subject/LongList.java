package be.jalon.bench.subject;

import java.util.Arrays;

/** Numbers in the order in which they came, without an object for each. */
final class LongList {

  private long[] numbers = new long[16];
  private int size;

  void add(long number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    numbers[size++] = number;
  }

  int size() {
    return size;
  }

  long[] toArray() {
    return Arrays.copyOf(numbers, size);
  }
}
