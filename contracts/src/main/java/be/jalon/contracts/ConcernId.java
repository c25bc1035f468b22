package be.jalon.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One concern for the patient's safety. */
public record ConcernId(@JsonValue String value) implements Id {

  @JsonCreator
  public ConcernId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
