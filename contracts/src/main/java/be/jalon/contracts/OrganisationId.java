package be.jalon.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A practice, prevention service, mutuality or network, as the identity provider names it. */
public record OrganisationId(@JsonValue String value) implements Id {

  @JsonCreator
  public OrganisationId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
