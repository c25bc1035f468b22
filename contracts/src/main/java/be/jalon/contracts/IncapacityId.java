package be.jalon.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One period of incapacity for work. */
public record IncapacityId(@JsonValue String value) implements Id {

  @JsonCreator
  public IncapacityId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
