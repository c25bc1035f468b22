package be.jalon.keys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** JSON as the store keeps it, and back. Written by hand, since no name or text of a value may ever be taken for an instruction to the store. */
final class StoredJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private StoredJson() {
  }

  static Document toDocument(JsonNode json) {
    var document = new Document();
    json.properties().forEach(property -> document.append(property.getKey(), stored(property.getValue())));
    return document;
  }

  private static @Nullable Object stored(JsonNode json) {
    return switch (json.getNodeType()) {
      case OBJECT -> toDocument(json);
      case ARRAY -> StreamSupport.stream(json.spliterator(), false).map(StoredJson::stored).toList();
      case STRING -> json.stringValue();
      case BOOLEAN -> json.booleanValue();
      case NUMBER -> number(json);
      case NULL, MISSING -> null;
      case BINARY, POJO -> throw new IllegalStateException("not JSON");
    };
  }

  private static Object number(JsonNode json) {
    return json.isInt() ? json.intValue() : json.isLong() ? json.longValue() : new Decimal128(json.decimalValue());
  }

  static JsonNode toJson(@Nullable Object stored) {
    return switch (stored) {
      case null -> JSON.nullNode();
      case Map<?, ?> map -> object(map);
      case List<?> list -> JSON.arrayNode().addAll(list.stream().map(StoredJson::toJson).toList());
      case String text -> JSON.stringNode(text);
      case Boolean truth -> JSON.booleanNode(truth);
      case Integer number -> JSON.numberNode(number);
      case Long number -> JSON.numberNode(number);
      case Double number -> JSON.numberNode(number);
      case Decimal128 number -> JSON.numberNode(number.bigDecimalValue());
      default -> throw new UnreadableContent("the store holds a " + stored.getClass().getSimpleName() + " where JSON was written");
    };
  }

  private static JsonNode object(Map<?, ?> map) {
    var children = new LinkedHashMap<String, JsonNode>();
    map.forEach((name, value) -> children.put(String.valueOf(name), toJson(value)));
    return JSON.objectNode().setAll(children);
  }
}
