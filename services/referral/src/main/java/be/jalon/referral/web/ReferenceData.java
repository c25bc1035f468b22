package be.jalon.referral.web;

import be.jalon.referral.Codes;
import be.jalon.referral.Codes.CodeList;
import be.jalon.referral.ConsentBundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lists of codes with their labels in four languages, from {@code reference/*.json}. Read once; each element is served as it stands there. */
final class ReferenceData {

  private final Map<String, JsonNode> byName = new HashMap<>();
  private final Codes codes;

  ReferenceData(JsonMapper mapper) {
    var known = new EnumMap<CodeList, Set<String>>(CodeList.class);
    for (var list : CodeList.values()) {
      var items = read(mapper, list.resource());
      byName.put(list.resource(), items);
      known.put(list, StreamSupport.stream(items.spliterator(), false).map(item -> item.get("code").stringValue()).collect(Collectors.toUnmodifiableSet()));
    }
    byName.put("consent-bundles", bundles(mapper));
    codes = new Codes(known);
  }

  Codes codes() {
    return codes;
  }

  Optional<JsonNode> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  Set<String> names() {
    return Set.copyOf(byName.keySet());
  }

  /** The labels from the file; what each bundle opens from the domain, so that the two cannot differ. */
  private static JsonNode bundles(JsonMapper mapper) {
    var items = mapper.createArrayNode();
    var labels = read(mapper, "consent-bundles");
    for (var bundle : ConsentBundle.values()) {
      var item = StreamSupport.stream(labels.spliterator(), false).filter(it -> it.get("code").stringValue().equals(bundle.name())).findFirst().orElseThrow();
      items.add(mapper.createObjectNode().put("code", bundle.name()).<tools.jackson.databind.node.ObjectNode>set("labels", item.get("labels"))
          .set("categories", mapper.valueToTree(List.copyOf(bundle.categories()))));
    }
    return items;
  }

  private static JsonNode read(JsonMapper mapper, String name) {
    try (var json = ReferenceData.class.getResourceAsStream("/reference/" + name + ".json")) {
      return mapper.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
