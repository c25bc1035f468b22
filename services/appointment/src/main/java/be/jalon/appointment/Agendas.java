package be.jalon.appointment;

import be.jalon.aggregates.Aggregates;
import be.jalon.aggregates.Current;
import be.jalon.contracts.people.PersonKey;

/** Finds agendas, by any key of the practitioner; one who published none has an empty one with the usual rules. */
public final class Agendas {

  private final Aggregates<Agenda> agendas;

  public Agendas(Aggregates<Agenda> agendas) {
    this.agendas = agendas;
  }

  Aggregates<Agenda> all() {
    return agendas;
  }

  Agenda of(PersonKey practitioner) {
    return agendas.find(practitioner.value()).or(() -> agendas.withKey(practitioner.value()).stream().findFirst())
        .map(Current::state).orElseGet(() -> Agenda.of(practitioner));
  }
}
