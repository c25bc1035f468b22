package be.jalon.portal.words;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Event;
import be.jalon.contracts.Language;
import be.jalon.contracts.appointment.AppointmentEvent;
import be.jalon.contracts.pathway.PathwayEvent;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Channel;
import be.jalon.contracts.people.Evidence;
import be.jalon.contracts.referral.ReferralEvent;
import be.jalon.contracts.returntowork.ReturnEvent;
import be.jalon.contracts.sections.CareStatus;
import be.jalon.contracts.sections.LegalClock;
import be.jalon.contracts.sections.ReturnStatus;
import be.jalon.contracts.sections.Safety;
import be.jalon.contracts.sections.Urgency;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything is said in four languages, and nothing is said anywhere else. */
class WordsTest {

  private static final List<String> LANGUAGES = List.of("fr", "nl", "de", "en");
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");

  @Test
  void everyKeyStandsInEveryLanguageOnce() throws IOException {
    var keys = new TreeMap<String, String>();
    for (var name : Speaking.names()) {
      var french = words(name, "fr").stringPropertyNames();
      for (var language : LANGUAGES) {
        assertThat(words(name, language).stringPropertyNames()).as("%s in %s", name, language).isEqualTo(french);
      }
      french.forEach(key -> assertThat(keys.put(key, name)).as("%s stands in two files", key).isNull());
    }
    assertThat(keys).isNotEmpty();
  }

  @Test
  void theSameArgumentsAreSaidInEveryLanguage() throws IOException {
    for (var name : Speaking.names()) {
      for (var language : LANGUAGES) {
        words(name, language).forEach((key, text) -> assertThat(arguments((String) text)).as("%s in %s", key, language)
            .isEqualTo(arguments(words(name, "fr").getProperty((String) key))));
      }
    }
  }

  /** An apostrophe would be taken for a quotation mark of a pattern. */
  @Test
  void apostrophesAreTypographic() throws IOException {
    for (var name : Speaking.names()) {
      for (var language : LANGUAGES) {
        words(name, language).forEach((key, text) -> assertThat((String) text).as("%s in %s", key, language).doesNotContain("'"));
      }
    }
  }

  @Test
  void everyKeyThatATemplateNamesExists() throws IOException {
    var known = all("fr").keySet();
    var named = new TreeSet<String>();
    for (var template : templates()) {
      var matcher = Pattern.compile("#\\{([A-Za-z][A-Za-z0-9.-]*)[(}]").matcher(withoutComments(Files.readString(template)));
      while (matcher.find()) {
        named.add(matcher.group(1));
      }
    }
    assertThat(named).isNotEmpty();
    assertThat(known).containsAll(named);
  }

  @Test
  void everyKindOfEventIsSaid() throws IOException {
    var kinds = Stream.of(ReferralEvent.class, AppointmentEvent.class, ReturnEvent.class, PathwayEvent.class).flatMap(this::events)
        .map(event -> "kind." + event.getAnnotation(JsonTypeName.class).value().replaceFirst("^be[.]jalon[.]", "").replaceFirst("[.]v[0-9]+$", "")).toList();

    assertThat(kinds).hasSizeGreaterThan(50);
    assertThat(all("fr").keySet()).containsAll(kinds);
  }

  @Test
  void everyCodeIsSaid() throws IOException {
    var codes = Stream.<Enum<?>[]>of(DataCategory.values(), CareStatus.Stage.values(), ReturnStatus.Stage.values(), ReturnStatus.Procedure.values(), Urgency.values(),
            Language.values(), Safety.Kind.values(), Evidence.Kind.values(), Channel.Kind.values(), LegalClock.Effect.values(), Capacity.values())
        .flatMap(Arrays::stream).filter(code -> code != Capacity.PATIENT).map(Words::keyOf).toList();

    assertThat(all("fr").keySet()).containsAll(codes).contains("Capacity.PATIENT.patient", "Capacity.PATIENT.worker", "Capacity.PATIENT.insured");
  }

  /** A prototype's text is replaced by {@code th:text}; what stands outside of one would be read in one language by everybody. */
  @Test
  void noPageHasABareText() throws IOException {
    for (var template : templates()) {
      assertThat(bareTexts(Files.readString(template))).as(template.toString()).isEmpty();
    }
  }

  @Test
  void noPageHasInlineScriptOrStyle() throws IOException {
    for (var template : templates()) {
      assertThat(Files.readString(template)).as(template.toString()).doesNotContain("<style", " style=", "hx-on", "hx-vals='js", "javascript:", " onclick")
          .doesNotContainPattern("<script(?![^>]*src)");
    }
  }

  /** Words that nobody translates: the name of the thing itself, punctuation. */
  private static final Pattern NO_WORDS = Pattern.compile("(Jalon|[^\\p{L}])*");

  private static List<String> bareTexts(String html) {
    var text = withoutComments(html).replaceAll("(?s)<!DOCTYPE[^>]*>", "");
    // elements whose content th:text replaces
    text = text.replaceAll("(?s)<([a-z:0-9]+)\\b(?=[^>]*\\sth:(text|utext)=)[^>]*>[^<]*</\\1>", "");
    text = text.replaceAll("(?s)<([a-z:0-9]+)\\b(?=[^>]*\\sth:(text|utext)=)[^>]*>[^<]*</\\1>", "");
    return Arrays.stream(text.split("(?s)<[^>]*>")).map(String::strip).filter(each -> !NO_WORDS.matcher(each).matches()).toList();
  }

  private static String withoutComments(String html) {
    return html.replaceAll("(?s)<!--.*?-->", "");
  }

  private static List<Path> templates() throws IOException {
    try (var files = Files.walk(TEMPLATES)) {
      return files.filter(file -> file.toString().endsWith(".html")).toList();
    }
  }

  private Stream<Class<?>> events(Class<? extends Event> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses());
  }

  private static Map<String, String> all(String language) throws IOException {
    var all = new HashMap<String, String>();
    for (var name : Speaking.names()) {
      words(name, language).forEach((key, text) -> all.put((String) key, (String) text));
    }
    return all;
  }

  private static String arguments(String text) {
    return Pattern.compile("\\{([0-9])").matcher(text).results().map(found -> found.group(1)).distinct().sorted().collect(Collectors.joining());
  }

  private static Properties words(String name, String language) {
    var properties = new Properties();
    try (var file = WordsTest.class.getResourceAsStream("/" + name + "_" + language + ".properties")) {
      assertThat(file).as("%s in %s", name, language).isNotNull();
      properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return properties;
  }
}
