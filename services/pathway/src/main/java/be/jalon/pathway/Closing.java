package be.jalon.pathway;

import be.jalon.aggregates.Command;
import be.jalon.aggregates.Outcome;
import be.jalon.contracts.PathwayId;
import be.jalon.security.Caller;
import be.jalon.security.Relay;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a pathway ends: closed, perhaps reopened, and once closed erased. The patient's decision, or relayed with signed paper. */
public final class Closing {

  private final Pathways pathways;
  private final Views views;
  private final AccessLog log;
  private final Silencing silencing;

  public Closing(Pathways pathways, Views views, AccessLog log, Silencing silencing) {
    this.pathways = pathways;
    this.views = views;
    this.log = log;
    this.silencing = silencing;
  }

  public Outcome<Pathway> close(PathwayId id, Command command, Caller caller, @Nullable Relay relay) {
    return pathways.decide(id, command, caller, relay, Pathway::close);
  }

  public Outcome<Pathway> reopen(PathwayId id, Command command, Caller caller, @Nullable Relay relay) {
    return pathways.decide(id, command, caller, relay, Pathway::reopen);
  }

  /** The key goes at once; should this instance die before, hearing its own event does the same until it is done. */
  public Outcome<Pathway> erase(PathwayId id, Command command, Caller caller, @Nullable Relay relay) {
    var outcome = pathways.decide(id, command, caller, relay, Pathway::erase);
    if (outcome instanceof Outcome.Done<Pathway>(var now, _)) {
      wipe(id, now.state().since());
    }
    return outcome;
  }

  /** Repeating it does no harm. */
  void wipe(PathwayId id, Instant at) {
    silencing.silence(id, at);
    views.erase(id, at);
    log.erase(id);
  }
}
