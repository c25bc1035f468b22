package be.jalon.faults.strike;

import java.util.Random;

/** A patient whose story has been told has the pathway erased, in the middle of everything. */
final class Erasure implements Fault {

  @Override
  public String name() {
    return "erasure";
  }

  @Override
  public String strike(Site site, Random dice) {
    var erased = site.load().eraseSomebody();
    return erased.isEmpty() ? "nobody's story is told yet" : erased;
  }
}
