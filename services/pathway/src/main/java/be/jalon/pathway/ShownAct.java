package be.jalon.pathway;

import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.people.Act;
import be.jalon.contracts.people.Actor;
import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Channel;
import be.jalon.contracts.people.Evidence;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.people.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * An act as it stands on a timeline. The patient's own name is {@code IDENTITY} and is told by that section or not at all, so it never stands in an act;
 * nor does that of somebody who speaks for the patient, who may be family. Professionals act by name.
 */
public record ShownAct(ShownActor actedBy, @Nullable ShownActor inNameOf, Authority authority, Evidence.Kind evidence, Channel.Kind channel) {

  /** @param person null, as is {@code name}, for the patient and those who speak for them */
  public record ShownActor(@Nullable PersonKey person, @Nullable PersonName name, @Nullable Capacity capacity, @Nullable OrganisationId organisation) {
  }

  static ShownAct of(Act act, PersonKey patient, boolean toPatient) {
    boolean speaksForPatient = act.authority() == Authority.TRUSTED_PERSON || act.authority() == Authority.LEGAL_REPRESENTATIVE;
    return new ShownAct(
        actor(act.actedBy(), patient, speaksForPatient && !toPatient),
        act.inNameOf() == null ? null : actor(act.inNameOf(), patient, false),
        act.authority(), act.evidence().kind(), act.channel().kind());
  }

  private static ShownActor actor(Actor actor, PersonKey patient, boolean mayBeFamily) {
    boolean unnamed = mayBeFamily || actor.capacity() == Capacity.PATIENT || actor.key().equals(patient);
    return unnamed
        ? new ShownActor(null, null, actor.capacity(), null)
        : new ShownActor(actor.key(), actor.person().name(), actor.capacity(), actor.organisation());
  }
}
