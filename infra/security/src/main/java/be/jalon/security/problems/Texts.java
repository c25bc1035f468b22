package be.jalon.security.problems;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.jalon.contracts.Language;
import be.jalon.contracts.Refusal;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The words of problems, from every {@code jalon/problems*_<language>.properties} (UTF-8) on the class path: {@code <code>.title} and {@code <code>.detail} for a
 * refusal, {@code field.<code>} for a field. Words of limits stand in braces: {@code {min}}.
 */
public final class Texts {

  private final Map<Language, Map<String, String>> texts;

  private Texts(Map<Language, Map<String, String>> texts) {
    this.texts = texts;
  }

  /** @throws IllegalStateException when two modules give different words to one key */
  public static Texts onClassPath() {
    var texts = new EnumMap<Language, Map<String, String>>(Language.class);
    for (var language : Language.values()) {
      texts.put(language, read(language));
    }
    return new Texts(texts);
  }

  String title(Refusal refusal, Language language) {
    return textOr(language, refusal.code() + ".title", "refused.title");
  }

  String detail(Refusal refusal, Language language) {
    return textOr(language, refusal.code() + ".detail", "refused.detail");
  }

  /** A field's reason may be a common one or any refusal of the service. */
  String field(String code, Map<String, Object> limits, Language language) {
    var words = texts.get(language);
    var text = words.containsKey("field." + code) ? words.get("field." + code) : textOr(language, code + ".detail", "field.invalid");
    for (var limit : limits.entrySet()) {
      text = text.replace("{" + limit.getKey() + "}", String.valueOf(limit.getValue()));
    }
    return text;
  }

  /** Every key that some language has and this one lacks or leaves blank. */
  public Set<String> missing(Language language) {
    var own = texts.get(language);
    return texts.values().stream().flatMap(it -> it.keySet().stream()).filter(key -> own.getOrDefault(key, "").isBlank())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether the refusal has a title and a detail in that language. */
  public boolean has(Refusal refusal, Language language) {
    return texts.get(language).containsKey(refusal.code() + ".title") && texts.get(language).containsKey(refusal.code() + ".detail");
  }

  private String textOr(Language language, String key, String otherwise) {
    var words = texts.get(language);
    return words.getOrDefault(key, words.getOrDefault(otherwise, otherwise));
  }

  private static Map<String, String> read(Language language) {
    var words = new HashMap<String, String>();
    try {
      for (var resource : new PathMatchingResourcePatternResolver()
          .getResources("classpath*:jalon/problems*_" + language.name().toLowerCase(Locale.ROOT) + ".properties")) {
        read(resource).forEach((key, text) -> {
          var other = words.put(key.toString(), text.toString());
          if (other != null && !other.equals(text.toString())) {
            throw new IllegalStateException("two texts for " + key + " in " + language);
          }
        });
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private static Properties read(Resource resource) throws IOException {
    var properties = new Properties();
    try (var reader = new InputStreamReader(resource.getInputStream(), UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
