package be.jalon.referral.web;

import be.jalon.security.requests.Code;
import be.jalon.security.requests.CodeLists;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Codes and their labels. */
@RestController
@RequestMapping("/reference")
class ReferenceController {

  private final CodeLists lists;

  ReferenceController(CodeLists lists) {
    this.lists = lists;
  }

  @GetMapping("/{name}")
  @Operation(summary = "One list of codes with labels in four languages; interventions with their level of proof and a caution where one is due")
  List<Code> list(@PathVariable String name) {
    return lists.list(name);
  }
}
