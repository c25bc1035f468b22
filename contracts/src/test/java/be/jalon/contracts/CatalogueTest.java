package be.jalon.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueTest {

  private static final List<String> WIRE_NAMES = Golden.everyEvent().map(Event::wireName).toList();

  @ParameterizedTest
  @EnumSource
  void wireNamesAreTheTopicsOwn(Topic topic) {
    assertThat(topic.types().keySet()).isNotEmpty()
        .allSatisfy(name -> assertThat(name).matches("be\\.jalon\\." + topic.service() + "\\.[a-z]+(-[a-z]+)*\\.v[1-9][0-9]*"));
    assertThat(topic.types()).hasSameSizeAs(topic.family().getPermittedSubclasses());
  }

  @Test
  void noWireNameIsUsedTwice() {
    assertThat(WIRE_NAMES).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void aTopicIsFoundByItsNameAndByItsService(Topic topic) {
    assertThat(Topic.named(topic.wireName())).contains(topic);
    assertThat(Topic.of(topic.service())).isEqualTo(topic);
    assertThat(topic.wireName()).isEqualTo("jalon." + topic.service() + ".v1");
  }

  @Test
  void anUnknownTopicIsNoTopic() {
    assertThat(Topic.named("jalon.billing.v1")).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> Topic.of("billing"));
  }

  @Test
  void thereIsOneSchemaPerEventAndNoOther() {
    assertThat(namesIn("schemas", 0)).containsExactlyInAnyOrderElementsOf(with(WIRE_NAMES.stream().map(name -> name + ".json").toList(), "common.json"));
  }

  @Test
  void thereIsOneFolderOfExamplesPerEventAndNoOther() {
    assertThat(namesIn("examples", 0).stream().distinct()).containsExactlyInAnyOrderElementsOf(WIRE_NAMES);
  }

  private static List<String> namesIn(String folder, int part) {
    Path root = Golden.resource(folder);
    return Golden.filesBelow(root).map(file -> root.relativize(file).getName(part).toString()).toList();
  }

  private static List<String> with(List<String> names, String... more) {
    return java.util.stream.Stream.concat(names.stream(), Arrays.stream(more)).toList();
  }
}
