package be.jalon.pathway;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** One viewer of a pathway's stream: how far they are, and by what they were last judged. Changed only under the lock of its {@link Watched}. */
final class Watcher {

  private final Reader reader;
  private final boolean automated;
  private final Instant until;
  private final Live.Wire wire;
  private final AtomicBoolean sending = new AtomicBoolean();
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

  /** Ready for more: neither gone, nor still busy with what was sent before. */
  boolean ready() {
    return !over && !sending.get();
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

  void begin() {
    sending.set(true);
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
    } finally {
      sending.set(false);
    }
  }

  record Marked(String mark, Shown shown) {
  }

  void beat() {
    if (ready()) {
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
