package be.jalon.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The aggregate whose events count 1, 2, 3 ...: {@code <service>/<id>}.
 */
public record Stream(@JsonValue String value) {

  @JsonCreator
  public Stream {
    int slash = value == null ? -1 : value.indexOf('/');
    if (slash < 1 || slash != value.lastIndexOf('/')) {
      throw new IllegalArgumentException("not a stream: <service>/<id> expected");
    }
    Id.check(value.substring(0, slash));
    Id.check(value.substring(slash + 1));
  }

  public static Stream of(String service, String id) {
    return new Stream(service + "/" + id);
  }

  public String service() {
    return value.substring(0, value.indexOf('/'));
  }

  public String id() {
    return value.substring(value.indexOf('/') + 1);
  }

  @Override
  public String toString() {
    return value;
  }
}
