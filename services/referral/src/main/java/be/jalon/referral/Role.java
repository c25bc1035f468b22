package be.jalon.referral;

import be.jalon.aggregates.Sitting;
import be.jalon.contracts.people.Capacity;
import be.jalon.referral.Status.Awaiting;
import be.jalon.referral.Status.Ended;
import be.jalon.referral.Status.Taken;
import be.jalon.security.Caller;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What somebody is to a referral. Whoever is nothing to it does not learn that it exists. */
public enum Role {
  SENDER,
  /** A clinician of the network asked, while nobody has answered. */
  TRIAGE,
  /** Of the network asked. */
  COORDINATOR,
  /** The clinician who took the person into care, a stand-in, or a later holder of that seat. */
  IN_CHARGE,
  PATIENT,
  /** Whoever declined, withdrew or completed it. */
  ENDED_IT,
  /** Anybody else with a seat at the pathway's table. */
  TABLE;

  static final Set<Role> READERS = EnumSet.of(SENDER, TRIAGE, COORDINATOR, IN_CHARGE, PATIENT, ENDED_IT);

  static Set<Role> of(Caller caller, Referral referral, Optional<Sitting> sitting) {
    var roles = EnumSet.noneOf(Role.class);
    var capacity = caller.responsibleCapacity();
    boolean ofTheNetwork = referral.network().equals(caller.responsible().organisation());
    if (capacity == referral.sender().capacity() && referral.sender().isOneOf(caller.responsibleKeys())) {
      roles.add(SENDER);
    }
    if (capacity == Capacity.PATIENT && caller.is(referral.patient())) {
      roles.add(PATIENT);
    }
    if (capacity == Capacity.NETWORK_COORDINATOR && ofTheNetwork) {
      roles.add(COORDINATOR);
    }
    if (capacity == Capacity.CLINICIAN) {
      boolean seated = sitting.filter(seat -> seat.capacity() == Capacity.CLINICIAN && referral.network().equals(seat.organisation())).isPresent();
      switch (referral.status()) {
        case Awaiting _ when ofTheNetwork -> roles.add(TRIAGE);
        case Taken taken when seated || caller.is(taken.clinician().key()) -> roles.add(IN_CHARGE);
        case Ended _ when seated -> roles.add(IN_CHARGE);
        case Awaiting _, Taken _, Ended _ -> { }
      }
    }
    if (referral.status() instanceof Ended ended && (caller.is(ended.by()) || caller.person().key().equals(ended.by()))) {
      roles.add(ENDED_IT);
    }
    sitting.ifPresent(_ -> roles.add(TABLE));
    return roles;
  }
}
