package be.jalon.returntowork.web;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Release;
import be.jalon.returntowork.Telling;
import be.jalon.security.Caller;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every request that tells something may hold: that it is relayed, and to whom it is released. */
interface Told {

  @Nullable RelayRequest relayed();

  @Nullable Map<DataCategory, ReleaseRequest> releases();

  default Telling by(Caller caller) {
    var relayed = relayed();
    var chosen = new HashMap<DataCategory, Release>();
    var releases = releases();
    if (releases != null) {
      releases.forEach((category, release) -> chosen.put(category, release.release()));
    }
    return new Telling(caller, relayed == null ? null : relayed.relay(), chosen);
  }
}
