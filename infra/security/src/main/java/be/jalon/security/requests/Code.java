package be.jalon.security.requests;

import be.jalon.contracts.Language;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One code that requests and answers may hold, in four languages.
 *
 * @param more what its list says besides, in fields of its own: a level of proof, a group
 */
public record Code(String code, Map<Language, String> labels, @JsonAnySetter @JsonAnyGetter Map<String, Object> more) {

  public Code {
    var ordered = new EnumMap<Language, String>(Language.class);
    ordered.putAll(labels);
    labels = Collections.unmodifiableMap(ordered);
    more = more == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(more));
  }

  /** @return null when its list does not say that of it */
  public @Nullable Object more(String field) {
    return more.get(field);
  }
}
