package be.jalon.local;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.local.story.Cast;
import be.jalon.local.story.Chapter;
import be.jalon.local.story.Story;
import be.jalon.local.story.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The whole story through HTTP with real tokens, broker and store; then each viewer's timeline beside what they may see. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyIT {

  @TempDir
  static Path data;

  static Launcher launcher;
  static Cast cast;
  static Story story;

  @BeforeAll
  static void start() throws InterruptedException {
    var prepared = new Preparation(Path.of(System.getProperty("jalon.root"))).prepare();
    var settings = new Settings(data, prepared, Preparation.freeBase(), Layout.together(), false, false);
    launcher = new Launcher(settings);
    launcher.start();
    cast = new Cast(settings.ports(), launcher.demoPassword());
    story = new Story(cast, "noah", Instant.now());
  }

  @AfterAll
  static void stop() {
    launcher.close();
  }

  @Test
  @Order(1)
  void beforeTheTableIsWidenedTheAssessorsDoNotEvenKnowOfThePathway() {
    tell(Chapter.REFERRED, Chapter.IN_CARE);

    assertThat(cast.occupationalPhysician().get(ServiceName.PATHWAY, "/pathways/" + story.pathway()).status()).isEqualTo(404);
    assertThat(cast.medecinConseil().get(ServiceName.PATHWAY, "/pathways/" + story.pathway() + "/timeline").status()).isEqualTo(404);
    assertThat(cast.medecinConseil().get(ServiceName.PATHWAY, "/pathways").body()).isEmpty();
  }

  @Test
  @Order(2)
  void everyViewerSeesWhatIsReleasedConsentedAndWithinTheCeilingAndNothingElse() {
    tell(Chapter.TABLE_WIDENED, Chapter.STEPPING);

    assertThat(screens()).isEqualTo(expected("screens-after-stepping.txt"));
  }

  @Test
  @Order(3)
  void aWithdrawalEmptiesTheScreenOfTheOneItConcernsExceptForWhatTheyWrote() {
    tell(Chapter.WITHDRAWN, Chapter.WITHDRAWN);

    assertThat(screens()).isEqualTo(expected("screens-after-withdrawal.txt"));
  }

  @Test
  @Order(4)
  void thePatientReadsWhoLooked() {
    var log = story.patient().get(ServiceName.PATHWAY, "/pathways/" + story.pathway() + "/access-log");

    assertThat(log.status()).isEqualTo(200);
    assertThat(log.body().toString()).contains("OCCUPATIONAL_PHYSICIAN").contains("TREATING_DOCTOR");
    assertThat(cast.gp().get(ServiceName.PATHWAY, "/pathways/" + story.pathway() + "/access-log").status()).isIn(403, 404);
  }

  private static void tell(Chapter first, Chapter last) {
    for (var chapter : Chapter.values()) {
      if (chapter.compareTo(first) >= 0 && chapter.compareTo(last) <= 0) {
        story.tell(chapter);
      }
    }
  }

  /** Per viewer one line for each kind of entry with the categories shown, in alphabetical order: what happened in one instant has no other. */
  private static String screens() {
    var text = new StringBuilder();
    viewers().forEach((name, viewer) -> {
      text.append(name).append('\n');
      var lines = story.seenBy(viewer).stream().collect(Collectors.groupingBy(JourneyIT::line, TreeMap::new, Collectors.counting()));
      lines.forEach((line, times) -> text.append("  ").append(line).append(times == 1 ? "" : " (" + times + " times)").append('\n'));
    });
    return text.toString();
  }

  private static String line(JsonNode entry) {
    return entry.path("kind").asString() + ": " + String.join(" ", new TreeSet<>(entry.path("sections").propertyNames()));
  }

  private static Map<String, Visitor> viewers() {
    var viewers = new LinkedHashMap<>(cast.viewers(story.patient()));
    viewers.put("Coordinator", cast.coordinator());
    return viewers;
  }

  private static String expected(String resource) {
    try (var text = JourneyIT.class.getResourceAsStream(resource)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
