package be.jalon.pathway;

/**
 * One of the parts in which a round is gone: with thousands of streams, what is new would wait behind all of them, and waits behind a few.
 *
 * @param number from 0
 */
public record Part(int number, int of) {

  public static final Part ALL = new Part(0, 1);

  public Part next() {
    return new Part((number + 1) % of, of);
  }

  /** Each is of one part, always the same. */
  boolean holds(Object one) {
    return Math.floorMod(one.hashCode(), of) == number;
  }
}
