package be.jalon.testing;

import static org.assertj.core.api.Assertions.assertThatCode;

import be.jalon.aggregates.Hearings;
import be.jalon.aggregates.NotYetKnown;
import be.jalon.contracts.Envelope;
import be.jalon.contracts.Event;
import be.jalon.contracts.Stream;
import be.jalon.contracts.Topic;
import be.jalon.contracts.pathway.PathwayEvent.PathwayErased;
import be.jalon.contracts.pathway.PathwayEvent.PathwayOpened;
import be.jalon.contracts.referral.ReferralEvent.ReferralSubmitted;
import be.jalon.keys.JsonShape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What versions that were in service said and topics may still hold: the frozen examples of contracts, one story, its beginning first and its erasure last. */
public final class Released {

  private static final JsonMapper JSON = JsonShape.apply(JsonMapper.builder()).build();
  private static final String WHERE = "contracts/src/test/resources/released";

  private Released() {
  }

  /** All of it, or it waits for what is to come before it. Each is the first of a stream of its own. */
  public static void isHeardBy(Hearings hearings) {
    for (var said : events()) {
      assertThatCode(() -> heard(hearings, said)).as("%s", said.stream()).doesNotThrowAnyException();
    }
  }

  private static void heard(Hearings hearings, Envelope<?> said) {
    try {
      hearings.handle(List.of(said));
    } catch (NotYetKnown _) {
      // it would be parked until the rest has been told
    }
  }

  private static List<Envelope<? extends Event>> events() {
    try (var files = Files.walk(folder(Path.of("").toAbsolutePath()))) {
      return files.filter(file -> file.toString().endsWith(".json") && file.getParent().getParent().endsWith("examples")).sorted()
          .<Envelope<? extends Event>>map(Released::event).sorted(Comparator.comparingInt(envelope -> chapter(envelope.event()))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int chapter(Event event) {
    return switch (event) {
      case ReferralSubmitted _ -> 0;
      case PathwayOpened _ -> 1;
      case PathwayErased _ -> 3;
      default -> 2;
    };
  }

  private static Envelope<? extends Event> event(Path file) {
    var name = file.getParent().getFileName().toString();
    var topic = Arrays.stream(Topic.values()).filter(it -> it.types().containsKey(name)).findFirst()
        .orElseThrow(() -> new AssertionError("nobody knows " + name + " any more"));
    return envelope(topic, name, JSON.readValue(file, topic.types().get(name)));
  }

  private static <E extends Event> Envelope<E> envelope(Topic topic, String name, E event) {
    return new Envelope<>(Stream.of(topic.service(), name), 1, Instant.parse("2026-11-20T09:00:00Z"), null, event);
  }

  private static Path folder(Path from) {
    for (var here = from; here != null; here = here.getParent()) {
      if (Files.isDirectory(here.resolve(WHERE))) {
        return here.resolve(WHERE);
      }
    }
    throw new IllegalStateException("no " + WHERE + " above " + from);
  }
}
