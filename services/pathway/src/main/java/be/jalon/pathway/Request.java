package be.jalon.pathway;

import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.Stream;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.sections.Urgency;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A referral as far as reading depends on it: which network sees to it, and whether somebody there has taken it.
 *
 * @param stream with {@code sequence}: the entry in which the request was made
 * @param openedBy the network's clinicians who opened more than the triage card
 */
public record Request(ReferralId referral, Stream stream, long sequence, OrganisationId network, State state, @Nullable Urgency urgency,
    Instant submittedAt, Instant dueAt, Set<PersonKey> openedBy) {

  public enum State {
    /** Waits for a clinician of the network; the network sees the triage card. */
    UNANSWERED,
    TAKEN,
    /** Declined, withdrawn or completed: the network has nothing to do with it any more. */
    ENDED
  }

  public Request {
    openedBy = Set.copyOf(openedBy);
  }

  boolean unansweredAt(OrganisationId other) {
    return state == State.UNANSWERED && network.equals(other);
  }

  boolean liveAt(OrganisationId other) {
    return state != State.ENDED && network.equals(other);
  }

  Request openedBy(Set<PersonKey> keys) {
    var all = new HashSet<>(openedBy);
    all.addAll(keys);
    return new Request(referral, stream, sequence, network, state, urgency, submittedAt, dueAt, all);
  }

  /** What had been opened there is shut again. */
  Request movedTo(OrganisationId other, Instant due) {
    return new Request(referral, stream, sequence, other, State.UNANSWERED, urgency, submittedAt, due, Set.of());
  }

  Request become(State next) {
    return new Request(referral, stream, sequence, network, next, urgency, submittedAt, dueAt, Set.of());
  }
}
