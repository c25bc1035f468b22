package be.jalon.faults.strike;

import java.util.List;

/** Everything that can go wrong here. */
public final class Faults {

  private Faults() {
  }

  public static List<Fault> all() {
    return List.of(new Kill(), new Freeze(), new RollingRestart(), Away.minority(), Away.majority(), Away.store(), Away.identity(), new Poison(), new Again(), new Delay(), new TopicLost(),
        new StreamsDropped(), new Erasure(), new Restore(), new RollingUpgrade(), new WrongClock(), new KeyRotation(),
        new DiskFull());
  }
}
