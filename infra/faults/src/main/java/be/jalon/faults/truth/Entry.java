package be.jalon.faults.truth;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * An entry of a timeline as somebody was shown it.
 *
 * @param about the stream it tells of
 * @param categories of its sections, as a consent names them
 */
public record Entry(String id, String about, String kind, Set<String> categories) {

  public static Entry of(JsonNode entry) {
    var categories = entry.path("sections").propertyNames().stream().map(name -> name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
    return new Entry(entry.path("id").asString(), entry.path("about").asString(), entry.path("kind").asString(), categories.collect(Collectors.toSet()));
  }
}
