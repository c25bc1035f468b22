package be.jalon.faults.strike;

import java.util.Random;

/** SIGKILL of any process. */
final class Kill implements Fault {

  @Override
  public String name() {
    return "kill";
  }

  @Override
  public String strike(Site site, Random dice) {
    var children = site.system().children();
    var victim = children.get(dice.nextInt(children.size()));
    victim.kill();
    return victim.name();
  }
}
