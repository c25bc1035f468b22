package be.jalon.faults.strike;

import be.jalon.faults.load.Load;
import be.jalon.faults.truth.Ledger;
import be.jalon.local.Child;
import be.jalon.local.ServiceName;
import be.jalon.trials.RawTopics;
import be.jalon.trials.WholeSystem;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Where faults strike.
 *
 * @param outage how long something stays away
 * @param means what only some machines and runs have
 */
public record Site(WholeSystem system, Ledger ledger, Load load, RawTopics topics, Duration outage, Means means) {

  /** Until everything that was struck is back, with room for a busy machine. */
  public static final Duration RECOVERY = Duration.ofMinutes(3);

  void stayAway() {
    pause(outage);
  }

  void recovered() throws InterruptedException {
    system.awaitReady(RECOVERY);
  }

  static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }

  static ServiceName service(Random dice) {
    return ServiceName.values()[dice.nextInt(ServiceName.values().length)];
  }

  List<Child> instances(ServiceName service) {
    return IntStream.range(0, system.layout().instances()).mapToObj(instance -> system.service(service, instance)).toList();
  }
}
