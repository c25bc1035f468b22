package be.jalon.faults.strike;

import java.util.Random;

/** Something that goes wrong. It mends what an operator would have to mend, and nothing else. */
public interface Fault {

  /** As it is chosen on the command line. */
  String name();

  /** Why it cannot be had on this machine or in this run; empty where it can. */
  default String hindrance(Means means) {
    return "";
  }

  /** Returns when the cause is gone; what it did may still have to heal. @return what was struck */
  String strike(Site site, Random dice) throws Exception;
}
