package be.jalon.edges.fuzz;

import io.swagger.v3.oas.models.media.Schema;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Bodies as the description wants them. What a schema does not say (which of two fields, what an id names) is told by the names of the fields.
 */
final class Bodies {

  private static final List<String> CATEGORIES = List.of("IDENTITY", "CARE_STATUS", "RETURN_STATUS", "WORK_CONTENT", "CLINICAL", "SAFETY", "DIAGNOSIS", "TREATMENT", "WORK_CAPACITY", "RETURN_PLAN",
      "WORK_RELATIONS", "REPORTED_HOURS", "APPOINTMENT");

  /** Of these exactly one is given. */
  private static final List<Set<String>> ALTERNATIVES = List.of(Set.of("account", "nihdi"), Set.of("network", "seat", "person"), Set.of("seat", "person"));

  private final Dice dice;
  private final Scene scene;

  Bodies(Dice dice, Scene scene) {
    this.dice = dice;
    this.scene = scene;
  }

  @Nullable Object of(Schema<?> schema, String path) {
    return value(schema, "", path, 0);
  }

  private @Nullable Object value(Schema<?> schema, String name, String path, int depth) {
    var known = scene.named(name, path, dice);
    if (known != null) {
      return known;
    }
    if (schema.getEnum() != null && !schema.getEnum().isEmpty()) {
      return String.valueOf(dice.oneOf(new ArrayList<>(schema.getEnum())));
    }
    return switch (type(schema)) {
      case "object" -> object(schema, path, depth);
      case "array" -> list(schema, name, path, depth);
      case "integer" -> dice.oneOf(1, 2, 30, 45, 60);
      case "number" -> dice.oneOf(8, 10, 19, 28.5, 38, 60);
      case "boolean" -> dice.chance(0.7);
      default -> text(schema, name);
    };
  }

  private Map<String, @Nullable Object> object(Schema<?> schema, String path, int depth) {
    var object = new LinkedHashMap<String, @Nullable Object>();
    if (schema.getAdditionalProperties() instanceof Schema<?> each && (schema.getProperties() == null || schema.getProperties().isEmpty())) {
      object.put(dice.oneOf(CATEGORIES), value(each, "", path, depth + 1));
      return object;
    }
    var properties = Objects.<Map<String, Schema>>requireNonNullElse(schema.getProperties(), Map.of());
    var given = new TreeSet<>(Objects.<List<String>>requireNonNullElse(schema.getRequired(), List.of()));
    properties.keySet().stream().filter(_ -> dice.chance(depth > 3 ? 0.1 : 0.35)).forEach(given::add);
    ALTERNATIVES.stream().filter(properties.keySet()::containsAll).findFirst().ifPresent(alternatives -> {
      given.removeAll(alternatives);
      given.add(dice.oneOf(alternatives.stream().sorted().toList()));
    });
    if (properties.containsKey("bundle")) {
      given.removeAll(Set.of("bundle", "decision", "recipient", "categories", "purpose"));
      given.addAll(dice.chance(0.6) ? Set.of("bundle") : Set.of("decision", "recipient", "categories", "purpose"));
    }
    properties.forEach((name, property) -> {
      if (given.contains(name)) {
        object.put(name, value(property, name, path, depth + 1));
      }
    });
    return object;
  }

  private List<@Nullable Object> list(Schema<?> schema, String name, String path, int depth) {
    var list = new ArrayList<@Nullable Object>();
    for (int i = dice.chance(0.1) ? 0 : 1 + dice.number(2); i > 0 && schema.getItems() != null; i--) {
      list.add(name.equals("categories") ? dice.oneOf(CATEGORIES) : value(schema.getItems(), name, path, depth + 1));
    }
    return list;
  }

  private String text(Schema<?> schema, String name) {
    return switch (Objects.requireNonNullElse(schema.getFormat(), "")) {
      case "date" -> day(name).toString();
      case "date-time" -> day(name).atTime(10, dice.oneOf(0, 15, 30)).atOffset(ZoneOffset.UTC).toString().replace("Z", ":00Z");
      case "time", "partial-time" -> (name.equals("until") ? LocalTime.of(17, 0) : LocalTime.of(9, 0)).toString();
      default -> Marker.said();
    };
  }

  private LocalDate day(String name) {
    return switch (name) {
      case "until" -> scene.today().plusDays(20L + dice.number(40));
      case "weekOf" -> scene.today().minusDays(scene.today().getDayOfWeek().getValue() - 1L);
      case "on", "askedOn", "refusedOn" -> scene.today().minusDays(dice.number(3));
      case "start", "starts", "expectedOn" -> scene.today().plusDays(2L + dice.number(20));
      default -> scene.today().plusDays(dice.number(10) - 3L);
    };
  }

  /** An object, a list ...; from 3.1 on a schema may name several, of which null is one. */
  static String type(Schema<?> schema) {
    if (schema.getTypes() != null) {
      return schema.getTypes().stream().filter(type -> !type.equals("null")).findFirst().orElse("string");
    }
    return schema.getType() != null ? schema.getType() : schema.getProperties() != null || schema.getAdditionalProperties() != null ? "object" : "string";
  }
}
