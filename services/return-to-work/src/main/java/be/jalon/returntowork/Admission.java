package be.jalon.returntowork;

import be.jalon.aggregates.Outcome;
import be.jalon.aggregates.Sitting;
import be.jalon.aggregates.Table;
import be.jalon.aggregates.Tables;
import be.jalon.contracts.Brussels;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.people.Act;
import be.jalon.contracts.people.Actor;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Channel;
import be.jalon.contracts.people.Evidence;
import be.jalon.security.Caller;
import be.jalon.security.Relay;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether a caller sits at the table of a pathway and may do there what they ask. For whoever does not sit there, nothing exists. */
public final class Admission {

  private final Tables tables;
  private final Clock clock;

  public Admission(Tables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  /** In what quality the caller sits there today; empty for everybody else, whether the pathway exists or not. */
  public Optional<Capacity> seat(PathwayId pathway, Caller caller) {
    return tables.find(pathway).flatMap(table -> table.sitting(caller, Brussels.dayOf(now()))).map(Sitting::capacity);
  }

  <S> Outcome<S> admit(PathwayId pathway, Right right, Telling telling, Function<Said, Outcome<S>> then) {
    var at = now();
    var table = tables.find(pathway);
    var sitting = table.flatMap(found -> found.sitting(telling.caller(), Brussels.dayOf(at)));
    if (table.isEmpty() || sitting.isEmpty()) {
      return new Outcome.NotFound<>();
    }
    var evidence = Optional.ofNullable(telling.relayed()).flatMap(relay -> objection(relay, at));
    if (evidence.isPresent()) {
      return new Outcome.Refused<>(evidence.get().refusal(), evidence.get().field(), null);
    }
    var said = new Said(voice(table.get(), sitting.get(), telling, at), at, telling.releases());
    var against = right.against(said.voice());
    if (against.isPresent()) {
      return new Outcome.Refused<>(against.get(), null, null);
    }
    return table.get().isOpen() ? then.apply(said) : new Outcome.Refused<>(ReturnRefusal.PATHWAY_IS_CLOSED, null, null);
  }

  Instant now() {
    return clock.instant();
  }

  private static Voice voice(Table table, Sitting sitting, Telling telling, Instant at) {
    var relayed = telling.relayed();
    return relayed == null
        ? new Voice(sitting.capacity(), null, through(telling.channel(), telling.caller().act(Brussels.dayOf(at))))
        : new Voice(Capacity.PATIENT, sitting.capacity(),
            telling.caller().relaying(new Actor(table.patient(), Capacity.PATIENT, null), relayed.evidence(), relayed.channelOrJalon()));
  }

  private static Act through(@Nullable Channel channel, Act act) {
    return channel == null ? act : new Act(act.actedBy(), act.inNameOf(), act.authority(), act.evidence(), channel);
  }

  /** What somebody else writes down rests on paper or on a conversation, of a day that has been. */
  private static Optional<Objection> objection(Relay relay, Instant at) {
    var evidence = relay.evidence();
    if (evidence.kind() == null || evidence.on() == null || evidence.kind() == Evidence.Kind.LOGIN) {
      return Optional.of(new Objection(ReturnRefusal.RELAY_EVIDENCE_MISSING, "relayed.evidence"));
    }
    return evidence.on().isAfter(Brussels.dayOf(at))
        ? Optional.of(new Objection(ReturnRefusal.EVIDENCE_IN_FUTURE, "relayed.evidence.on"))
        : Optional.empty();
  }
}
