package be.jalon.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Whether what was written by one version is read by the other, both ways round: topics and journals hold what yesterday's version wrote, and during a rolling
 * upgrade yesterday's version reads what today's writes. So nothing goes, nothing that was always there may be missing, and what is new may be absent.
 */
final class Compatibility {

  /** What a schema says besides explaining; anything else has to be thought about here first. */
  private static final Set<String> UNDERSTOOD = Set.of("$schema", "title", "description", "type", "format", "enum", "const", "pattern", "minimum", "maxLength",
      "uniqueItems", "required", "properties", "items", "anyOf", "oneOf", "$ref", "definitions");

  private final List<String> complaints = new ArrayList<>();

  private Compatibility() {
  }

  /** @return what is wrong with the new schema; empty when both versions understand each other */
  static List<String> complaints(String name, JsonNode released, JsonNode now) {
    var compatibility = new Compatibility();
    compatibility.compare(released, now, name);
    return compatibility.complaints;
  }

  private void compare(JsonNode released, JsonNode now, String where) {
    now.propertyNames().stream().filter(word -> !UNDERSTOOD.contains(word)).forEach(word -> complain(where, "says " + word + ", which nobody has thought about"));
    for (var word : List.of("type", "format", "pattern", "const", "$ref")) {
      if (!released.path(word).equals(now.path(word))) {
        complain(where, word + " is another");
      }
    }
    codes(released, now, where);
    bounds(released, now, where);
    fields(released, now, where);
    alternatives(released.path("anyOf"), now.path("anyOf"), where);
    alternatives(released.path("oneOf"), now.path("oneOf"), where);
    if (released.has("items")) {
      compare(released.get("items"), now.path("items"), where + "[]");
    }
    each(released.path("definitions"), now.path("definitions"), where);
  }

  /** A new code is allowed: readers that do not know it park the event until they are upgraded. */
  private void codes(JsonNode released, JsonNode now, String where) {
    if (released.has("enum") != now.has("enum")) {
      complain(where, "is a list of codes in one version only");
    }
    released.path("enum").forEach(code -> {
      if (now.path("enum").valueStream().noneMatch(code::equals)) {
        complain(where, code.asString() + " is no code any more");
      }
    });
  }

  private void bounds(JsonNode released, JsonNode now, String where) {
    if (now.has("minimum") && (!released.has("minimum") || now.get("minimum").decimalValue().compareTo(released.get("minimum").decimalValue()) > 0)) {
      complain(where, "is narrower below");
    }
    if (now.has("maxLength") && (!released.has("maxLength") || now.get("maxLength").intValue() < released.get("maxLength").intValue())) {
      complain(where, "is shorter");
    }
    if (now.path("uniqueItems").asBoolean(false) && !released.path("uniqueItems").asBoolean(false)) {
      complain(where, "may no longer repeat itself");
    }
  }

  private void fields(JsonNode released, JsonNode now, String where) {
    var before = required(released);
    var after = required(now);
    after.stream().filter(field -> !before.contains(field)).forEach(field -> complain(where + "." + field, "is required now"));
    before.stream().filter(field -> !after.contains(field)).forEach(field -> complain(where + "." + field, "may be missing now"));
    each(released.path("properties"), now.path("properties"), where);
  }

  private void each(JsonNode released, JsonNode now, String where) {
    released.properties().forEach(field -> {
      if (now.has(field.getKey())) {
        compare(field.getValue(), now.get(field.getKey()), where + "." + field.getKey());
      } else {
        complain(where + "." + field.getKey(), "is gone");
      }
    });
  }

  /** The first of two is the sealed form: without it, what was confidential no longer is. */
  private void alternatives(JsonNode released, JsonNode now, String where) {
    if (now.size() < released.size() || released.isMissingNode() != now.isMissingNode()) {
      complain(where, "has not the same alternatives");
      return;
    }
    for (int i = 0; i < released.size(); i++) {
      compare(released.get(i), now.get(i), where + "|" + i);
    }
  }

  private static Set<String> required(JsonNode schema) {
    return schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
  }

  private void complain(String where, String what) {
    complaints.add(where + " " + what);
  }
}
