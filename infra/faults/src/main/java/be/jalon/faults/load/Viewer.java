package be.jalon.faults.load;

import be.jalon.faults.truth.Entry;
import be.jalon.faults.truth.Heard;
import be.jalon.faults.truth.Ledger;
import be.jalon.local.ServiceName;
import be.jalon.local.story.Visitor;
import be.jalon.trials.Listening;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Somebody's screen that stays open: when its stream ends, breaks or falls silent it comes back at the other instance with the last mark it got. */
public final class Viewer implements AutoCloseable {

  /** Streams beat every 15 s. */
  private static final Duration SILENCE = Duration.ofSeconds(40);
  private static final AtomicInteger SCREENS = new AtomicInteger();
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Company company;
  private final Ledger ledger;
  private final Visitor who;
  private final String pathway;
  private final boolean patient;
  private final int screen = SCREENS.incrementAndGet();
  private final Thread thread;
  private volatile boolean closed;
  private volatile @Nullable Listening listening;
  private volatile @Nullable String mark;
  private int turn;

  private Viewer(Company company, Ledger ledger, Visitor who, String pathway, boolean patient) {
    this.company = company;
    this.ledger = ledger;
    this.who = who;
    this.pathway = pathway;
    this.patient = patient;
    this.turn = Math.floorMod(pathway.hashCode(), company.system().layout().instances());
    this.thread = Thread.ofVirtual().name("viewer").start(this::watch);
  }

  /** Whose stream is to bring all that is done from its opening on. */
  static Viewer patient(Company company, Ledger ledger, Visitor patient, String pathway) {
    return new Viewer(company, ledger, patient, pathway, true);
  }

  static Viewer of(Company company, Ledger ledger, Visitor who, String pathway) {
    return new Viewer(company, ledger, who, pathway, false);
  }

  /** Whether its stream is open just now. */
  public boolean connected() {
    var open = listening;
    return open != null && !open.ended();
  }

  /** The connection breaks; the viewer comes back by itself. */
  public void drop() {
    var open = listening;
    if (open != null) {
      open.close();
      LockSupport.unpark(thread);
    }
  }

  private void watch() {
    while (!closed) {
      try (var open = Listening.to(company.system().http(), who.atInstance(turn), pathway, mark, this::hear)) {
        listening = open;
        if (patient && mark == null) {
          ledger.follows(pathway, System.nanoTime());
        }
        while (!closed && !open.ended() && open.silentFor().compareTo(SILENCE) < 0) {
          LockSupport.parkNanos(PAUSE.toNanos());
        }
        if (patient && mark == null) {
          ledger.followsNoMore(pathway);
        }
      } catch (UncheckedIOException | IllegalStateException | AssertionError e) {
        LockSupport.parkNanos(PAUSE.toNanos());
      }
      turn = (turn + 1) % company.system().layout().instances();
    }
  }

  private void hear(Listening.Heard heard) {
    if (!heard.mark().isEmpty()) {
      mark = heard.mark();
    }
    if (heard.name().equals("entry")) {
      ledger.heard(new Heard(who.account(), screen, pathway, Entry.of(heard.data()), heard.atNanos()));
    }
  }

  @Override
  public void close() {
    closed = true;
    drop();
    try {
      thread.join(Duration.ofSeconds(2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
