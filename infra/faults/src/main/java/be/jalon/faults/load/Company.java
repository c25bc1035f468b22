package be.jalon.faults.load;

import be.jalon.local.story.Visitor;
import be.jalon.trials.Newcomer;
import be.jalon.trials.Professional;
import be.jalon.trials.WholeSystem;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Everybody who calls: as many as would each do a person's work, each with tokens of their own. */
public final class Company {

  static final int GPS = 20;
  static final int CLINICIANS = 12;
  static final int ASSESSORS = 8;

  private final WholeSystem system;
  private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();

  public Company(WholeSystem system) {
    this.system = system;
  }

  WholeSystem system() {
    return system;
  }

  Visitor of(Professional person) {
    return visitors.computeIfAbsent(person.account(), _ -> system.professional(person));
  }

  public Visitor of(Newcomer patient) {
    return visitors.computeIfAbsent(patient.account(), _ -> system.patient(patient));
  }
}
