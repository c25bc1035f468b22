package be.jalon.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The golden examples: chapters of Noah Lemmens' story, one folder per wire name, and the JSON settings that all services share. */
final class Golden {

  /** As infra/keys writes JSON, without sealing. */
  static final JsonMapper MAPPER = builder().build();

  private Golden() {
  }

  static JsonMapper.Builder builder() {
    return JsonMapper.builder()
        .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL));
  }

  static Stream<Class<? extends Event>> everyEvent() {
    return Arrays.stream(Topic.values()).flatMap(topic -> topic.types().values().stream());
  }

  static Stream<Example> everyExample() {
    return everyEvent().flatMap(type -> examplesOf(type).stream());
  }

  static List<Example> examplesOf(Class<? extends Event> type) {
    var folder = resource("examples").resolve(Event.wireName(type));
    assertThat(folder).as("golden examples of %s", type.getSimpleName()).isDirectory();
    return filesBelow(folder).map(file -> new Example(type, file)).toList();
  }

  static Stream<Path> filesBelow(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path resource(String name) {
    try {
      return Path.of(Golden.class.getResource("/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  record Example(Class<? extends Event> type, Path file) {

    JsonNode json() {
      return MAPPER.readTree(file);
    }

    Event event() {
      return MAPPER.readValue(file, type);
    }

    @Override
    public String toString() {
      return Event.wireName(type) + "/" + file.getFileName();
    }
  }
}
