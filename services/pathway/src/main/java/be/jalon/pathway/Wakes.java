package be.jalon.pathway;

import be.jalon.contracts.PathwayId;

/** Tells every instance that there is something new to look at on a pathway, and nothing of what it is. May be lost: streams also look by themselves. */
public interface Wakes {

  void tell(PathwayId pathway);

  /** Whoever looks on this instance need not read the view that was just written. */
  void tell(View written);
}
