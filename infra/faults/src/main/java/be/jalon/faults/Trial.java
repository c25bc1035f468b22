package be.jalon.faults;

import be.jalon.faults.load.Calling;
import be.jalon.faults.load.Company;
import be.jalon.faults.load.Load;
import be.jalon.faults.strike.Fault;
import be.jalon.faults.strike.Means;
import be.jalon.faults.strike.Site;
import be.jalon.faults.truth.Broken;
import be.jalon.faults.truth.Evidence;
import be.jalon.faults.truth.Gathering;
import be.jalon.faults.truth.Ledger;
import be.jalon.faults.truth.Promise;
import be.jalon.local.Console;
import be.jalon.local.story.Visitor;
import be.jalon.trials.Newcomer;
import be.jalon.trials.RawTopics;
import be.jalon.trials.WholeSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One run: load, faults by the dice, quiet, and then every promise is looked at. */
public final class Trial {

  private static final Duration HEALED_WITHIN = Duration.ofMinutes(3);
  private static final long LONGEST_PAUSE_MILLIS = 8_000;

  private final WholeSystem system;
  private final Plan plan;
  private final Ledger ledger = new Ledger();
  private final List<Struck> history = new ArrayList<>();
  private final List<Broken> unhealed = new ArrayList<>();

  /**
   * What is to happen.
   *
   * @param time how long things break; every fault happens once at least, if that takes longer
   * @param outage how long something stays away
   * @param lives at a time
   * @param means what some faults need
   */
  public record Plan(long seed, Duration time, Duration outage, int lives, List<Fault> faults, Means means) {
  }

  public Trial(WholeSystem system, Plan plan) {
    this.system = system;
    this.plan = plan;
  }

  public Verdict run() throws InterruptedException {
    var company = new Company(system);
    var patience = plan.outage().plus(Site.RECOVERY).plusMinutes(1);
    try (var load = new Load(company, new Calling(ledger, system.layout().instances(), patience), ledger, plan.seed())) {
      load.start(plan.lives());
      strike(new Site(system, ledger, load, new RawTopics(system), plan.outage(), plan.means()));
      Console.say("Quiet now: waiting until all is whole again ...");
      var quietSince = Instant.now();
      load.stop();
      return judge(company, load, quietSince);
    }
  }

  /** Half of the faults fall while others still heal. All fall once before any falls again. */
  private void strike(Site site) {
    var dice = new Random(plan.seed());
    var start = Instant.now();
    var bag = new ArrayList<Fault>();
    boolean allOnce = false;
    while (!allOnce || Duration.between(start, Instant.now()).compareTo(plan.time()) < 0) {
      if (bag.isEmpty()) {
        bag.addAll(plan.faults());
        Collections.shuffle(bag, dice);
      }
      var fault = bag.removeLast();
      allOnce |= bag.isEmpty();
      boolean wait = dice.nextBoolean();
      sleep(Duration.ofMillis(1000 + dice.nextLong(LONGEST_PAUSE_MILLIS)));
      strike(site, fault, new Random(dice.nextLong()), start, wait);
    }
  }

