package be.jalon.faults.strike;

import java.util.Random;

/** The store's volume fills up with somebody else's file: nothing is acknowledged that is not written, and it goes on when there is room again. */
final class DiskFull implements Fault {

  @Override
  public String name() {
    return "disk-full";
  }

  @Override
  public String hindrance(Means means) {
    return means.volume().isEmpty() ? "no small volume can be mounted here: it takes Linux and root" : "";
  }

  @Override
  public String strike(Site site, Random dice) {
    var volume = site.means().volume().orElseThrow();
    volume.fill();
    try {
      Site.pause(site.outage().dividedBy(2));
    } finally {
      volume.makeRoom();
    }
    return "the store's volume for " + site.outage().dividedBy(2).toSeconds() + " s";
  }
}
