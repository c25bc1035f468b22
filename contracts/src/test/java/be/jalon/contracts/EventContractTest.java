package be.jalon.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.contracts.Golden.Example;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.ValueSerializerModifier;

class EventContractTest {

  @ParameterizedTest
  @MethodSource("be.jalon.contracts.Golden#everyEvent")
  void everyEventHasAGoldenExample(Class<? extends Event> type) {
    assertThat(Golden.examplesOf(type)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("be.jalon.contracts.Golden#everyExample")
  void theExampleValidatesInBothDrafts(Example example) {
    assertThat(Schemas.BOTH_DRAFTS).allSatisfy(schemas -> assertThat(schemas.complaints(example.type(), example.json())).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("be.jalon.contracts.Golden#everyExample")
  void theRecordReadsAndWritesTheExampleUnchanged(Example example) {
    var written = Golden.MAPPER.writeValueAsString(example.event());

    assertThat(Golden.MAPPER.readTree(written)).isEqualTo(example.json());
  }

  @ParameterizedTest
  @MethodSource("be.jalon.contracts.Golden#everyExample")
  void theSealedFormValidatesToo(Example example) {
    var sealed = SEALING.valueToTree(example.event());

    assertThat(Schemas.BOTH_DRAFTS).allSatisfy(schemas -> assertThat(schemas.complaints(example.type(), sealed)).isEmpty());
    assertThat(sealed.toString()).doesNotContain("Lemmens", "85031297781", "Noah", "Delmotte");
  }

  @ParameterizedTest
  @MethodSource("be.jalon.contracts.Golden#everyExample")
  void fieldsOfALaterVersionArePassedOver(Example example) {
    var later = addedTo(example.json(), "");

    assertThat(Schemas.BOTH_DRAFTS).allSatisfy(schemas -> assertThat(schemas.complaints(example.type(), later)).isEmpty());
    assertThat(Golden.MAPPER.treeToValue(later, example.type())).isEqualTo(example.event());
  }

  @ParameterizedTest
  @MethodSource("be.jalon.contracts.Golden#everyExample")
  void whatTheSchemaRequiresCannotBeLeftOut(Example example) {
    var poorer = example.json().deepCopy().asObject();
    poorer.remove("entry");

    assertThat(Schemas.BOTH_DRAFTS).allSatisfy(schemas -> assertThat(schemas.complaints(example.type(), poorer)).isNotEmpty());
  }

  /** Every object gets a field that nobody knows; the map of releases has categories for fields, so it gets none. */
  private static JsonNode addedTo(JsonNode node, String name) {
    return switch (node) {
      case ObjectNode object -> {
        var more = Golden.MAPPER.createObjectNode();
        object.properties().forEach(field -> more.set(field.getKey(), addedTo(field.getValue(), field.getKey())));
        yield name.equals("released") ? more : more.put("addedLater", true);
      }
      case JsonNode list when list.isArray() -> {
        var more = Golden.MAPPER.createArrayNode();
        list.forEach(element -> more.add(addedTo(element, "")));
        yield more;
      }
      default -> node;
    };
  }

  /** Stands in for infra/keys, which alone has the keys: the same shape, without the secret. */
  private static final JsonMapper SEALING = Golden.builder().addModule(new SimpleModule().setSerializerModifier(new ValueSerializerModifier() {
    @Override
    public ValueSerializer<?> modifySerializer(SerializationConfig config, BeanDescription.Supplier type, ValueSerializer<?> serializer) {
      return type.getBeanClass().isAnnotationPresent(Confidential.class) ? new Sealed() : serializer;
    }
  })).build();

  private static final class Sealed extends ValueSerializer<Object> {

    @Override
    public void serialize(Object value, JsonGenerator json, SerializationContext context) {
      json.writeStartObject();
      json.writeStringProperty("sealed", "AXNlYWxlZA==");
      json.writeEndObject();
    }
  }
}
