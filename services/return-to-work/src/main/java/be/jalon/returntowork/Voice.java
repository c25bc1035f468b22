package be.jalon.returntowork;

import be.jalon.contracts.people.Act;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * In what quality something is said, as the table of the pathway knows the speaker.
 *
 * @param capacity of whoever it counts for; the patient's, when somebody writes down what the patient said
 * @param relayedBy the quality of whoever writes it down; null when nobody had to
 */
public record Voice(Capacity capacity, @Nullable Capacity relayedBy, Act act) {

  boolean onSignedPaper() {
    return act.evidence().kind() == Evidence.Kind.SIGNED_PAPER;
  }
}
