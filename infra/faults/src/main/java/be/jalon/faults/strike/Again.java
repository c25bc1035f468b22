package be.jalon.faults.strike;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;

/** Earlier records come once more, as they came, out of their order, those of erased pathways too. */
final class Again implements Fault {

  private static final int AT_MOST = 400;

  @Override
  public String name() {
    return "duplicates";
  }

  @Override
  public String strike(Site site, Random dice) {
    var records = new ArrayList<>(site.topics().all());
    Collections.shuffle(records, dice);
    var some = records.subList(0, Math.min(AT_MOST, records.size()));
    site.topics().produceAgain(some);
    return some.size() + " of " + records.size() + " records";
  }
}
