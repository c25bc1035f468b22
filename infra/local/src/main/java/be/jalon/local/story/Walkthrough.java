package be.jalon.local.story;

import be.jalon.local.Arguments;
import be.jalon.local.Console;
import be.jalon.local.Ports;
import be.jalon.local.Secrets;
import be.jalon.local.ServiceName;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Plays the whole story against the running system and shows, after each chapter, every viewer's screen side by side. */
public final class Walkthrough {

  private static final String USAGE = "infra/local/walkthrough [--data DIR] [--port-base N] [--pause]";

  private Walkthrough() {
  }

  public static void main(String[] args) throws IOException {
    var data = Path.of(System.getProperty("user.home"), ".jalon");
    int base = 8100;
    boolean pause = false;
    var arguments = new Arguments(args, USAGE);
    try {
      while (arguments.more()) {
        switch (arguments.option()) {
          case "--data" -> data = Path.of(arguments.value());
          case "--port-base" -> base = arguments.portBase();
          case "--pause" -> pause = true;
          default -> throw arguments.unknown();
        }
      }
    } catch (IllegalArgumentException e) {
      Console.say(e.getMessage());
      System.exit(2);
    }
    var cast = new Cast(new Ports(base), new Secrets(data).demoPassword());
    if (!cast.visitor("noah").get(ServiceName.PATHWAY, "/pathways").body().isEmpty()) {
      Console.say("Noah's story has been told to this store already. Look at it as one of the demo accounts, or start anew with infra/run --fresh.");
      return;
    }
    try {
      play(cast, new Story(cast, "noah", Instant.now()), pause);
    } catch (StoryBroken e) {
      Console.say("The story cannot go on: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void play(Cast cast, Story story, boolean pause) throws IOException {
    var known = new HashMap<String, Set<String>>();
    for (var chapter : Chapter.values()) {
      story.tell(chapter);
      Console.say("#".repeat(110) + "\n# " + (chapter.ordinal() + 1) + ". " + chapter.told() + "\n# New on each screen:\n");
      Console.say(Screens.sideBySide(screens(cast, story, known)));
      if (pause) {
        Console.say("Enter goes on ...");
        while (System.in.read() > '\n') {
          // reads the line to its end
        }
      }
    }
    Console.say("#".repeat(110) + "\n# Each screen whole, after the withdrawal: what was read before cannot be unread, but nothing more is shown\n");
    Console.say(Screens.sideBySide(screens(cast, story, new HashMap<>())));
  }

  /** What each viewer sees that they had not seen before. @param known ids by viewer; grows */
  private static Map<String, List<JsonNode>> screens(Cast cast, Story story, Map<String, Set<String>> known) {
    var screens = new LinkedHashMap<String, List<JsonNode>>();
    cast.viewers(story.patient()).forEach((name, viewer) -> {
      var seen = known.computeIfAbsent(name, _ -> new HashSet<>());
      screens.put(name, story.seenBy(viewer).stream().filter(entry -> seen.add(entry.path("id").asString())).toList());
    });
    return screens;
  }
}
