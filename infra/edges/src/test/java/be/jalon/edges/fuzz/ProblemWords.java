package be.jalon.edges.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.jalon.local.ServiceName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The problems that a service knows, and their titles in four languages, as their files have them. */
final class ProblemWords {

  private static final List<String> LANGUAGES = List.of("fr", "nl", "de", "en");

  private final Map<String, Properties> words;

  private ProblemWords(Map<String, Properties> words) {
    this.words = words;
  }

  static ProblemWords of(ServiceName service, Path root) {
    return new ProblemWords(LANGUAGES.stream().collect(Collectors.toMap(language -> language, language -> {
      var read = new Properties();
      Stream.of("infra/security/src/main/resources/jalon/problems_", "infra/aggregates/src/main/resources/jalon/problems-aggregates_",
          "services/" + service.label() + "/src/main/resources/jalon/problems-" + service.label() + "_").forEach(file -> load(read, root.resolve(file + language + ".properties")));
      return read;
    })));
  }

  /** @return null where the service has no such problem */
  @Nullable String title(String code, String language) {
    return Objects.requireNonNull(words.get(language)).getProperty(code + ".title");
  }

  private static void load(Properties into, Path file) {
    try (var reader = Files.newBufferedReader(file, UTF_8)) {
      into.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
