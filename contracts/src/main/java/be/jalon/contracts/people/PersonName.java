package be.jalon.contracts.people;

import be.jalon.contracts.Confidential;

/** A person's name as it is shown, at most 200 characters. */
@Confidential
public record PersonName(String family, String given) {

  public PersonName {
    if (family == null || given == null || family.isBlank() || family.length() > 100 || given.length() > 100) {
      throw new IllegalArgumentException("a name has a family part of 1 to 100 characters and a given part of at most 100");
    }
  }

  public String shown() {
    return given.isBlank() ? family : given + " " + family;
  }

  /** A log line or an error that prints a name by accident prints nothing. */
  @Override
  public String toString() {
    return "(name)";
  }
}
