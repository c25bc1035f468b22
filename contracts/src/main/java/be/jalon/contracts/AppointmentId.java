package be.jalon.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One appointment, whatever becomes of it. */
public record AppointmentId(@JsonValue String value) implements Id {

  @JsonCreator
  public AppointmentId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
