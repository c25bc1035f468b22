package be.jalon.returntowork.web;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Release;
import be.jalon.returntowork.Telling;
import be.jalon.returntowork.web.RelayRequest.ChannelRequest;
import be.jalon.security.Caller;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every request that tells something may hold: that it is relayed, and to whom it is released. */
interface Told {

  @Nullable RelayRequest relayed();

  @Nullable Map<DataCategory, ReleaseRequest> releases();

  /** Of a legal act: the letter or form it went by, with its receipt. */
  default @Nullable ChannelRequest channel() {
    return null;
  }

  default Telling by(Caller caller) {
    var relayed = relayed();
    var channel = channel();
    var chosen = new HashMap<DataCategory, Release>();
    var releases = releases();
    if (releases != null) {
      releases.forEach((category, release) -> chosen.put(category, release.release()));
    }
    return new Telling(caller, relayed == null ? null : relayed.relay(), channel == null ? null : channel.channel(), chosen);
  }
}
