package be.jalon.appointment;

import be.jalon.aggregates.Sitting;
import be.jalon.aggregates.Table;
import be.jalon.aggregates.Tables;
import be.jalon.contracts.Brussels;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.people.Actor;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.PersonKey;
import be.jalon.security.Caller;
import be.jalon.security.RefusedException;
import be.jalon.security.Relay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may come near an appointment, and as what. Nobody without a place at the pathway's table learns that there is one. */
public final class Admission {

  /** Somebody who sits at the table. */
  record Seated(Table table, Sitting sitting, Caller caller) {

    /** As what they come near an appointment with that practitioner; empty: it is not theirs to know. */
    Optional<Party> party(PersonKey practitioner) {
      if (sitting.capacity() == Capacity.PATIENT) {
        return Optional.of(Party.PATIENT);
      }
      if (caller.is(practitioner) || standsInFor(practitioner)) {
        return Optional.of(Party.PRACTITIONER);
      }
      return sitting.capacity().treats() ? Optional.of(Party.TREATING) : Optional.empty();
    }

    private boolean standsInFor(PersonKey practitioner) {
      return sitting.standIn()
          && table.seat(sitting.seat()).filter(seat -> seat.holder() != null && seat.holder().key().equals(practitioner)).isPresent();
    }
  }

  private final Tables tables;

  public Admission(Tables tables) {
    this.tables = tables;
  }

  Optional<Seated> seated(PathwayId pathway, Caller caller, LocalDate today) {
    return tables.find(pathway).flatMap(table -> table.sitting(caller, today).map(sitting -> new Seated(table, sitting, caller)));
  }

  /** @throws RefusedException 404 for whoever is not to know of the appointment, just as if there were none */
  Seated near(Terms terms, Caller caller, LocalDate today) {
    return seated(terms.pathway(), caller, today).filter(seated -> seated.party(terms.practitioner().key()).isPresent())
        .orElseThrow(RefusedException::notFound);
  }

  /** What the caller does in their own name, or in that of whoever they act for. */
  Acting acting(Seated seated, PersonKey practitioner, Instant now) {
    var party = seated.party(practitioner).orElseThrow(() -> new RefusedException(AppointmentRefusal.ONLY_PARTIES));
    return new Acting(party, seated.caller().act(Brussels.dayOf(now)), now, now);
  }

  /**
   * What the caller does, or writes down for the patient when there is a relay. Those who treat may write down anything; those who assess, only that the patient
   * does not come, never that the patient agreed to come to them.
   */
  Acting acting(Seated seated, PersonKey practitioner, @Nullable Relay relay, boolean withdrawal, Instant now) {
    var own = acting(seated, practitioner, now);
    if (relay == null) {
      return own;
    }
    if (own.party() == Party.PATIENT || !seated.sitting().capacity().treats() && !withdrawal) {
      throw new RefusedException(AppointmentRefusal.RELAY_NOT_ALLOWED, "relayed");
    }
    var patient = new Actor(seated.table().patient(), Capacity.PATIENT, null);
    return new Acting(Party.PATIENT, seated.caller().relaying(patient, relay.evidence(), relay.channelOrJalon()), said(relay, now), now);
  }

  /** The end of the day on which the patient said it, which is the latest it can have been; now, if that was today. */
  private static Instant said(Relay relay, Instant now) {
    var today = Brussels.dayOf(now);
    if (relay.evidence().on().isAfter(today)) {
      throw new RefusedException(AppointmentRefusal.EVIDENCE_IN_FUTURE, "relayed.evidence.on");
    }
    return relay.evidence().on().isBefore(today) ? Slot.day(relay.evidence().on()).end().minusSeconds(1) : now;
  }
}
