package be.jalon.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One request of a treating doctor to a network. */
public record ReferralId(@JsonValue String value) implements Id {

  @JsonCreator
  public ReferralId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
