package be.jalon.local.story;

import be.jalon.local.Console;
import be.jalon.local.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The same story at several stages, each with another invented patient, so that every screen has something to show. */
public final class DemoData {

  private static final Map<String, Chapter> TOLD_UNTIL = new LinkedHashMap<>();

  static {
    TOLD_UNTIL.put("sofia", Chapter.REFERRED);
    TOLD_UNTIL.put("karim", Chapter.INTAKE_BOOKED);
    TOLD_UNTIL.put("lotte", Chapter.PROPOSED);
  }

  private final Cast cast;

  public DemoData(Ports ports, String demoPassword) {
    this.cast = new Cast(ports, demoPassword, "renard");
  }

  /** Told once per data folder; a story that broke half-way is reported and not told again. */
  public void tellOnce(Path mark) {
    if (Files.exists(mark)) {
      return;
    }
    try {
      Files.writeString(mark, "The demo story was told.\n");
      TOLD_UNTIL.forEach(this::tell);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (StoryBroken e) {
      Console.say("The demo data are not complete: " + e.getMessage());
    }
  }

  private void tell(String patient, Chapter last) {
    var story = new Story(cast, patient, Instant.now());
    for (var chapter : Chapter.values()) {
      if (chapter.compareTo(last) <= 0) {
        story.tell(chapter);
      }
    }
  }
}
