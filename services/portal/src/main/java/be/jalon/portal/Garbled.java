package be.jalon.portal;

import java.util.function.Function;

/** What no form of ours sends: it was changed on its way, or by hand, or comes from a page of another version. Nothing is done with any of it. */
public final class Garbled extends RuntimeException {

  private Garbled(IllegalArgumentException cause) {
    super(null, cause, false, false);
  }

  /** @throws Garbled for a text of which {@code reading} makes nothing */
  public static <T> T unless(Function<String, T> reading, String text) {
    try {
      return reading.apply(text);
    } catch (IllegalArgumentException e) {
      throw new Garbled(e);
    }
  }
}
