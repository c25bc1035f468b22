package be.jalon.aggregates.relay;

import be.jalon.aggregates.store.StoredEvent;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;

/**
 * The events of one aggregate waiting to be said, in their order. Whoever adds to a line at rest is told to work it off; one at a time does.
 * Remembers how far this process came, so that it says nothing twice even where an outbox was not trimmed yet.
 */
final class Line {

  private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
  private long queued;
  private long kept;
  private boolean working;
  private Instant used = Instant.EPOCH;

  record Waiting(Outbox outbox, StoredEvent event) {}

  /** @return how many events were added, and whether the caller is to work the line off */
  synchronized Added add(Outbox outbox, Instant now) {
    used = now;
    int before = waiting.size();
    for (var event : outbox.events()) {
      if (event.sequence() > queued) {
        waiting.add(new Waiting(outbox, event));
        queued = event.sequence();
      }
    }
    boolean start = !working && !waiting.isEmpty();
    working |= start;
    return new Added(waiting.size() - before, start);
  }

  record Added(int events, boolean start) {}

  /** The head; empty when there is none, and the line is at rest from then on. */
  synchronized Optional<Waiting> head() {
    working = !waiting.isEmpty();
    return Optional.ofNullable(waiting.peek());
  }

  /** Whoever worked it off gave up; whoever adds next is told to. */
  synchronized void rest() {
    working = false;
  }

  synchronized void said() {
    waiting.remove();
  }

  synchronized void kept(long sequence) {
    kept = Math.max(kept, sequence);
  }

  /** The highest sequence that is said and in the journal. */
  synchronized long kept() {
    return kept;
  }

  synchronized Optional<Instant> waitingSince() {
    return Optional.ofNullable(waiting.peek()).map(head -> head.event().time());
  }

  synchronized boolean restingSince(Instant limit) {
    return !working && used.isBefore(limit);
  }
}
