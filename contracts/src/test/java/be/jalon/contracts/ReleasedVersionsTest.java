package be.jalon.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.contracts.Golden.Example;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What versions that were in service wrote still lies on topics, in journals and among parked events: {@code released/<version>}. */
class ReleasedVersionsTest {

  private static final Path RELEASED = Golden.resource("released");

  @ParameterizedTest
  @MethodSource("schemas")
  void todaysSchemaLivesWithTheReleasedOne(Path released) {
    var now = Golden.resource("schemas").resolve(released.getFileName().toString());

    assertThat(now).as("a wire name that was in service stays").exists();
    assertThat(Compatibility.complaints(released.getFileName().toString().replace(".json", ""), Golden.MAPPER.readTree(released), Golden.MAPPER.readTree(now))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void whatWasWrittenThenIsReadTodayAndNothingOfItIsLost(Example example) {
    var read = Golden.MAPPER.readTree(Golden.MAPPER.writeValueAsString(example.event()));

    assertThat(lost(example.json(), read, "")).isEmpty();
    assertThat(Schemas.BOTH_DRAFTS).allSatisfy(schemas -> assertThat(schemas.complaints(example.type(), example.json())).isEmpty());
  }

  private static Stream<String> lost(JsonNode written, JsonNode read, String where) {
    if (written.isObject()) {
      return written.properties().stream().flatMap(field -> lost(field.getValue(), read.path(field.getKey()), where + "." + field.getKey()));
    }
    if (written.isArray() && written.size() == read.size()) {
      return Stream.iterate(0, i -> i < written.size(), i -> i + 1).flatMap(i -> lost(written.get(i), read.get(i), where + "[" + i + "]"));
    }
    return written.equals(read) ? Stream.empty() : Stream.of(where);
  }

  static Stream<Path> schemas() {
    return Golden.filesBelow(RELEASED).filter(file -> file.getParent().endsWith("schemas"));
  }

  static Stream<Example> examples() {
    return Golden.filesBelow(RELEASED).filter(file -> file.getParent().getParent().endsWith("examples")).map(ReleasedVersionsTest::example);
  }

  private static Example example(Path file) {
    var wireName = file.getParent().getFileName().toString();
    return Golden.everyEvent().filter(type -> Event.wireName(type).equals(wireName)).findFirst().map(type -> new Example(type, file))
        .orElseThrow(() -> new AssertionError("no record is called " + wireName + " any more"));
  }
}
