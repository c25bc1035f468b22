package be.jalon.appointment.web;

import be.jalon.security.requests.Code;
import be.jalon.security.requests.CodeLists;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Codes and their labels. */
@RestController
@RequestMapping("/reference")
class ReferenceController {

  private final CodeLists lists;

  ReferenceController(JsonMapper json) {
    this.lists = CodeLists.onClassPath(json, List.of("cancellation-reasons", "parts-of-day", "places", "states"));
  }

  record Codes(List<Code> codes) {}

  @GetMapping
  @Operation(summary = "Names of the code lists")
  Map<String, List<String>> names() {
    return Map.of("names", lists.names().stream().sorted().toList());
  }

  @GetMapping("/{name}")
  @Operation(summary = "The codes of one list with their labels in French, Dutch, German and English")
  Codes codes(@PathVariable String name) {
    return new Codes(lists.list(name));
  }
}
