package be.jalon.pathway;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** One viewer of a pathway's stream: how far they are, and by what they were last judged. Changed only under the lock of its {@link Watched}. */
final class Watcher {

  private final Reader reader;
  private final boolean automated;
  private final Instant until;
  private final Live.Wire wire;
  private boolean sending;
  private boolean passedOver;
  private volatile boolean over;
  private Place.InStream place;
  private boolean back;
  private Pathway pathway;
  private Instant lookedAt;

  Watcher(Reader reader, boolean automated, Instant until, Live.Wire wire, Place.InStream place, boolean back, Pathway pathway, Instant lookedAt) {
    this.reader = reader;
    this.automated = automated;
    this.until = until;
    this.wire = wire;
    this.place = place;
    this.back = back;
    this.pathway = pathway;
    this.lookedAt = lookedAt;
  }

  Reader reader() {
    return reader;
  }

  boolean automated() {
    return automated;
  }

  Place.InStream place() {
    return place;
  }

  /** They were here before, and have not been looked at since they came back. */
  boolean isBack() {
    return back;
  }

  Pathway pathway() {
    return pathway;
  }

  Instant lookedAt() {
    return lookedAt;
  }

  /** Ready for more: neither gone, nor still busy with what was sent before. Whoever is busy is passed over, and looked at when {@link #done}. */
  synchronized boolean readyOrLater() {
    passedOver = sending;
    return !over && !sending;
  }

  boolean over() {
    return over;
  }

  boolean overAt(Instant now) {
    return over || !now.isBefore(until);
  }

  void moved(Place.InStream to, Pathway as, Instant at) {
    place = to;
    back = false;
    pathway = as;
    lookedAt = at;
  }

  synchronized void begin() {
    sending = true;
  }

  /** @return whether they were passed over meanwhile */
  synchronized boolean done() {
    sending = false;
    return passedOver;
  }

  /** Blocks while the viewer is slow; they get nothing further meanwhile, and no other viewer waits for them. */
  void send(boolean changed, List<Marked> entries, String mark) {
    try {
      for (var entry : entries) {
        wire.entry(entry.mark(), entry.shown());
      }
      if (changed) {
        wire.changed(mark);
      }
    } catch (IOException | IllegalStateException _) {
      over = true;
    }
  }

  record Marked(String mark, Shown shown) {
  }

  private synchronized boolean isIdle() {
    return !over && !sending;
  }

  void beat() {
    if (isIdle()) {
      try {
        wire.beat();
      } catch (IOException | IllegalStateException _) {
        over = true;
      }
    }
  }

  void end() {
    over = true;
    wire.end();
  }
}
