package be.jalon.security.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.jalon.contracts.Language;
import be.jalon.security.CommonProblem;
import be.jalon.security.RefusedException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CodeListsTest {

  private static final JsonMapper JSON = new JsonMapper();
  private final CodeLists lists = CodeLists.onClassPath(JSON, List.of("example-reasons"));

  @Test
  void servesAListAsItStandsInItsFile() {
    assertThat(JSON.<JsonNode>valueToTree(lists.list("example-reasons"))).isEqualTo(JSON.readTree(getClass().getResourceAsStream("/reference/example-reasons.json")));
    assertThat(lists.list("example-reasons").getFirst().more("since")).isEqualTo(2026);
    assertThat(lists.codes("example-reasons")).containsExactlyInAnyOrder("exhaustion", "conflict");
    assertThat(lists.labels("example-reasons", "exhaustion")).containsEntry(Language.NL, "Uitputting").hasSize(4);
  }

  @Test
  void takesAListThatStandsInNoFile() {
    var more = lists.with("made", List.of(new Code("a", Map.of(), Map.of())));

    assertThat(more.names()).containsExactlyInAnyOrder("example-reasons", "made");
    assertThat(lists.names()).containsExactly("example-reasons");
  }

  @Test
  void answersNotFoundForAListThatIsNotThere() {
    assertThatThrownBy(() -> lists.list("secrets")).isInstanceOfSatisfying(RefusedException.class,
        refused -> assertThat(refused.refusal()).isEqualTo(CommonProblem.NOT_FOUND));
  }

  @Test
  void doesNotStartWithoutOneOfItsLists() {
    assertThatThrownBy(() -> CodeLists.onClassPath(JSON, List.of("nowhere"))).isInstanceOf(UncheckedIOException.class);
  }
}
