package be.jalon.returntowork.web;

import be.jalon.returntowork.rules.Rule;
import be.jalon.returntowork.rules.Rulebook;
import be.jalon.security.requests.Code;
import be.jalon.security.requests.CodeLists;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Codes with their labels, and the rules with their sources. */
@RestController
class ReferenceController {

  private final CodeLists reference;
  private final Rulebook rulebook;

  ReferenceController(CodeLists reference, Rulebook rulebook) {
    this.reference = reference;
    this.rulebook = rulebook;
  }

  @GetMapping("/reference/rules")
  @Operation(summary = "Every wording of every rule: since when, from where, and what is unconfirmed")
  List<Rule> rules() {
    return rulebook.rules();
  }

  @GetMapping("/reference/{name}")
  @Operation(summary = "A list of codes with labels in four languages: return-reasons, return-difficulties, return-states, work-demands, work-resources, advice")
  List<Code> list(@PathVariable String name) {
    return reference.list(name);
  }
}
