package be.jalon.appointment.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/reference")
class ReferenceController {

  private final ReferenceData data;

  ReferenceController(ReferenceData data) {
    this.data = data;
  }

  record Codes(List<ReferenceData.Code> codes) {}

  @GetMapping
  @Operation(summary = "Names of the code lists")
  Map<String, List<String>> names() {
    return Map.of("names", data.names());
  }

  @GetMapping("/{name}")
  @Operation(summary = "The codes of one list with their labels in French, Dutch, German and English")
  Codes codes(@PathVariable String name) {
    return new Codes(data.codes(name));
  }
}
