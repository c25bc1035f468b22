package be.jalon.contracts;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The schemas, read as one draft or the other: they keep to what both mean alike. */
final class Schemas {

  private static final String FOLDER = "https://jalon.be/schemas/";

  private final SchemaRegistry registry;
  private final Map<String, Schema> read = new ConcurrentHashMap<>();

  private Schemas(SpecificationVersion draft) {
    registry = SchemaRegistry.withDefaultDialect(draft, builder -> builder
        .schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build())
        .schemas(location -> location.startsWith(FOLDER) ? inDraft(draft, location.substring(FOLDER.length())) : null));
  }

  static final List<Schemas> BOTH_DRAFTS = List.of(new Schemas(SpecificationVersion.DRAFT_7), new Schemas(SpecificationVersion.DRAFT_2020_12));

  List<Error> complaints(Class<? extends Event> type, JsonNode value) {
    return read.computeIfAbsent(Event.wireName(type), name -> registry.getSchema(SchemaLocation.of(FOLDER + name + ".json"))).validate(value);
  }

  static JsonNode text(String file) {
    return Golden.MAPPER.readTree(Golden.resource("schemas").resolve(file));
  }

  private static String inDraft(SpecificationVersion draft, String file) {
    return text(file).asObject().put("$schema", draft.getDialectId()).toString();
  }
}
