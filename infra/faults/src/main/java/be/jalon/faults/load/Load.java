package be.jalon.faults.load;

import be.jalon.faults.truth.Ledger;
import be.jalon.trials.Newcomer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** A steady random load of the whole story: so many lives at a time, each followed by the next. */
public final class Load implements AutoCloseable {

  /** An account may have twenty open, and some are open all along. */
  private static final int SCREENS_OF_ONE = 12;

  private final Company company;
  private final Calling calling;
  private final Ledger ledger;
  private final long seed;
  private final AtomicInteger numbers = new AtomicInteger();
  private final Queue<Life> lived = new ConcurrentLinkedQueue<>();
  private final Queue<Life> lives = new ConcurrentLinkedQueue<>();
  private final Queue<String> broken = new ConcurrentLinkedQueue<>();
  private final List<Thread> writers = new ArrayList<>();
  private volatile boolean over;

  public Load(Company company, Calling calling, Ledger ledger, long seed) {
    this.company = company;
    this.calling = calling;
    this.ledger = ledger;
    this.seed = seed;
  }

  public void start(int atATime) {
    Clinicians.publish(company, calling);
    IntStream.range(0, atATime).forEach(writer -> writers.add(Thread.ofVirtual().name("writer-" + writer).start(() -> write(new Random(seed * 31 + writer)))));
  }

  private void write(Random dice) {
    while (!over) {
      var life = new Life(company, calling, ledger, numbers.getAndIncrement(), dice);
      lives.add(life);
      try {
        life.live(() -> !over);
        lived.add(life);
      } catch (Calling.Lost _) {
        ledger.abandoned(life.pathway());
      } catch (RuntimeException e) {
        broken.add(life.pathway() + " " + e.getMessage());
        ledger.abandoned(life.pathway());
        LockSupport.parkNanos(1_000_000_000L);
      }
    }
  }

  /** Erases the pathway of somebody whose story has been told, and goes on with the load. @return empty when there is nobody yet */
  public String eraseSomebody() {
    for (var life = lived.poll(); life != null; life = lived.poll()) {
      if (!life.pathway().isEmpty() && !ledger.erased().contains(life.pathway())) {
        life.erase();
        return life.pathway();
      }
    }
    return "";
  }

  public void everybodyLogsInAgain() {
    company.logInAgain();
  }

  /** More screens of those who watch lives that are told, spread over them; fewer where the people are too few to have so many. */
  public List<Viewer> crowd(int screens) {
    var crowd = new ArrayList<Viewer>();
    var screensOf = new HashMap<String, Integer>();
    for (int round = 0; round < SCREENS_OF_ONE && crowd.size() < screens; round++) {
      for (var life : lived.stream().filter(each -> !ledger.erased().contains(each.pathway())).toList()) {
        life.people().stream().filter(who -> crowd.size() < screens && screensOf.merge(who.account(), 1, Integer::sum) <= SCREENS_OF_ONE)
            .forEach(who -> crowd.add(life.watch(who)));
      }
    }
    return crowd;
  }

  /** Screens that have been open all along. */
  public List<Viewer> viewers() {
    return lives.stream().flatMap(life -> life.viewers().stream()).toList();
  }

  /** Lives end after the command that is under way. */
  public void stop() throws InterruptedException {
    over = true;
    for (var writer : writers) {
      writer.join();
    }
  }

  /** By pathway, those whose page is to be read by its patient. */
  public Map<String, Newcomer> patients() {
    var patients = new TreeMap<String, Newcomer>();
    lives.stream().filter(life -> !life.pathway().isEmpty()).forEach(life -> patients.put(life.pathway(), life.person()));
    return patients;
  }

  /** Lives that could not be gone on with, and why, each with its pathway in front. */
  public List<String> broken() {
    return List.copyOf(broken);
  }

  @Override
  public void close() {
    lives.forEach(Life::close);
  }
}
