package be.jalon.appointment.web;

import be.jalon.contracts.Language;
import be.jalon.security.CommonProblem;
import be.jalon.security.RefusedException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Codes and their labels, as this service shows them. */
@Component
class ReferenceData {

  record Code(String code, Map<Language, String> labels) {}

  private final Map<String, List<Code>> lists;

  ReferenceData(JsonMapper json) throws IOException {
    try (var resource = new ClassPathResource("reference/codes.json").getInputStream()) {
      lists = json.readValue(resource, new TypeReference<>() {});
    }
  }

  List<String> names() {
    return lists.keySet().stream().sorted().toList();
  }

  List<Code> codes(String name) {
    return Optional.ofNullable(lists.get(name)).orElseThrow(() -> new RefusedException(CommonProblem.NOT_FOUND));
  }
}
