package be.jalon.faults.strike;

import be.jalon.local.ServiceName;
import be.jalon.local.Variant;
import java.util.Random;
import java.util.function.UnaryOperator;

/** The first instance of every service goes back to the previous version and works beside the new one; then each is upgraded, while the older version's events are still there. */
final class RollingUpgrade implements Fault {

  @Override
  public String name() {
    return "rolling-upgrade";
  }

  @Override
  public String hindrance(Means means) {
    return means.previous().isEmpty() ? "no --previous version was given" : "";
  }

  @Override
  public String strike(Site site, Random dice) throws InterruptedException {
    var previous = site.means().previous().orElseThrow();
    start(site, usual -> usual.from(previous));
    site.stayAway();
    start(site, usual -> usual);
    return "both versions side by side for " + site.outage().toSeconds() + " s";
  }

  private static void start(Site site, UnaryOperator<Variant> version) throws InterruptedException {
    for (var service : ServiceName.values()) {
      var first = site.system().service(service, 0);
      first.restart(version.apply(site.system().layout().variant(first.name())));
      site.recovered();
    }
  }
}
