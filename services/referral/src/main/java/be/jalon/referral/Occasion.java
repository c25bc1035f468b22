package be.jalon.referral;

import be.jalon.contracts.Brussels;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.people.Act;
import be.jalon.contracts.people.Actor;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Channel;
import be.jalon.contracts.people.Evidence;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.security.Caller;
import be.jalon.security.Relay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody does something now: the act, and all keys of whoever it counts for.
 *
 * @param at when (UTC)
 */
public record Occasion(Act act, Set<PersonKey> keys, Instant at) {

  static Occasion of(Caller caller, Instant now) {
    return new Occasion(caller.act(Brussels.dayOf(now)), caller.responsibleKeys(), now);
  }

  /** What the patient said or signed, written down by the caller. */
  static Occasion relayed(Caller caller, PersonKey patient, Relay relay, Instant now) {
    var act = caller.relaying(new Actor(new Person(patient, null), Capacity.PATIENT, null), relay.evidence(), relay.channelOrJalon());
    return new Occasion(act, caller.responsibleKeys(), now);
  }

  /** The caller's own act, on the evidence of what the patient asked of them. */
  static Occasion on(Caller caller, Evidence evidence, Channel channel, Instant now) {
    var own = caller.act(Brussels.dayOf(now));
    return new Occasion(new Act(own.actedBy(), own.inNameOf(), own.authority(), evidence, channel), caller.responsibleKeys(), now);
  }

  LocalDate today() {
    return Brussels.dayOf(at);
  }

  Actor responsible() {
    return act.responsible();
  }

  Person person() {
    return responsible().person();
  }

  @Nullable Capacity capacity() {
    return responsible().capacity();
  }

  @Nullable OrganisationId organisation() {
    return responsible().organisation();
  }
}
