package be.jalon.returntowork.reference;

import be.jalon.contracts.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The lists of codes that this service serves. */
public final class ReferenceData {

  private static final Set<String> NAMES = Set.of("return-reasons", "return-difficulties", "return-states", "work-demands", "work-resources", "advice");

  private final Map<String, List<Item>> lists;

  private ReferenceData(Map<String, List<Item>> lists) {
    this.lists = lists;
  }

  /** @throws UncheckedIOException when a list is missing: the service does not start */
  public static ReferenceData onClassPath() {
    var json = JsonMapper.builder().build();
    return new ReferenceData(NAMES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), name -> read(json, name))));
  }

  public Optional<List<Item>> list(String name) {
    return Optional.ofNullable(lists.get(name));
  }

  public Set<String> codes(String name) {
    return lists.get(name).stream().map(Item::code).collect(Collectors.toUnmodifiableSet());
  }

  public Set<String> names() {
    return NAMES;
  }

  /** What is said to a person, by its code. */
  public String advice(String code, Language language) {
    return lists.get("advice").stream().filter(item -> item.code().equals(code)).map(item -> item.labels().get(language)).findFirst().orElseThrow();
  }

  private static List<Item> read(JsonMapper json, String name) {
    try (var in = new ClassPathResource("reference/" + name + ".json").getInputStream()) {
      return json.readValue(in, new TypeReference<List<Item>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
