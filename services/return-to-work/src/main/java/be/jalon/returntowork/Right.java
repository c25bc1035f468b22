package be.jalon.returntowork;

import static be.jalon.contracts.people.Capacity.CLINICIAN;
import static be.jalon.contracts.people.Capacity.MEDECIN_CONSEIL;
import static be.jalon.contracts.people.Capacity.MUTUALITY_STAFF;
import static be.jalon.contracts.people.Capacity.OCCUPATIONAL_PHYSICIAN;
import static be.jalon.contracts.people.Capacity.OP_NURSE;
import static be.jalon.contracts.people.Capacity.PATIENT;
import static be.jalon.contracts.people.Capacity.RTW_COORDINATOR;
import static be.jalon.contracts.people.Capacity.TREATING_DOCTOR;

import be.jalon.contracts.people.Capacity;
import java.util.Optional;
import java.util.Set;

/**
 * Who may do what: in their own quality, or by writing down what the patient said. Those who treat may write down anything the patient says; those who assess
 * only a refusal or a withdrawal; an agreement to a plan is written down from signed paper alone.
 */
public enum Right {
  READ(Relayed.NEVER, PATIENT, TREATING_DOCTOR, CLINICIAN, OCCUPATIONAL_PHYSICIAN, OP_NURSE, MEDECIN_CONSEIL, MUTUALITY_STAFF, RTW_COORDINATOR),
  TELL_OF_WORK(Relayed.BY_THOSE_WHO_TREAT, PATIENT, TREATING_DOCTOR, CLINICIAN, OCCUPATIONAL_PHYSICIAN),
  TELL_OF_INCAPACITY(Relayed.BY_THOSE_WHO_TREAT, PATIENT, TREATING_DOCTOR, MEDECIN_CONSEIL, MUTUALITY_STAFF),
  PROPOSE(Relayed.BY_THOSE_WHO_TREAT, PATIENT, TREATING_DOCTOR, CLINICIAN, OCCUPATIONAL_PHYSICIAN),
  AGREE(Relayed.ON_SIGNED_PAPER, PATIENT),
  DECLINE(Relayed.BY_ANY_WHO_TREAT_OR_ASSESS, PATIENT),
  BRING_EMPLOYERS_YES(Relayed.BY_THOSE_WHO_TREAT, PATIENT),
  BRING_EMPLOYERS_NO(Relayed.BY_ANY_WHO_TREAT_OR_ASSESS, PATIENT),
  ASK_AUTHORISATION(Relayed.BY_THOSE_WHO_TREAT, PATIENT),
  /** Granting and refusing are the médecin-conseil's alone. */
  DECIDE(Relayed.NEVER, MEDECIN_CONSEIL),
  TELL_OF_DAYS_WORKED(Relayed.BY_THOSE_WHO_TREAT, PATIENT),
  STEP_BACK(Relayed.BY_ANY_WHO_TREAT_OR_ASSESS, PATIENT, TREATING_DOCTOR, CLINICIAN, OCCUPATIONAL_PHYSICIAN),
  STOP(Relayed.BY_ANY_WHO_TREAT_OR_ASSESS, PATIENT),
  REPORT_RELAPSE(Relayed.BY_THOSE_WHO_TREAT, PATIENT, TREATING_DOCTOR),
  END(Relayed.BY_THOSE_WHO_TREAT, PATIENT, TREATING_DOCTOR, CLINICIAN, OCCUPATIONAL_PHYSICIAN);

  private enum Relayed { NEVER, ON_SIGNED_PAPER, BY_THOSE_WHO_TREAT, BY_ANY_WHO_TREAT_OR_ASSESS }

  private final Relayed relayed;
  private final Set<Capacity> capacities;

  Right(Relayed relayed, Capacity... capacities) {
    this.relayed = relayed;
    this.capacities = Set.of(capacities);
  }

  boolean of(Capacity capacity) {
    return capacities.contains(capacity);
  }

  /** Whether somebody of that capacity may write down that the patient does it; on which evidence, is another matter. */
  boolean relayedBy(Capacity capacity) {
    return of(PATIENT) && switch (relayed) {
      case NEVER -> false;
      case ON_SIGNED_PAPER, BY_THOSE_WHO_TREAT -> capacity.treats();
      case BY_ANY_WHO_TREAT_OR_ASSESS -> capacity.treats() || capacity.assesses();
    };
  }

  /** Why that voice may not, or nothing. */
  Optional<ReturnRefusal> against(Voice voice) {
    if (!of(voice.capacity())) {
      return Optional.of(ReturnRefusal.NOT_YOURS_TO_DO);
    }
    var by = voice.relayedBy();
    if (by == null) {
      return Optional.empty();
    }
    return switch (relayed) {
      case NEVER -> Optional.of(ReturnRefusal.NOT_YOURS_TO_RELAY);
      case BY_THOSE_WHO_TREAT -> by.treats() ? Optional.empty() : Optional.of(ReturnRefusal.NOT_YOURS_TO_RELAY);
      case BY_ANY_WHO_TREAT_OR_ASSESS -> by.treats() || by.assesses() ? Optional.empty() : Optional.of(ReturnRefusal.NOT_YOURS_TO_RELAY);
      case ON_SIGNED_PAPER -> !by.treats() ? Optional.of(ReturnRefusal.NOT_YOURS_TO_RELAY)
          : voice.onSignedPaper() ? Optional.empty() : Optional.of(ReturnRefusal.SIGNED_PAPER_NEEDED);
    };
  }
}
