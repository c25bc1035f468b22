package be.jalon.faults.strike;

import be.jalon.local.Child;
import java.util.Random;

/** All instances of one reader stand still for a while: the others' events reach it late, and those of different topics in another order. */
final class Delay implements Fault {

  @Override
  public String name() {
    return "delay";
  }

  @Override
  public String strike(Site site, Random dice) {
    var service = Site.service(dice);
    var instances = site.instances(service);
    instances.forEach(Child::freeze);
    try {
      Site.pause(site.outage().dividedBy(2));
    } finally {
      instances.forEach(Child::thaw);
    }
    return service.label();
  }
}
