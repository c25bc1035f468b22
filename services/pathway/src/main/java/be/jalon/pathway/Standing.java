package be.jalon.pathway;

import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.people.Capacity;

/** By what a reader comes to know of a pathway at all. Without any, it does not exist for them, except for what they wrote themselves. */
public sealed interface Standing {

  Capacity capacity();

  /** It is about them, or they speak for whom it is about. */
  record Patient() implements Standing {
    @Override
    public Capacity capacity() {
      return Capacity.PATIENT;
    }
  }

  /** They hold a seat, or stand in for its holder. */
  record Holding(Seat seat, Tenure tenure, boolean standingIn) implements Standing {
    @Override
    public Capacity capacity() {
      return seat.capacity();
    }
  }

  /** A clinician who opened a request that nobody has taken yet, or the network's coordinator. */
  record Network(OrganisationId network, Capacity capacity) implements Standing {
  }
}
