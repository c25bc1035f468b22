package be.jalon.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** A schema says what its record says, field for field: names, what may be absent, what is confidential, which codes there are. */
class SchemaMirrorsRecordTest {

  private static final JsonNode COMMON = Schemas.text("common.json");
  private static final Set<String> SEEN = new HashSet<>();

  @ParameterizedTest
  @MethodSource("be.jalon.contracts.Golden#everyEvent")
  void schemaAndRecordSayTheSame(Class<? extends Event> type) {
    mirrors(type, Schemas.text(Event.wireName(type) + ".json"), type.getSimpleName());
  }

  @Test
  void noDefinitionIsLeftOver() {
    Golden.everyEvent().forEach(this::schemaAndRecordSayTheSame);

    assertThat(COMMON.get("definitions").propertyNames()).containsExactlyInAnyOrderElementsOf(SEEN);
  }

  private static void mirrors(Type type, JsonNode written, String where) {
    var schema = resolved(written);
    switch (type) {
      case ParameterizedType generic when generic.getRawType() == List.class -> mirrorsItems(generic, schema, where);
      case ParameterizedType generic when generic.getRawType() == Set.class -> {
        mirrorsItems(generic, schema, where);
        assertThat(schema.path("uniqueItems").asBoolean()).as(where).isTrue();
      }
      case ParameterizedType map -> mirrorsMap(map, schema, where);
      case Class<?> plain when plain.isEnum() -> assertThat(strings(schema.get("enum"))).as(where).containsExactlyElementsOf(codes(plain));
      case Class<?> kinds when kinds.isSealed() -> mirrorsKinds(kinds, schema, where);
      case Class<?> record when record.isRecord() -> mirrorsRecord(record, schema, where);
      default -> mirrorsValue(type, schema, where);
    }
  }

  private static void mirrorsItems(ParameterizedType list, JsonNode schema, String where) {
    assertThat(schema.path("type").asString()).as(where).isEqualTo("array");
    mirrors(list.getActualTypeArguments()[0], schema.get("items"), where + "[]");
  }

  private static void mirrorsMap(ParameterizedType map, JsonNode schema, String where) {
    assertThat(schema.get("properties").propertyNames()).as(where).containsExactlyElementsOf(codes((Class<?>) map.getActualTypeArguments()[0]));
    schema.get("properties").properties().forEach(field -> mirrors(map.getActualTypeArguments()[1], field.getValue(), where + "." + field.getKey()));
  }

  private static void mirrorsKinds(Class<?> kinds, JsonNode schema, String where) {
    var permitted = kinds.getPermittedSubclasses();
    assertThat(schema.get("oneOf")).as(where).hasSize(permitted.length);
    for (int i = 0; i < permitted.length; i++) {
      var kind = schema.get("oneOf").get(i);
      assertThat(kind.at("/properties/kind/const").asString()).isEqualTo(permitted[i].getAnnotation(JsonTypeName.class).value());
      assertThat(strings(kind.get("required"))).contains("kind");
      var rest = kind.deepCopy().asObject();
      rest.withObject("/properties").remove("kind");
      rest.withArray("/required").remove(0);
      mirrorsRecord(permitted[i], rest, where + "." + permitted[i].getSimpleName());
    }
  }

  private static void mirrorsRecord(Class<?> record, JsonNode schema, String where) {
    var components = record.getRecordComponents();
    if (components.length == 1 && components[0].getAccessor().isAnnotationPresent(JsonValue.class)) {
      mirrors(components[0].getGenericType(), schema, where);
      return;
    }
    var open = record.isAnnotationPresent(Confidential.class) ? unsealed(schema, where) : schema;
    assertThat(open.path("type").asString()).as(where).isEqualTo("object");
    assertThat(open.get("properties").propertyNames()).as(where).containsExactlyElementsOf(names(Arrays.stream(components)));
    assertThat(strings(open.path("required"))).as(where).containsExactlyElementsOf(names(Arrays.stream(components).filter(component -> !mayBeAbsent(component))));
    for (var component : components) {
      mirrors(component.getGenericType(), open.get("properties").get(component.getName()), where + "." + component.getName());
    }
  }

  private static void mirrorsValue(Type type, JsonNode schema, String where) {
    var expected = type == LocalDate.class ? "string date" : type == Instant.class ? "string date-time" : type == BigDecimal.class ? "number"
        : type == int.class || type == long.class ? "integer" : type == boolean.class ? "boolean" : type == String.class ? "string" : "no such type";
    assertThat((schema.path("type").asString() + " " + schema.path("format").asString("")).strip()).as(where).isEqualTo(expected);
  }

  /** Confidential: either sealed or plain, and nothing else. */
  private static JsonNode unsealed(JsonNode schema, String where) {
    assertThat(schema.path("anyOf")).as("%s is confidential", where).hasSize(2);
    assertThat(schema.at("/anyOf/0/$ref").asString()).as(where).isEqualTo("#/definitions/Sealed");
    resolved(schema.at("/anyOf/0"));
    return resolved(schema.at("/anyOf/1"));
  }

  private static JsonNode resolved(JsonNode schema) {
    if (!schema.has("$ref")) {
      return schema;
    }
    assertThat(schema).as("draft-07 passes over whatever stands beside a $ref").hasSize(1);
    var name = schema.get("$ref").asString().replaceFirst("^(common\\.json)?#/definitions/", "");
    SEEN.add(name);
    return COMMON.get("definitions").required(name);
  }

  private static boolean mayBeAbsent(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static List<String> names(Stream<RecordComponent> components) {
    return components.map(RecordComponent::getName).toList();
  }

  private static List<String> strings(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  private static List<String> codes(Class<?> kind) {
    return Arrays.stream(kind.getFields()).filter(field -> field.isEnumConstant())
        .map(field -> field.isAnnotationPresent(JsonProperty.class) ? field.getAnnotation(JsonProperty.class).value() : field.getName()).toList();
  }
}
