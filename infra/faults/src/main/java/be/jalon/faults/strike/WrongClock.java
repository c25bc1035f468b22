package be.jalon.faults.strike;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** The clock of one instance is off by ten minutes for a while: it must say that it is not ready, and be so again by itself once the clock is right. */
final class WrongClock implements Fault {

  private static final Duration OFF = Duration.ofMinutes(10);

  @Override
  public String name() {
    return "wrong-clock";
  }

  @Override
  public String hindrance(Means means) {
    return means.clocks().isEmpty() ? "clocks cannot be moved here: it takes the package 'libfaketime'" : "";
  }

  @Override
  public String strike(Site site, Random dice) throws InterruptedException {
    var clocks = site.means().clocks().orElseThrow();
    var service = Site.service(dice);
    int instance = dice.nextInt(site.system().layout().instances());
    var name = site.system().layout().nameOf(service, instance);
    var ahead = dice.nextBoolean() ? OFF : OFF.negated();
    site.recovered();
    clocks.put(name, ahead);
    try {
      var until = Instant.now().plus(Site.RECOVERY);
      while (site.system().isReady(service, instance)) {
        if (Instant.now().isAfter(until)) {
          throw new IllegalStateException(name + " takes calls with a clock that is " + ahead + " off");
        }
        Site.pause(Duration.ofMillis(500));
      }
      Site.pause(site.outage().dividedBy(2));
    } finally {
      clocks.put(name, Duration.ZERO);
    }
    return name + " by " + ahead.toMinutes() + " minutes";
  }
}
