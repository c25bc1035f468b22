package be.jalon.faults.strike;

import be.jalon.local.ServiceName;
import be.jalon.local.Variant;
import java.util.Random;

/** The first instance of every service goes back to the previous version and works beside the new one; then each is upgraded, while the older version's events are still there. */
final class RollingUpgrade implements Fault {

  @Override
  public String name() {
    return "rolling-upgrade";
  }

  @Override
  public String hindrance(boolean previousIsThere) {
    return !previousIsThere ? "no --previous version was given" : "";
  }

  @Override
  public String strike(Site site, Random dice) throws InterruptedException {
    start(site, Variant.USUAL.from(site.previous()));
    site.stayAway();
    start(site, Variant.USUAL);
    return "both versions side by side for " + site.outage().toSeconds() + " s";
  }

  private static void start(Site site, Variant version) throws InterruptedException {
    for (var service : ServiceName.values()) {
      site.system().service(service, 0).restart(version);
      site.recovered();
    }
  }
}
