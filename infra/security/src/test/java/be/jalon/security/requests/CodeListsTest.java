package be.jalon.security.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.jalon.contracts.Language;
import be.jalon.security.CommonProblem;
import be.jalon.security.RefusedException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CodeListsTest {

  private static final JsonMapper JSON = new JsonMapper();
  private final CodeLists lists = CodeLists.onClassPath(JSON, List.of("example-reasons"));

  @Test
  void servesAListAsItStandsInItsFile() {
    assertThat(lists.list("example-reasons").get(0).get("since").intValue()).isEqualTo(2026);
    assertThat(lists.codes("example-reasons")).containsExactlyInAnyOrder("exhaustion", "conflict");
    assertThat(lists.label("example-reasons", "exhaustion", Language.NL)).isEqualTo("Uitputting");
  }

  @Test
  void takesAListThatStandsInNoFile() {
    var more = lists.with("made", JSON.readTree("[{\"code\": \"a\"}]"));

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
