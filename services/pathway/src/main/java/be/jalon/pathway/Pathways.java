package be.jalon.pathway;

import be.jalon.aggregates.Aggregates;
import be.jalon.aggregates.Command;
import be.jalon.aggregates.Current;
import be.jalon.aggregates.Decision;
import be.jalon.aggregates.Kind;
import be.jalon.aggregates.Outcome;
import be.jalon.contracts.Envelope;
import be.jalon.contracts.PathwayId;
import be.jalon.security.Caller;
import be.jalon.security.Relay;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All pathways: found, decided on and kept. Whoever may not know that a pathway exists is told so before anything else is looked at. */
public final class Pathways {

  public static final Kind<Pathway> KIND =
      Kind.of("pathways", Pathway.class).pathway(Pathway::id).keys(Pathway::keys).outlivesErasure().build();

  private final Aggregates<Pathway> store;
  private final Wakes wakes;
  private final Clock clock;

  public Pathways(Aggregates<Pathway> store, Wakes wakes, Clock clock) {
    this.store = store;
    this.wakes = wakes;
    this.clock = clock;
  }

  /** UTC, to the millisecond: as fine as the store keeps it. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Read from the primary: after a withdrawal was answered nobody finds an older state here. */
  public Optional<Current<Pathway>> find(PathwayId id) {
    return store.find(id.value());
  }

  List<Current<Pathway>> withKey(String key) {
    return store.withKey(key);
  }

  void hear(PathwayId id, Envelope<?> heard, Function<@Nullable Pathway, @Nullable Decision<Pathway>> decide) {
    store.hear(id.value(), heard, decide);
  }

  /** Decides for somebody who has a standing on the pathway; for anybody else there is none, even if their {@code If-Match} is stale. */
  Outcome<Pathway> decide(PathwayId id, Command command, Caller caller, @Nullable Relay relay, BiFunction<Pathway, Doing, Decision<Pathway>> decision) {
    return decide(id, command, caller, relay, doing -> !doing.standings().isEmpty(), decision);
  }

  Outcome<Pathway> decide(PathwayId id, Command command, Caller caller, @Nullable Relay relay, Predicate<Doing> mayKnow,
      BiFunction<Pathway, Doing, Decision<Pathway>> decision) {
    var known = find(id).map(Current::state).filter(pathway -> mayKnow.test(Doing.of(pathway, caller, relay, now()))).orElse(null);
    if (known == null) {
      return new Outcome.NotFound<>();
    }
    if (known.life() == Life.ERASED) {
      return repeatedOrErased(id, command);
    }
    var outcome = store.change(id.value(), command, pathway -> decision.apply(pathway, Doing.of(pathway, caller, relay, now())));
    if (outcome instanceof Outcome.Done<Pathway>) {
      wakes.tell(id);
    }
    return outcome;
  }

  /** A repeated command is answered as before, also the one that erased. */
  private Outcome<Pathway> repeatedOrErased(PathwayId id, Command command) {
    return command.key() != null && store.change(id.value(), command, _ -> Decision.refused(PathwayRefusal.NOT_FOUND)) instanceof Outcome.Done<Pathway> repeated
        ? repeated : new Outcome.Erased<>();
  }
}
