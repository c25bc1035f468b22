package be.jalon.faults.strike;

import java.time.Duration;
import java.util.Random;

/** SIGSTOP of any process, and SIGCONT after a while: it goes on in the middle of what it did, as if no time had passed. */
final class Freeze implements Fault {

  @Override
  public String name() {
    return "freeze";
  }

  @Override
  public String strike(Site site, Random dice) {
    var children = site.system().children();
    var victim = children.get(dice.nextInt(children.size()));
    var time = Duration.ofMillis(2_000 + dice.nextLong(site.outage().toMillis() / 2));
    victim.freeze();
    try {
      Site.pause(time);
    } finally {
      victim.thaw();
    }
    return victim.name() + " for " + time.toSeconds() + " s";
  }
}
