package be.jalon.security.requests;

import be.jalon.contracts.Language;
import be.jalon.security.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lists of codes that a service takes and tells, from {@code reference/<name>.json}: arrays of {@code {code, labels: {fr, nl, de, en}}} and whatever more
 * a list says of its codes. Read once when the service starts; each is served as it stands there.
 */
public final class CodeLists {

  private final Map<String, JsonNode> lists;

  private CodeLists(Map<String, JsonNode> lists) {
    this.lists = Map.copyOf(lists);
  }

  /** @throws UncheckedIOException when a list is missing: the service does not start */
  public static CodeLists onClassPath(JsonMapper json, Collection<String> names) {
    return new CodeLists(names.stream().collect(Collectors.toMap(name -> name, name -> read(json, name))));
  }

  /** These, and a list that does not stand in a file as it is served, or takes the place of one that does. */
  public CodeLists with(String name, JsonNode list) {
    var more = new HashMap<>(lists);
    more.put(name, list);
    return new CodeLists(more);
  }

  public Set<String> names() {
    return lists.keySet();
  }

  /** @throws RefusedException {@code not-found} when there is no list of that name */
  public JsonNode list(String name) {
    var list = lists.get(name);
    if (list == null) {
      throw RefusedException.notFound();
    }
    return list;
  }

  public Set<String> codes(String name) {
    return StreamSupport.stream(list(name).spliterator(), false).map(item -> item.get("code").stringValue()).collect(Collectors.toUnmodifiableSet());
  }

  /** What a code says to a person. */
  public String label(String name, String code, Language language) {
    return item(name, code).get("labels").get(language.name().toLowerCase(Locale.ROOT)).stringValue();
  }

  /** @throws java.util.NoSuchElementException when the list has no such code */
  public JsonNode item(String name, String code) {
    return StreamSupport.stream(list(name).spliterator(), false).filter(item -> item.get("code").stringValue().equals(code)).findFirst().orElseThrow();
  }

  private static JsonNode read(JsonMapper json, String name) {
    try (var in = new ClassPathResource("reference/" + name + ".json").getInputStream()) {
      return json.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
