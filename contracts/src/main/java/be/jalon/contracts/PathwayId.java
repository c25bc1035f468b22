package be.jalon.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One second-line pathway of one patient. */
public record PathwayId(@JsonValue String value) implements Id {

  @JsonCreator
  public PathwayId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