  private void strike(Site site, Fault fault, Random dice, Instant start, boolean wait) {
    var began = Instant.now();
    try {
      var whom = fault.strike(site, dice);
      var ended = Instant.now();
      Duration ready = null;
      if (wait) {
        system.awaitReady(Site.RECOVERY);
        ready = Duration.between(ended, Instant.now());
      }
      history.add(new Struck(Duration.between(start, began), fault.name(), whom, Duration.between(began, ended), ready));
      Console.say(history.getLast().toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      history.add(new Struck(Duration.between(start, began), fault.name(), "failed: " + e, Duration.between(began, Instant.now()), null));
      Console.say(history.getLast().toString());
      unhealed.add(new Broken("everything recovers without a hand", "", fault.name() + ": " + e));
    }
  }

  private Verdict judge(Company company, Load load, Instant quietSince) throws InterruptedException {
    var broken = new ArrayList<>(unhealed);
    load.broken().forEach(life -> broken.add(new Broken("every command is answered in the end", life.split(" ")[0], life)));
    try {
      system.awaitReady(Site.RECOVERY);
    } catch (IllegalStateException e) {
      broken.add(new Broken("everything recovers without a hand", "", e.getMessage()));
    }
    var gathering = new Gathering(system, ledger);
    var patients = patients(company, load);
    var evidence = whole(gathering, patients, quietSince);
    var healed = Duration.between(quietSince, Instant.now());
    broken.addAll(Promise.allBrokenIn(evidence));
    if (broken.isEmpty()) {
      Console.say("Whole after %d s; rebuilding %d of %d views from the journals ...".formatted(healed.toSeconds(), evidence.rebuildable().size(), evidence.timelines().size()));
      evidence = rebuilt(gathering, patients, evidence);
      broken.addAll(Promise.allBrokenIn(evidence));
    }
    return verdict(evidence, healed, broken);
  }

  private static Map<String, Visitor> patients(Company company, Load load) {
    var patients = new TreeMap<String, Visitor>();
    load.patients().forEach((pathway, person) -> patients.put(pathway, company.of(person)));
    return patients;
  }

  /** Looked at again and again until every promise holds, or ought to. */
  private Evidence whole(Gathering gathering, Map<String, Visitor> patients, Instant quietSince) throws InterruptedException {
    var lacking = List.<String>of();
    while (true) {
      try {
        var evidence = gathering.evidence(patients, Map.of(), List.of());
        var broken = Promise.allBrokenIn(evidence);
        lacking = told(lacking, broken.stream().map(Broken::promise).distinct().toList(), quietSince);
        if (broken.isEmpty() || Duration.between(quietSince, Instant.now()).compareTo(HEALED_WITHIN) > 0) {
          return evidence;
        }
      } catch (RuntimeException e) {
        if (Duration.between(quietSince, Instant.now()).compareTo(HEALED_WITHIN.multipliedBy(2)) > 0) {
          throw e;
        }
      }
      Thread.sleep(2000);
    }
  }

  /** Each time that it is something else. */
  private static List<String> told(List<String> before, List<String> now, Instant quietSince) {
    if (!now.isEmpty() && !now.equals(before)) {
      Console.say("  not yet, after %d s: %s".formatted(Duration.between(quietSince, Instant.now()).toSeconds(), String.join("; ", now)));
    }
    return now;
  }

  private Evidence rebuilt(Gathering gathering, Map<String, Visitor> patients, Evidence before) throws InterruptedException {
    new Rebuilding(system).rebuild(before.rebuildable());
    var words = gathering.readable(words(patients));
    var rebuilt = gathering.pages(patients);
    rebuilt.keySet().retainAll(before.rebuildable());
    var after = gathering.evidence(patients, rebuilt, words);
    return new Evidence(after.deeds(), after.consents(), after.erased(), after.losses(), after.abandoned(), after.journal(), after.counted(), after.waiting(),
        before.timelines(), before.shown(), rebuilt, after.heard(), after.pages(), after.following(), after.taken(), after.parked(), after.poisoned(), words,
        after.unanswered());
  }

  /** What people told in confidence: their names and numbers, and what was said of each. */
  private List<String> words(Map<String, Visitor> patients) {
    var people = patients.values().stream().map(Visitor::account).toList();
    var numbers = people.stream().map(account -> Newcomer.numbered(Integer.parseInt(account.substring(account.lastIndexOf('-') + 1))).ssin());
    return Stream.of(numbers, Stream.of("Verhaeghen", "Robin", "Wakes at four", "Since September", "Sleeps a little better")).flatMap(words -> words).toList();
  }

  private Verdict verdict(Evidence evidence, Duration healed, List<Broken> broken) {
    var trails = broken.stream().map(Broken::pathway).filter(pathway -> !pathway.isEmpty()).findFirst().map(pathway -> Trail.of(pathway, evidence)).stream().toList();
    return new Verdict(plan.seed(), history, evidence.deeds().size(), evidence.deeds().stream().map(deed -> deed.pathway()).distinct().count(),
        evidence.erased().size(), evidence.heard().size(), healed, broken, trails);
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
