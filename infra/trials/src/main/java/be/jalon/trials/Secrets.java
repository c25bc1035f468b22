package be.jalon.trials;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;

/** Words of the story that nobody may find who reads past the services: names, numbers, codes and what was said. */
public final class Secrets {

  private static final List<String> NAMES = List.of("Lemmens", "Noah", "Wouters", "Sofia", "Lambert", "Anne", "Dujardin", "Marc", "Peeters", "Els", "Simon", "Paul", "Delmotte");
  private static final List<String> NUMBERS = List.of("85031297781", "79111498639", "19999123004", "19999123", "19993777000", "19993777");
  private static final List<String> CODES = List.of("severity", "mental-exhaustion", "sleep-disorder", "workload", "expected-flexibility", "colleague-support",
      "interpersonal-conflicts");
  private static final List<String> SAID = List.of("Cannot sleep", "wakes at four", "work again", "logistics planner", "Sleeps through", "No work before nine", "duty on call",
      "Mornings first", "mornings first");
  private static final int LONG_ENOUGH_FOR_A_BINARY_FILE = 5;

  /** Stands alone: in the middle of base64 any few letters turn up by chance. */
  private static final String BEFORE = "(?<![A-Za-z0-9+/=_-])(";
  private static final String AFTER = ")(?![A-Za-z0-9+/=_-])";

  private final List<String> words;
  private final boolean alone;
  private final TreeSet<String> found = new TreeSet<>();

  public Secrets(List<String> words) {
    this(words, true);
  }

  private Secrets(List<String> words, boolean alone) {
    this.words = words;
    this.alone = alone;
  }

  /** Words that no chance brings about, sought in the middle of paths and other words too. */
  public static Secrets anywhere(List<String> words) {
    return new Secrets(words, false);
  }

  public static Secrets ofTheStory() {
    return new Secrets(Stream.of(NAMES, NUMBERS, CODES, SAID).flatMap(List::stream).toList());
  }

  /** Each as "where: which". */
  public Collection<String> found() {
    return found;
  }

  public void lookInto(String where, String text) {
    look(where, text, words.stream());
  }

  public void lookInto(String where, byte[] utf8) {
    lookInto(where, new String(utf8, UTF_8));
  }

  /** Every string, name of a field and byte of it. */
  public void lookInto(String where, Object value) {
    switch (value) {
      case Document document -> document.forEach((field, inner) -> {
        lookInto(where, field);
        if (inner != null) {
          lookInto(where + "." + field, inner);
        }
      });
      case Map<?, ?> map -> map.values().forEach(inner -> lookInto(where, inner));
      case Collection<?> many -> many.forEach(inner -> lookInto(where, inner));
      case Binary binary -> lookInto(where, binary.getData());
      default -> lookInto(where, value.toString());
    }
  }

  /** @param part the folder below the data folder that is looked through */
  public void lookIntoFiles(Path data, String part) {
    try (Stream<Path> files = Files.walk(data.resolve(part))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        look(data.relativize(file).toString(), new String(Files.readAllBytes(file), ISO_8859_1),
            words.stream().filter(word -> word.length() >= LONG_ENOUGH_FOR_A_BINARY_FILE));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void look(String where, String text, Stream<String> sought) {
    sought.filter(word -> text.contains(word) && (!alone || Pattern.compile(BEFORE + Pattern.quote(word) + AFTER).matcher(text).find()))
        .forEach(word -> found.add(where + ": " + word));
  }
}
