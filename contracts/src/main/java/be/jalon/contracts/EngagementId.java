package be.jalon.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One working relation of the patient. */
public record EngagementId(@JsonValue String value) implements Id {

  @JsonCreator
  public EngagementId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
