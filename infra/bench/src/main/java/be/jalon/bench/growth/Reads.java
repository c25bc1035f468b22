package be.jalon.bench.growth;

import static be.jalon.local.ServiceName.PATHWAY;
import static be.jalon.local.ServiceName.REFERRAL;

import be.jalon.local.ServiceName;
import be.jalon.local.story.Visitor;
import be.jalon.trials.WholeSystem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** What people read, one after the other, on pathways drawn at random: always the same ones for the same number of copies. */
final class Reads {

  private final WholeSystem system;
  private final Seeding seeding;
  private final int copies;

  Reads(WholeSystem system, Seeding seeding, int copies) {
    this.system = system;
    this.seeding = seeding;
    this.copies = copies;
  }

  /** By what is read. The first fifth is not counted. */
  Map<String, Samples> run(int times) {
    var samples = new LinkedHashMap<String, Samples>();
    var random = new Random(copies);
    for (int i = 0; i < times; i++) {
      int copy = random.nextInt(copies);
      var group = Seeding.group(copy);
      var gp = system.professional(group.gp());
      var clinician = system.professional(group.clinician());
      var path = "/pathways/" + seeding.pathway(copy);
      boolean counts = i >= times / 5;
      read(samples, counts, "how a pathway stands", gp, PATHWAY, path);
      read(samples, counts, "first page of a timeline", gp, PATHWAY, path + "/timeline");
      read(samples, counts, "a GP's hundred pathways", gp, PATHWAY, "/pathways");
      read(samples, counts, "one referral", clinician, REFERRAL, "/referrals/" + seeding.referral(copy));
      read(samples, counts, "a clinician's referrals", clinician, REFERRAL, "/referrals");
      read(samples, counts, "a patient's access log", system.patient(Seeding.patient(copy)), PATHWAY, path + "/access-log");
    }
    return samples;
  }

  private static void read(Map<String, Samples> samples, boolean counts, String what, Visitor who, ServiceName service, String path) {
    long began = System.nanoTime();
    var answer = who.get(service, path);
    long took = System.nanoTime() - began;
    if (!answer.done()) {
      throw new IllegalStateException(what + ": status " + answer.status() + " " + answer.body());
    }
    if (counts) {
      samples.computeIfAbsent(what, _ -> new Samples()).add(took);
    }
  }
}
