package be.jalon.faults.strike;

import be.jalon.local.ServiceName;
import java.time.Duration;
import java.util.Random;

/** Every process is ended and started again, one after the other, each when the one before is back. */
final class RollingRestart implements Fault {

  @Override
  public String name() {
    return "rolling-restart";
  }

  @Override
  public String strike(Site site, Random dice) throws InterruptedException {
    for (var child : site.system().children()) {
      child.end();
      Site.pause(Duration.ofSeconds(2));
      site.recovered();
    }
    return site.system().children().size() + " processes, " + ServiceName.values().length + " services";
  }
}
