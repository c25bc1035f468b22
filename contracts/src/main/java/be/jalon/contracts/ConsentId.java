package be.jalon.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One decision of the patient on who may see what. */
public record ConsentId(@JsonValue String value) implements Id {

  @JsonCreator
  public ConsentId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
