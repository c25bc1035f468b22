package be.jalon.returntowork;

import static be.jalon.returntowork.Story.FRIDAY;
import static be.jalon.returntowork.Story.MONDAY;
import static be.jalon.returntowork.Story.twoSteps;
import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.keys.JsonShape;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file as it was stored once (its sealed values opened): what is written today has to be read tomorrow. Examples are added, never edited. */
class StoredFileTest {

  private static final JsonMapper JSON = JsonShape.apply(JsonMapper.builder()).build();

  @Test
  void isReadAsItWasWritten() throws IOException {
    var story = Story.ofNoah().proposes(twoSteps()).agrees(1).asks(FRIDAY, MONDAY).isGranted("24", MONDAY, LocalDate.of(2027, 11, 22)).starts(1, MONDAY)
        .on(LocalDate.of(2026, 12, 4)).reports(LocalDate.of(2026, 11, 30), "22.5");

    var stored = stored("return-file-2026-11-21.json");

    assertThat(JSON.treeToValue(stored, ReturnFile.class)).isEqualTo(story.file);
    assertThat(JSON.readTree(JSON.writeValueAsString(story.file))).isEqualTo(stored);
  }

  /** Before a status told which period of incapacity it is of. */
  @Test
  void isReadAndWrittenAsAnEarlierVersionWroteIt() throws IOException {
    var stored = stored("return-file-2026-11.json");

    assertThat(JSON.readTree(JSON.writeValueAsString(JSON.treeToValue(stored, ReturnFile.class)))).isEqualTo(stored);
  }

  private static JsonNode stored(String name) throws IOException {
    try (var golden = StoredFileTest.class.getResourceAsStream("/stored/" + name)) {
      return JSON.readTree(golden);
    }
  }
}
