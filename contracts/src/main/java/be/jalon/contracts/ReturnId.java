package be.jalon.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One progressive return in one engagement. */
public record ReturnId(@JsonValue String value) implements Id {

  @JsonCreator
  public ReturnId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
