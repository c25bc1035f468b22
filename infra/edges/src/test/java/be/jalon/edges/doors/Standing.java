package be.jalon.edges.doors;

import java.util.Locale;

/** What somebody is to the one pathway of the story; {@code doors.md} says for each capacity who that is. */
enum Standing {
  SITS, INVITED, SAT_BEFORE, STAND_IN, MANDATE, STRANGER;

  /** As it stands in the tables: {@code sat before}. */
  String told() {
    return this == STAND_IN ? "stand-in" : name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static Standing named(String told) {
    for (var standing : values()) {
      if (standing.told().equals(told)) {
        return standing;
      }
    }
    throw new IllegalArgumentException("no standing " + told);
  }
}
