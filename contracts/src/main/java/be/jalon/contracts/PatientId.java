package be.jalon.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A patient, as a random id that says nothing of who it is. */
public record PatientId(@JsonValue String value) implements Id {

  @JsonCreator
  public PatientId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
