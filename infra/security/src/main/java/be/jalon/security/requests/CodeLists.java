package be.jalon.security.requests;

import be.jalon.contracts.Language;
import be.jalon.security.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The lists of codes that a service takes and tells, from {@code reference/<name>.json}, read once when the service starts. */
public final class CodeLists {

  private final Map<String, List<Code>> lists;

  private CodeLists(Map<String, List<Code>> lists) {
    this.lists = Map.copyOf(lists);
  }

  /** @throws UncheckedIOException when a list is missing: the service does not start */
  public static CodeLists onClassPath(JsonMapper json, Collection<String> names) {
    return new CodeLists(names.stream().collect(Collectors.toMap(name -> name, name -> read(json, name))));
  }

  /** These, and a list that does not stand in a file as it is served, or takes the place of one that does. */
  public CodeLists with(String name, List<Code> list) {
    var more = new HashMap<>(lists);
    more.put(name, List.copyOf(list));
    return new CodeLists(more);
  }

  public Set<String> names() {
    return lists.keySet();
  }

  /** @throws RefusedException {@code not-found} when there is no list of that name */
  public List<Code> list(String name) {
    var list = lists.get(name);
    if (list == null) {
      throw RefusedException.notFound();
    }
    return list;
  }

  public Set<String> codes(String name) {
    return list(name).stream().map(Code::code).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * What a code says to a person.
   *
   * @throws java.util.NoSuchElementException when the list has no such code
   */
  public Map<Language, String> labels(String name, String code) {
    return list(name).stream().filter(item -> item.code().equals(code)).findFirst().orElseThrow().labels();
  }

  private static List<Code> read(JsonMapper json, String name) {
    try (var in = new ClassPathResource("reference/" + name + ".json").getInputStream()) {
      return json.readValue(in, new TypeReference<List<Code>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
