package be.jalon.returntowork.web;

import be.jalon.contracts.DataCategory;
import be.jalon.returntowork.Telling;
import be.jalon.security.Caller;
import be.jalon.security.requests.RelayRequest;
import be.jalon.security.requests.RelayRequest.ChannelRequest;
import be.jalon.security.requests.ReleaseRequest;
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
    var channel = channel();
    return new Telling(caller, RelayRequest.relay(relayed()), channel == null ? null : channel.channel(), ReleaseRequest.chosen(releases()));
  }
}
