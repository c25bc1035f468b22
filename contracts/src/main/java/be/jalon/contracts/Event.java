package be.jalon.contracts;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;

/**
 * Something that happened on a pathway. Every implementing record carries its wire name as {@link JsonTypeName}
 * ({@code be.jalon.<service>.<what-happened>.v<n>}); the class name never travels.
 */
public interface Event {

  /** What this event brings to the pathway: who did it, when, and the sections it tells. */
  Entry entry();

  default PathwayId pathway() {
    return entry().pathway();
  }

  default Instant occurredAt() {
    return entry().occurredAt();
  }

  static String wireName(Class<? extends Event> type) {
    return type.getAnnotation(JsonTypeName.class).value();
  }
}
