package be.jalon.bench.growth;

import be.jalon.trials.Professional;

/** The professionals of one round of pathways: however many pathways there are, each of them has a hundred. */
record Group(int number) {

  static final int PATHWAYS = 100;

  static Group of(int copy) {
    return new Group(1 + copy / PATHWAYS);
  }

  /** Those with whom the stories are told that are copied. */
  static Group first() {
    return new Group(0);
  }

  Professional gp() {
    return Professional.gp(number);
  }

  Professional clinician() {
    return Professional.clinician(number);
  }

  Professional occupationalPhysician() {
    return Professional.occupationalPhysician(number);
  }
}
