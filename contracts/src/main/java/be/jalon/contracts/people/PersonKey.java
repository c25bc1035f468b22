package be.jalon.contracts.people;

import be.jalon.contracts.Id;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names a person without telling who it is: {@code account:<id at the identity provider>}, {@code nihdi:<keyed hash of the first eight digits>},
 * {@code ssin:<keyed hash>}, or {@code service:<name>} for what a service does by itself. One person has several keys; two keys that are equal name one person.
 * Keyed hashes are made by infra/keys, so that no number stands in a topic or store.
 */
public record PersonKey(@JsonValue String value) {

  @JsonCreator
  public PersonKey {
    Id.check(value);
    if (value.indexOf(':') < 1) {
      throw new IllegalArgumentException("not a person key: <kind>:<value> expected");
    }
  }

  public static PersonKey account(String id) {
    return new PersonKey("account:" + id);
  }

  public static PersonKey service(String name) {
    return new PersonKey("service:" + name);
  }

  public boolean isService() {
    return value.startsWith("service:");
  }

  @Override
  public String toString() {
    return value;
  }
}
