package be.jalon.bench.growth;

import be.jalon.local.ServiceName;
import be.jalon.local.story.Visitor;
import be.jalon.trials.Listening;
import be.jalon.trials.WholeSystem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * News of care on some pathways at a steady rate, with streams open for GP, clinician and patient: how soon the command is answered, counted from when it was
 * due, and how soon after the answer each of them sees it.
 */
final class Updates implements AutoCloseable {

  private static final String KIND = "referral.care-status-updated.v1";
  private static final long PATIENCE_SECONDS = 20;

  private final List<Watched> watched;

  /** One pathway, whoever writes on it, and whoever watches. */
  record Watched(String referral, Visitor clinician, List<Listening> viewers) {
  }

  /** @param complete whether every update reached everybody */
  record Seen(Samples answer, Samples stream, boolean complete) {
  }

  Updates(List<Watched> watched) {
    this.watched = List.copyOf(watched);
  }

  /** On so many copies, each of another group of professionals as far as there are groups. */
  static Updates on(WholeSystem system, Seeding seeding, int pathways, int copies) {
    int apart = Math.max(1, copies / pathways);
    return new Updates(IntStream.range(0, pathways).map(i -> i * apart).mapToObj(copy -> {
      var group = Seeding.group(copy);
      var clinician = system.professional(group.clinician());
      var viewers = List.of(system.professional(group.gp()), clinician, system.patient(Seeding.patient(copy)));
      var pathway = seeding.pathway(copy).value();
      return new Watched(seeding.referral(copy), clinician, viewers.stream().map(viewer -> Listening.to(system.http(), viewer, pathway, null)).toList());
    }).toList());
  }

  /** The first fifth is not counted. */
  Seen run(double perSecond, int seconds) throws InterruptedException {
    int all = (int) Math.round(perSecond * seconds);
    int warm = all / 5;
    var before = new HashMap<Listening, Long>();
    watched.forEach(each -> each.viewers().forEach(viewer -> before.put(viewer, viewer.count(KIND))));
    var answered = new ConcurrentHashMap<Integer, Long>();
    var answers = new Samples();
    var done = new CountDownLatch(all);
    long start = System.nanoTime();
    for (int i = 0; i < all; i++) {
      long due = start + Math.round(i * 1e9 / perSecond);
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      int number = i;
      Thread.ofVirtual().start(() -> {
        var at = watched.get(number % watched.size());
        var answer = at.clinician().with("Idempotency-Key", UUID.randomUUID().toString())
            .post(ServiceName.REFERRAL, "/referrals/" + at.referral() + "/care-status", Story.careStatus("Update " + number));
        if (answer.done()) {
          answered.put(number, System.nanoTime());
          if (number >= warm) {
            answers.add(System.nanoTime() - due);
          }
        }
        done.countDown();
      });
    }
    boolean allAnswered = done.await(PATIENCE_SECONDS, TimeUnit.SECONDS) && answered.size() == all;
    return new Seen(answers, streams(all, warm, before, answered), allAnswered && everybodyIsServed(all, before));
  }

  private boolean everybodyIsServed(int all, Map<Listening, Long> before) {
    return IntStream.range(0, watched.size()).allMatch(which -> watched.get(which).viewers().stream()
        .allMatch(viewer -> viewer.count(KIND) - before.get(viewer) == ofPathway(which, all).size()));
  }

  /** On one pathway updates are seen in the order in which they were done. */
  private Samples streams(int all, int warm, Map<Listening, Long> before, Map<Integer, Long> answered) throws InterruptedException {
    var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!everybodyIsServed(all, before) && System.nanoTime() < until) {
      Thread.sleep(20);
    }
    var streams = new Samples();
    for (int which = 0; which < watched.size(); which++) {
      var numbers = ofPathway(which, all);
      for (var viewer : watched.get(which).viewers()) {
        var arrivals = viewer.entries().stream().filter(one -> one.data().path("kind").asString().equals(KIND)).skip(before.get(viewer)).toList();
        for (int n = 0; n < Math.min(numbers.size(), arrivals.size()); n++) {
          var at = answered.get(numbers.get(n));
          if (at != null && numbers.get(n) >= warm) {
            streams.add(Math.max(0, arrivals.get(n).atNanos() - at));
          }
        }
      }
    }
    return streams;
  }

  private List<Integer> ofPathway(int which, int all) {
    var numbers = new ArrayList<Integer>();
    for (int i = which; i < all; i += watched.size()) {
      numbers.add(i);
    }
    return numbers;
  }

  @Override
  public void close() {
    watched.forEach(each -> each.viewers().forEach(Listening::close));
  }
}
