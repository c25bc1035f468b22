package be.jalon.pathway.web;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.PathwayId;
import be.jalon.pathway.Foreseeing;
import be.jalon.security.Caller;
import be.jalon.security.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who will see it, before it is sent. */
@RestController
class AudienceController {

  private final Foreseeing foreseeing;

  AudienceController(Foreseeing foreseeing) {
    this.foreseeing = foreseeing;
  }

  @GetMapping("/pathways/{id}/audience")
  @Operation(summary = "Who would see what you are about to write, by category: the patient besides, unless it is withheld from them. For those who treat, and the patient")
  ResponseEntity<List<Foreseeing.Audience>> audience(@PathVariable PathwayId id, Caller caller,
      @Parameter(description = "absent: all") @RequestParam(required = false) @Nullable List<DataCategory> category) {
    var categories = category == null ? Arrays.asList(DataCategory.values()) : category;
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(foreseeing.of(id, caller, categories).orElseThrow(RefusedException::notFound));
  }
}
