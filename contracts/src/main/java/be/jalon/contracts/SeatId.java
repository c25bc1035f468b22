package be.jalon.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One place at the table of a pathway. */
public record SeatId(@JsonValue String value) implements Id {

  @JsonCreator
  public SeatId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
